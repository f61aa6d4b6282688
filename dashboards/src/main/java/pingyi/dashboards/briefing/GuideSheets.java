package pingyi.dashboards.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.table.reference.Workspace;

/** What the workbook is, where to find what, and what the slides say. */
final class GuideSheets {
  private final Facts facts;
  private final Words words;

  GuideSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** The front sheet with an index of the others. */
  Sheet guide(List<Sheet> sheets) {
    Workspace workspace = facts.workspace();
    GridBuilder grid = new GridBuilder(words).text("item", "content").counts("rows");
    grid.row(words.say("guide.title"), workspace.title(), null);
    grid.row(words.say("guide.institution"), workspace.institution(), null);
    grid.row(words.say("guide.asof"), words.numbers().date(workspace.asOf()), null);
    grid.row(words.say("guide.version"), facts.versionId(), null);
    grid.row(
        words.say("guide.years"),
        facts.empty()
            ? words.say("years.none")
            : words.numbers().years(facts.firstYear(), facts.latestYear()),
        null);
    for (String rule : List.of("empty", "claims", "interval")) {
      grid.row(words.say("guide.rule"), words.say("guide." + rule), null);
    }
    grid.row(
        words.say("guide.rule"), words.say("guide.privacy", facts.analyst().minimumVoters()), null);
    sheets.forEach(
        sheet -> grid.row(sheet.name(), sheet.says(), (long) sheet.grid().rows().size()));
    return Sheets.of(words, "guide", grid);
  }

  /** The finished sentences with the slide they stand on. */
  Sheet conclusions(Findings findings, List<Slide> slides) {
    GridBuilder grid = new GridBuilder(words).text("kind", "content").plain("slide").text("figure");
    findings
        .conclusions()
        .forEach(one -> grid.row(words.say("kind.finding"), one, page(slides, one), null));
    findings
        .attention()
        .forEach(one -> grid.row(words.say("kind.attend"), one, page(slides, one), null));
    for (int i = 0; i < slides.size(); i++) {
      Slide slide = slides.get(i);
      grid.row(words.say("kind.slide"), slide.title(), i + 1, slide.figure().orElse(null));
    }
    return Sheets.of(words, "conclusions", grid);
  }

  /** The first slide on which a sentence stands; none where it is told in the notes only. */
  private static @Nullable Integer page(List<Slide> slides, String sentence) {
    for (int i = 0; i < slides.size(); i++) {
      Slide slide = slides.get(i);
      if (slide.title().equals(sentence)
          || slide.bullets().stream().anyMatch(bullet -> bullet.endsWith(sentence))) {
        return i + 1;
      }
    }
    return null;
  }
}
