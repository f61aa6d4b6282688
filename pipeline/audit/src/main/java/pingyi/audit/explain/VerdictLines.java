package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.derived.ShrunkenScore;

/**
 * What the tests say of the score: each verdict with its n, its method, its parameters and its
 * seed, as the tables of verdicts hold them.
 */
final class VerdictLines {
  private final Words words;
  private final BranchYear rows;

  VerdictLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
  }

  Explanation.Section section() {
    List<Explanation.Line> lines = new ArrayList<>();
    if (rows.anyWithheld()) {
      lines.add(new Sentence(words).say("verdict.withheld"));
    } else {
      rows.changes().forEach(row -> lines.addAll(change(row)));
      lines.addAll(new BallotLines(words, rows).lines());
      rows.rankSets().forEach(row -> lines.addAll(rankSet(row)));
      rows.outliers().forEach(row -> lines.addAll(outlier(row)));
      rows.shrunken().forEach(row -> lines.addAll(shrunken(row)));
      lines.addAll(new GroupLines(words, rows).lines());
      rows.trends().forEach(row -> lines.addAll(trend(row)));
      rows.seasonalTrends().forEach(row -> lines.addAll(seasonal(row)));
      rows.signals().forEach(row -> lines.addAll(signal(row)));
    }
    return new Explanation.Section("verdicts", words.say("verdicts"), lines);
  }

  private List<Explanation.Line> change(BranchChange row) {
    Sentence sentence = new Sentence(words);
    List<Explanation.Line> lines = new ArrayList<>();
    lines.add(
        sentence.say(
            changeKey(row),
            sentence.quote(row, "previous_year"),
            sentence.quote(row, "difference"),
            coded(sentence, row, "verdict", "change", row.verdict()),
            sentence.quote(row, "p_value"),
            sentence.quote(row, "adjusted_p"),
            coded(sentence, row, "comparability", "comparability", row.comparability())));
    interval(row, "difference_low", "difference_high", row.differenceLow()).ifPresent(lines::add);
    if (row.detectable() != null || row.detectableRise() != null) {
      Sentence smallest = new Sentence(words);
      lines.add(
          smallest.say(
              "change.smallest",
              smallest.quote(row, "detectable"),
              smallest.quote(row, "detectable_rise")));
    }
    if (row.pValue() != null) {
      lines.add(
          how(row, "how.change", "tested", "method", "level", "false_discovery_rate", "power"));
    }
    return lines;
  }

  private static String changeKey(BranchChange row) {
    if (row.difference() == null) {
      return "change.apart";
    }
    return row.pValue() == null ? "change.untested" : "change";
  }

  private List<Explanation.Line> rankSet(RankSet row) {
    List<Explanation.Line> lines = new ArrayList<>();
    Sentence sentence = new Sentence(words);
    boolean ranked = row.rankLow() != null;
    lines.add(
        sentence.say(
            ranked ? "rankset" : "rankset.none",
            group(sentence, row, row.groupKind()),
            sentence.quote(row, "rank"),
            sentence.quote(row, "rank_low"),
            sentence.quote(row, "rank_high"),
            coded(sentence, row, "status", "rankstatus", row.status())));
    if (ranked) {
      lines.add(how(row, "how.draws", "units", "method", "level", "draws", "seed"));
    }
    return lines;
  }

  private List<Explanation.Line> outlier(PeerOutlier row) {
    Sentence sentence = new Sentence(words);
    Explanation.Line line =
        sentence.say(
            "funnel",
            coded(sentence, row, "measure", "measure", row.measure()),
            sentence.quote(row, "value"),
            coded(sentence, row, "position", "position", row.position()),
            sentence.quote(row, "low998"),
            sentence.quote(row, "high998"));
    return List.of(
        line, how(row, "how.funnel", "units", "method", "overdispersion", "between_variance"));
  }

  private List<Explanation.Line> shrunken(ShrunkenScore row) {
    Sentence sentence = new Sentence(words);
    Explanation.Line line =
        sentence.say(
            "shrunken",
            group(sentence, row, row.groupKind()),
            sentence.quote(row, "shrunken"),
            sentence.quote(row, "shrunken_low"),
            sentence.quote(row, "shrunken_high"),
            coded(sentence, row, "verdict", "shrunken", row.verdict()));
    return List.of(line, how(row, "how.level", "units", "method", "level"));
  }

  private List<Explanation.Line> trend(BranchTrend row) {
    Sentence sentence = new Sentence(words);
    Explanation.Line line =
        sentence.say(
            row.pValue() == null ? "trend.untested" : "trend",
            sentence.quote(row, "first_year"),
            sentence.quote(row, "last_year"),
            coded(sentence, row, "verdict", "trend", row.verdict()),
            sentence.quote(row, "slope"),
            sentence.quote(row, "p_value"),
            sentence.quote(row, "adjusted_p"),
            sentence.quote(row, "least_p"));
    return List.of(line, how(row, "how.rate", "points", "method", "level", "false_discovery_rate"));
  }

  private List<Explanation.Line> seasonal(SeasonalTrend row) {
    Sentence sentence = new Sentence(words);
    Explanation.Line line =
        sentence.say(
            row.pValue() == null ? "seasonal.untested" : "seasonal",
            sentence.quote(row, "first_year"),
            sentence.quote(row, "last_year"),
            coded(sentence, row, "verdict", "trend", row.verdict()),
            sentence.quote(row, "slope"),
            sentence.quote(row, "p_value"),
            sentence.quote(row, "adjusted_p"));
    return List.of(line, how(row, "how.family", "points", "method", "false_discovery_rate"));
  }

  private List<Explanation.Line> signal(PeriodicSignal row) {
    Sentence sentence = new Sentence(words);
    Explanation.Line line =
        sentence.say(
            row.upper() == null ? "signal.untested" : "signal",
            coded(sentence, row, "measure", "measure", row.measure()),
            sentence.quote(row, "period"),
            sentence.quote(row, "value"),
            coded(sentence, row, "cause", "cause", row.cause()),
            sentence.quote(row, "lower"),
            sentence.quote(row, "upper"));
    return List.of(line, how(row, "how.chart", "points", "method", "factor"));
  }

  /** By what the verdict was reached: the columns that hold it. */
  private <T extends Record> Explanation.Line how(T row, String key, String... columns) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        key, Stream.of(columns).map(column -> sentence.quote(row, column)).toArray());
  }

  private <T extends Record> Optional<Explanation.Line> interval(
      T row, String low, String high, @Nullable Double there) {
    if (there == null) {
      return Optional.empty();
    }
    Sentence sentence = new Sentence(words);
    return Optional.of(
        sentence.say("change.interval", sentence.quote(row, low), sentence.quote(row, high)));
  }

  /** The word for a stored code, with the code kept as a figure. */
  private <T extends Record> String coded(
      Sentence sentence, T row, String column, String family, String code) {
    sentence.quote(row, column);
    return words.word(family, code);
  }

  private <T extends Record> String group(Sentence sentence, T row, String kind) {
    sentence.quote(row, "group_kind");
    String id = sentence.quote(row, "group_id");
    return kind.equals("all") ? words.say("group.all") : words.word("group", kind) + " " + id;
  }
}
