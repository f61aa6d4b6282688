package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * How much the latest year's ranks can carry: how many intervals reach that of the first. Overlap
 * is a caution, not a test; the sentence says no more than that. Ranks hold among branches that may
 * be compared: where a year has several such groups, the largest is told and the others are named.
 */
final class RankCaution {
  private final Facts facts;
  private final Words words;
  private final List<BranchYearScore> scored;
  private final List<String> apart;
  private final Optional<BranchYearScore> first;

  /** What branches that are ranked together share. */
  record Group(String session, String panel, String part, int pooled) {
    static Group of(BranchYearScore row) {
      return new Group(row.session(), row.panel(), row.part(), row.pooled());
    }
  }

  RankCaution(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    List<BranchYearScore> all =
        facts.empty()
            ? List.of()
            : facts.scores(facts.latestYear()).stream().filter(row -> row.score() != null).toList();
    this.scored = all.stream().filter(row -> Group.of(row).equals(Group.of(all.get(0)))).toList();
    this.apart =
        all.stream()
            .filter(row -> !Group.of(row).equals(Group.of(all.get(0))))
            .map(BranchYearScore::organizationId)
            .toList();
    this.first =
        scored.stream()
            .filter(row -> Objects.equals(row.rank(), 1) && low(row) != null)
            .findFirst();
  }

  /** The scored branches of the latest year's largest comparable group, best first. */
  List<BranchYearScore> scored() {
    return scored;
  }

  double score(BranchYearScore row) {
    return Objects.requireNonNull(row.score(), "only scored rows are drawn");
  }

  /** The lower end, where there is one and it may be shown. */
  @Nullable Double low(BranchYearScore row) {
    return open(row) ? row.scoreLow() : null;
  }

  /** The upper end, where there is one and it may be shown. */
  @Nullable Double high(BranchYearScore row) {
    return open(row) ? row.scoreHigh() : null;
  }

  /** The branches whose interval is drawn. */
  long withInterval() {
    return scored.stream().filter(row -> low(row) != null && high(row) != null).count();
  }

  /** Whether a branch's interval reaches that of the first; the first itself counts. */
  boolean besideTheFirst(BranchYearScore row) {
    Double top = first.map(this::low).orElse(null);
    Double high = high(row);
    return top != null && high != null && high >= top;
  }

  /** The scored branches as rows; all of them, or those whose interval is open. */
  private Term rows() {
    Group group = Group.of(scored.get(0));
    return Term.count(BranchYearScore.class)
        .where("review_year", facts.latestYear())
        .where("session", group.session())
        .where("panel", group.panel())
        .where("part", group.part())
        .where("pooled", group.pooled())
        .filled("score");
  }

  private Term openRows() {
    List<BranchYearScore> open =
        scored.stream().filter(row -> low(row) != null && high(row) != null).toList();
    long stored =
        scored.stream().filter(row -> row.scoreLow() != null && row.scoreHigh() != null).count();
    Term rows = rows().filled("score_low").filled("score_high");
    // Where all intervals are open the rows need no names.
    return open.size() == stored
        ? rows
        : Among.of(
            rows,
            open.stream().map(BranchYearScore::organizationId).toList(),
            scored.stream()
                .filter(row -> row.scoreLow() != null && row.scoreHigh() != null)
                .filter(row -> low(row) == null || high(row) == null)
                .map(BranchYearScore::organizationId)
                .toList());
  }

  /** How many branches are ranked together. */
  Cited count() {
    return words.cited(scored.size(), rows());
  }

  /** The finding as one sentence. */
  String sentence() {
    String year = words.numbers().year(facts.latestYear());
    if (withInterval() == 0) {
      return words.say("rank.nointerval", year, count());
    }
    if (first.isEmpty()) {
      return words.say("rank.firsthidden", year, words.cited(withInterval(), openRows()));
    }
    long beside = scored.stream().filter(this::besideTheFirst).count() - 1;
    return beside == 0
        ? words.say("rank.clear", year, words.cited(withInterval(), openRows()))
        : words.say(
            "rank.overlap",
            year,
            words.cited(withInterval(), openRows()),
            words.cited(beside, besides()));
  }

  /** The rows whose interval reaches that of the first, without the first. */
  private Term besides() {
    BranchYearScore top = first.orElseThrow();
    return openRows()
        .and(
            new Condition(
                "score_high",
                Condition.Relation.AT_LEAST,
                List.of(Objects.requireNonNull(top.scoreLow(), "the first has an interval"))))
        .not("organization_id", top.organizationId());
  }

  /** How many intervals are closed because the group is small, and how many stand apart. */
  List<String> hiddenCaveat() {
    List<String> caveats = new ArrayList<>();
    long hidden = scored.stream().filter(row -> row.scoreLow() != null && low(row) == null).count();
    if (hidden > 0) {
      caveats.add(
          words.say(
              "hidden.intervals",
              words.cited(hidden, closed()),
              facts.leadership().minimum(words)));
    }
    if (!apart.isEmpty()) {
      caveats.add(words.say("rank.apart", words.cited(apart.size(), others())));
    }
    return caveats;
  }

  private Term closed() {
    return rows()
        .where(
            "organization_id",
            scored.stream()
                .filter(row -> row.scoreLow() != null && low(row) == null)
                .map(BranchYearScore::organizationId)
                .toArray());
  }

  private Term others() {
    Term rows =
        Term.count(BranchYearScore.class).where("review_year", facts.latestYear()).filled("score");
    return Among.others(rows, scored.stream().map(BranchYearScore::organizationId).toList(), apart);
  }

  private boolean open(BranchYearScore row) {
    return facts.leadership().shows(row);
  }
}
