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
  private final List<String> profiles;

  Slides(Facts facts, Words words, List<Figure> figures, Findings findings, List<String> profiles) {
    this.profiles = profiles;
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.findings = findings;
  }

  /** The story, then after a page that parts them the appendix; ids say which slide is which. */
  List<Briefing.Slide> build() {
    List<Briefing.Slide> slides =
        new ArrayList<>(new OpeningSlides(facts, words, figures, findings).build());
    ScoreSlides scores = new ScoreSlides(facts, words, figures);
    BallotSlides ballots = new BallotSlides(facts, words, figures);
    RegisterSlides registers = new RegisterSlides(facts, words, figures);
    ComparisonSlides comparisons = new ComparisonSlides(facts, words, figures);
    slides.addAll(scores.story());
    slides.addAll(ballots.story());
    comparisons.multiples().ifPresent(slides::add);
    comparisons.components().ifPresent(slides::add);
    registers.themes().ifPresent(slides::add);
    registers.rectification().ifPresent(slides::add);
    profiles.forEach(id -> branches().slide(figures, id).ifPresent(slides::add));
    new ActionSlide(facts, words).slide().ifPresent(slides::add);
    List<Briefing.Slide> appendix = new ArrayList<>(scores.appendix());
    appendix.addAll(ballots.appendix());
    registers.projects().ifPresent(appendix::add);
    appendix.addAll(new AppendixSlides(facts, words).build());
    slides.add(section(appendix.size()));
    slides.addAll(appendix);
    return slides;
  }

  private BranchSlides branches() {
    return new BranchSlides(facts, words);
  }

  private Briefing.Slide section(int pages) {
    return new Briefing.Slide(
        "appendix",
        Briefing.Slide.Kind.SECTION,
        words.say("section.title", (long) pages),
        words.say("section.subtitle"),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new Notes(words).say(words.say("section.say")).build());
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
