package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every picture the data carry, in the order of the story. */
final class Figures {
  private Figures() {}

  /** The pictures of the story and one for each branch that has a page. */
  static List<Figure> of(Facts facts, Words words, List<Figure> story, List<String> profiles) {
    List<Figure> figures = new ArrayList<>(story);
    profiles.forEach(id -> new BranchSlides(facts, words).figure(id).ifPresent(figures::add));
    return figures;
  }

  static List<Figure> story(Facts facts, Words words) {
    if (facts.empty()) {
      return List.of();
    }
    return Stream.of(
            new CoverageFigure(facts, words).build(),
            new TrendFigure(facts, words).build(),
            new HeatFigure(facts, words).build(),
            new SlopeFigure(facts, words).build(),
            new IntervalsFigure(facts, words).build(),
            new RankSetFigure(facts, words).build(),
            new BallotFigure(facts, words).build(),
            new FunnelFigure(facts, words).build(),
            new MultiplesFigure(facts, words).build(),
            new ComponentFigure(facts, words).build(),
            new ThemeFigure(facts, words).build(),
            new RectificationFigure(facts, words).build(),
            new ControlFigure(facts, words).build(),
            new GradeFigure(facts, words).build())
        .flatMap(Optional::stream)
        .toList();
  }
}
