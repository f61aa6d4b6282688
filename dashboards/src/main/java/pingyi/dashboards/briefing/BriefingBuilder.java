package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Locale;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.reference.Workspace;

/**
 * Tells a version: reads its tables once, selects, orders, counts and words. It computes no
 * statistic; verdicts, intervals, ranks, quartiles and limits stand in the tables.
 */
public final class BriefingBuilder {
  private BriefingBuilder() {}

  /**
   * The briefing of a version.
   *
   * @param versionId printed on every page
   * @param language English for any English, else Simplified Chinese
   * @throws IllegalStateException if the version has no workspace row: it was not published by us
   */
  public static Briefing build(String versionId, TableReader tables, Locale language) {
    return build(versionId, tables, language, Profiles.FOCUS);
  }

  /** The same with pages for the branches that are asked for. */
  public static Briefing build(
      String versionId, TableReader tables, Locale language, Profiles choice) {
    Facts facts = new Facts(versionId, tables);
    Words words = Words.of(language).about(facts.structure().unit(facts.allScores()));
    BranchSlides branches = new BranchSlides(facts, words);
    List<String> profiles = choice == Profiles.ALL ? branches.everyone() : branches.focus();
    List<Figure> story = Figures.story(facts, words);
    List<Figure> figures = Figures.of(facts, words, story, profiles);
    Findings findings = new Findings(facts, words);
    Tracing tracing = new Tracing(words);
    List<Briefing.Slide> slides =
        tracing.slides(new Slides(facts, words, figures, findings, profiles).build());
    return new Briefing(
        identity(facts, words),
        findings.conclusions(),
        figures,
        slides,
        tracing.sheets(new Sheets(facts, words, story, findings, slides).build()),
        tracing.trace(findings.ranked(), figures));
  }

  private static Briefing.Identity identity(Facts facts, Words words) {
    Workspace workspace = facts.workspace();
    return new Briefing.Identity(
        workspace.title(),
        workspace.institution(),
        words.numbers().date(workspace.asOf()),
        facts.empty()
            ? words.say("years.none")
            : words.numbers().years(facts.firstYear(), facts.latestYear()),
        facts.versionId(),
        new Captions(facts, words).source(),
        words.language());
  }
}
