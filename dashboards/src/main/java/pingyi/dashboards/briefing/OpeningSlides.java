package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.reference.Workspace;

/** Cover, conclusions on one page, and how far the data can be trusted. */
final class OpeningSlides {
  private static final int FINDINGS = 3;
  private static final int ATTENTION = 4;
  private static final int REASONS = 4;

  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;
  private final Findings findings;

  OpeningSlides(Facts facts, Words words, List<Figure> figures, Findings findings) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.findings = findings;
  }

  List<Slide> build() {
    List<Slide> slides = new ArrayList<>(List.of(cover(), conclusions(), coverage()));
    components().ifPresent(slides::add);
    return slides;
  }

  private Slide cover() {
    Workspace workspace = facts.workspace();
    Numbers numbers = words.numbers();
    String years =
        facts.empty()
            ? words.say("years.none")
            : numbers.years(facts.firstYear(), facts.latestYear());
    return new Slide(
        "cover",
        Slide.Kind.COVER,
        workspace.title(),
        words.say("cover.subtitle", years, workspace.institution()),
        Optional.empty(),
        List.of(
            words.say("cover.reporter", workspace.institution()),
            words.say("cover.asof", numbers.date(workspace.asOf())),
            words.say("cover.version", facts.versionId())),
        Optional.empty(),
        new Notes(words).say(words.say("cover.notes")).tables(Workspace.class).build());
  }

  private Slide conclusions() {
    List<String> said = findings.claims();
    List<String> top = said.subList(0, Math.min(FINDINGS, said.size()));
    List<String> all = findings.matters();
    List<String> attention = all.subList(0, Math.min(ATTENTION, all.size()));
    List<String> bullets = new ArrayList<>();
    top.forEach(one -> bullets.add(words.say("conclusions.finding", one)));
    attention.forEach(one -> bullets.add(words.say("conclusions.attend", one)));
    return new Slide(
        "conclusions",
        Slide.Kind.TEXT,
        words.say("conclusions.title", (long) top.size(), (long) attention.size()),
        words.say("conclusions.subtitle"),
        Optional.empty(),
        bullets,
        Optional.empty(),
        new Notes(words)
            .say(String.join(words.say("sentence.join"), said))
            .how(words.say("conclusions.how"))
            .caveat(words.say("conclusions.caveat"))
            .build());
  }

  private Slide coverage() {
    return new Slide(
        "coverage",
        Slide.Kind.TABLE,
        findings.accounting(),
        coverageSubtitle(),
        Optional.empty(),
        coverageBullets(),
        facts.empty() ? Optional.empty() : Optional.of(years()),
        new Notes(words)
            .say(words.say("coverage.say"))
            .how(words.say("coverage.how"), YearSummary.class)
            .tables(Accounting.class, Rejection.class, Review.class, YearSummary.class)
            .caveat(words.say("coverage.caveat"))
            .build());
  }

  private Optional<Slide> components() {
    return Slides.ofFigure(
        figures,
        CoverageFigure.ID,
        List.of(words.say("componentcoverage.bullet"), words.say("componentcoverage.gap")),
        new Notes(words)
            .say(words.say("componentcoverage.say"))
            .how(words.say("componentcoverage.how"), BranchYearComponent.class)
            .tables(BranchYearComponent.class, BranchYearScore.class)
            .caveat(words.say("componentcoverage.caveat"))
            .build());
  }

  private String coverageSubtitle() {
    if (facts.empty()) {
      return words.say("coverage.nothing");
    }
    long branches = facts.branches();
    return words.say(
        "coverage.subtitle",
        words.numbers().years(facts.firstYear(), facts.latestYear()),
        words.cited(branches, Term.of(Measure.DISTINCT, BranchYearScore.class, "organization_id")),
        words.cited(facts.reviews(), Term.count(Review.class)));
  }

  private List<String> coverageBullets() {
    List<String> bullets = new ArrayList<>();
    List<Structure.Missing> missing = findings.missing();
    bullets.add(
        missing.isEmpty()
            ? words.say("coverage.complete")
            : words.say(
                "coverage.missing",
                words.cited(missing.size(), Findings.citation(missing)),
                findings.missingNames(missing)));
    List<String> reasons = new ArrayList<>();
    facts
        .rejectionsByReason()
        .forEach(
            (code, rows) ->
                reasons.add(
                    words.say(
                        "reason.count",
                        Findings.reason(words, code),
                        words.cited(rows, Findings.rejected(code)))));
    if (!reasons.isEmpty()) {
      bullets.add(
          words.say(
              "coverage.reasons",
              words.names(
                  reasons,
                  REASONS,
                  Citation.of(Term.of(Measure.DISTINCT, Rejection.class, "reason")))));
    }
    List<String> gaps = gaps();
    if (!gaps.isEmpty()) {
      bullets.add(words.say("coverage.gaps", words.clauses(gaps)));
    }
    return bullets;
  }

  /** The parts of the story this version cannot tell. */
  private List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    for (String id :
        List.of(
            TrendFigure.ID,
            HeatFigure.ID,
            SlopeFigure.ID,
            IntervalsFigure.ID,
            BallotFigure.ID,
            FunnelFigure.ID,
            MultiplesFigure.ID,
            ComponentFigure.ID,
            ThemeFigure.ID,
            RectificationFigure.ID,
            GradeFigure.ID)) {
      if (figures.stream().noneMatch(Slides.one(id))) {
        gaps.add(words.say("gap." + id));
      }
    }
    return gaps;
  }

  /** One row a year, the last twelve. */
  private Grid years() {
    boolean staged = facts.years().stream().anyMatch(year -> facts.count(year).staged() > 0);
    boolean returned = facts.years().stream().anyMatch(year -> facts.returnRate(year).isPresent());
    GridBuilder grid = new GridBuilder(words).plain("year").counts("reviewed", "scored");
    // What no record states has no column: a column of dashes says nothing.
    if (staged) {
      grid.counts("onstage");
    }
    grid.counts("missing");
    if (returned) {
      grid.shares("returned");
    }
    List<Structure.Missing> missing = findings.missing();
    List<Integer> years = facts.years();
    for (int year : years.subList(Math.max(0, years.size() - Slides.TABLE_ROWS), years.size())) {
      Scores.YearCount rows = facts.count(year);
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(year);
      Term reviewed = Term.count(BranchYearScore.class).where("review_year", year);
      cells.add(GridBuilder.cell(rows.reviewed(), Citation.of(reviewed)));
      cells.add(GridBuilder.cell(rows.scored(), Citation.of(reviewed.filled("score"))));
      if (staged) {
        cells.add(
            GridBuilder.cell(
                rows.staged() > 0 ? (Long) rows.onStage() : null,
                Citation.of(reviewed.where("presentation_mode", "on_stage"))));
      }
      List<Structure.Missing> absent = missing.stream().filter(one -> one.year() == year).toList();
      cells.add(
          absent.isEmpty()
              ? (Long) 0L
              : GridBuilder.cell((long) absent.size(), Findings.citation(absent)));
      if (returned) {
        Term stating =
            Term.of(Measure.SUM, Review.class, "returned")
                .where("review_year", year)
                .filled("issued")
                .filled("returned");
        cells.add(
            GridBuilder.cell(
                facts.returnRate(year).orElse(null),
                Citation.share(
                    stating, new Term(Review.class, Measure.SUM, "issued", stating.where()))));
      }
      grid.row(cells);
    }
    return grid.build();
  }
}
