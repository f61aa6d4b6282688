package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;

/** Every branch beside the others: its years, and its components. */
final class ComparisonSlides {
  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;

  ComparisonSlides(Facts facts, Words words, List<Figure> figures) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
  }

  Optional<Slide> multiples() {
    return Slides.ofFigure(
        figures,
        MultiplesFigure.ID,
        List.of(),
        new Notes(words)
            .say(words.say("multiples.say"))
            .how(words.say("multiples.how"), BranchYearScore.class, BranchChange.class)
            .tables(BranchYearScore.class, BranchChange.class)
            .caveats(new Breaks(facts, words).caveats())
            .build());
  }

  Optional<Slide> components() {
    List<String> bullets = new ArrayList<>(new ComponentFigure(facts, words).overlaps());
    bullets.add(words.say("components.bullet"));
    return Slides.ofFigure(
        figures,
        ComponentFigure.ID,
        bullets,
        new Notes(words)
            .say(words.say("components.say"))
            .how(words.say("components.how"), BranchYearComponent.class)
            .tables(BranchYearComponent.class)
            .caveat(words.say("components.caveat"))
            .build());
  }
}
