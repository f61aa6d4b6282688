package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The deck in the order of the story; what has no data is left out and named on the coverage. */
final class Slides {
  /** More rows than this do not fit on one page. */
  static final int TABLE_ROWS = 12;

  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;
  private final Findings findings;

  Slides(Facts facts, Words words, List<Figure> figures, Findings findings) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.findings = findings;
  }

  List<Briefing.Slide> build() {
    List<Briefing.Slide> slides =
        new ArrayList<>(new OpeningSlides(facts, words, figures, findings).build());
    slides.addAll(new ScoreSlides(facts, words, figures).build());
    slides.addAll(new BallotSlides(facts, words, figures).build());
    slides.addAll(new AppendixSlides(facts, words).build());
    return slides;
  }

  /** The slide of a picture: its caption is the slide's title. */
  static Optional<Briefing.Slide> ofFigure(
      List<Figure> figures, String id, List<String> bullets, String notes) {
    return figures.stream()
        .filter(one(id))
        .findFirst()
        .map(
            figure ->
                new Briefing.Slide(
                    Briefing.Slide.Kind.FIGURE,
                    figure.caption().title(),
                    figure.caption().subtitle(),
                    Optional.of(figure.id()),
                    bullets,
                    Optional.empty(),
                    notes));
  }

  static Predicate<Figure> one(String id) {
    return figure -> figure.id().equals(id);
  }
}
