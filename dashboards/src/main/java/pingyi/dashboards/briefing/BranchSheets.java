package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;

/** The branches: the latest year wide, every year long, today's structure, the components. */
final class BranchSheets {
  private final Facts facts;
  private final Words words;

  BranchSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Sheet> build() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(latest());
    sheets.add(years());
    sheets.add(likeForLike());
    sheets.add(components());
    return sheets;
  }

  private Sheet latest() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("rank")
            .text("branch", "id", "type", "parent", "peer", "mode", "status")
            .scores("score", "score.low", "score.high")
            .counts("voters")
            .text("grade")
            .columns(Grid.Format.CHANGE, "difference")
            .text("verdict", "disclosure");
    facts.years().forEach(grid::year);
    grid.text("sparkline");
    Excerpt<BranchYearScore> excerpt = Excerpt.first(List.of(), "branch_year_score");
    if (!facts.empty()) {
      excerpt = Excerpt.first(facts.scores(facts.latestYear()), "branch_year_score");
      Map<String, BranchChange> changes =
          facts.changes(facts.latestYear()).stream()
              .collect(Collectors.toMap(BranchChange::organizationId, Function.identity()));
      excerpt.rows().forEach(row -> grid.row(wide(row, changes)));
    }
    Sheet sheet = Sheets.of(words, "branches", grid.build(), excerpt);
    return excerpt.cut() ? sheet : sheet.checked(new Checks(facts, words).branches());
  }

  private List<@Nullable Object> wide(BranchYearScore row, Map<String, BranchChange> changes) {
    boolean open = open(row);
    @Nullable BranchChange change = changes.get(row.organizationId());
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.rank());
    cells.add(row.organizationName());
    cells.add(row.organizationId());
    cells.add(type(row));
    cells.add(parent(row));
    cells.add(row.peerGroup());
    cells.add(mode(row));
    cells.add(words.code("status", row.status()));
    cells.add(row.score());
    cells.add(open ? row.scoreLow() : null);
    cells.add(open ? row.scoreHigh() : null);
    cells.add(open ? row.voters() : null);
    cells.add(row.gradeLabel());
    cells.add(change == null ? null : change.difference());
    cells.add(change == null ? null : Verdict.of(change).words(words));
    cells.add(disclosure(open));
    for (int year : facts.years()) {
      cells.add(facts.score(row.organizationId(), year).map(BranchYearScore::score).orElse(null));
    }
    cells.add(null);
    return cells;
  }

  private Sheet years() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch", "parent", "peer", "mode", "policy", "status")
            .scores("score", "score.low", "score.high")
            .columns(Grid.Format.STATISTIC, "error")
            .counts("voters")
            .text("grade")
            .plain("rank", "ranked", "rank.parent", "parent.size", "rank.peer", "peer.size")
            .text("disclosure");
    return Sheets.of(words, "years", grid.over(facts.allScores(), this::yearly))
        .checked(new Checks(facts, words).years());
  }

  private List<@Nullable Object> yearly(BranchYearScore row) {
    boolean open = open(row);
    return Arrays.asList(
        row.reviewYear(),
        row.organizationId(),
        row.organizationName(),
        parent(row),
        row.peerGroup(),
        mode(row),
        row.policyId(),
        words.code("status", row.status()),
        row.score(),
        open ? row.scoreLow() : null,
        open ? row.scoreHigh() : null,
        open ? row.standardError() : null,
        open ? row.voters() : null,
        row.gradeLabel(),
        row.rank(),
        row.rank() == null ? null : row.ranked(),
        row.rankInParent(),
        row.parentSize(),
        row.rankInPeer(),
        row.peerSize(),
        disclosure(open));
  }

  private Sheet likeForLike() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("id", "branch")
            .plain("year")
            .scores("score", "score.low", "score.high")
            .text("rule")
            .plain("parts")
            .text("made.of", "predecessor.rule", "policy", "link")
            .scores("linked.score")
            .columns(Grid.Format.STATISTIC, "linking.error");
    Excerpt<SeriesScore> excerpt =
        Excerpt.of(facts, SeriesScore.class, Selection.ALL.with("series_view", "like_for_like"));
    // Not kept beyond this sheet: rows of other sheets are made long after, from these facts.
    Map<String, List<OrganizationLineage>> lineage =
        facts.rows(OrganizationLineage.class).stream()
            .collect(Collectors.groupingBy(OrganizationLineage::organizationId));
    for (SeriesScore row : excerpt.rows()) {
      boolean open = openInSeries(row, lineage.getOrDefault(row.organizationId(), List.of()));
      grid.row(
          row.organizationId(),
          row.organizationName(),
          row.reviewYear(),
          row.score(),
          open ? row.scoreLow() : null,
          open ? row.scoreHigh() : null,
          words.code("rule", row.rule()),
          row.parts(),
          row.madeOf().isEmpty() ? null : row.madeOf(),
          row.predecessorRules().isEmpty() ? null : row.predecessorRules(),
          row.policyId(),
          row.linkId(),
          row.linkedScore(),
          row.linkingError());
    }
    return Sheets.of(words, "series", grid.build(), excerpt);
  }

  private Sheet components() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch", "policy", "component")
            .shares("weight")
            .scores("value", "contribution")
            .columns(Grid.Format.STATISTIC, "error")
            .scores("value.low", "value.high")
            .text("disclosure");
    Excerpt<BranchYearComponent> excerpt = Excerpt.of(facts, BranchYearComponent.class);
    for (BranchYearComponent row : excerpt.rows()) {
      boolean open =
          facts.score(row.organizationId(), row.reviewYear()).map(this::open).orElse(false);
      grid.row(
          row.reviewYear(),
          row.organizationId(),
          facts.structure().nameIn(row.organizationId(), row.reviewYear()),
          row.policyId(),
          row.label(),
          row.weight(),
          open ? row.value() : null,
          open ? row.contribution() : null,
          open ? row.standardError() : null,
          open ? row.valueLow() : null,
          open ? row.valueHigh() : null,
          disclosure(open));
    }
    return Sheets.of(words, "components", grid.build(), excerpt);
  }

  private boolean open(BranchYearScore row) {
    return facts.analyst().shows(row);
  }

  /** A carried score is open where all who stood for the branch in that year are. */
  private boolean openInSeries(SeriesScore row, List<OrganizationLineage> lineage) {
    List<BranchYearScore> stood =
        lineage.stream()
            .filter(
                one -> one.firstYear() <= row.reviewYear() && row.reviewYear() <= one.lastYear())
            .map(one -> facts.score(one.ancestorId(), row.reviewYear()))
            .flatMap(Optional::stream)
            .toList();
    return !stood.isEmpty() && stood.stream().allMatch(this::open);
  }

  private String disclosure(boolean open) {
    return open
        ? words.say("disclosure.shown")
        : words.say("disclosure.hidden", facts.analyst().minimumVoters());
  }

  private @Nullable String type(BranchYearScore row) {
    return facts
        .structure()
        .registered(row.organizationId())
        .map(Organization::organizationType)
        .map(type -> words.code("type", type))
        .orElse(null);
  }

  private @Nullable String parent(BranchYearScore row) {
    String parent = row.parentId();
    return parent == null ? null : facts.structure().nameIn(parent, row.reviewYear());
  }

  private @Nullable String mode(BranchYearScore row) {
    String mode = row.presentationMode();
    return mode == null ? null : words.code("mode", mode);
  }
}
