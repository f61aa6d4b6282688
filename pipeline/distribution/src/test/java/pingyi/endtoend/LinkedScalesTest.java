package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.explain.Explanation;
import pingyi.audit.explain.ScoreExplainer;
import pingyi.engine.TableComparison;
import pingyi.intake.Finding;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.derived.ScaleLinkValue;
import pingyi.warehouse.table.derived.SeriesBreak;
import pingyi.warehouse.table.derived.SeriesScore;

/** Forty branches under one scale in 2018 and another in 2019, which a trial links. */
class LinkedScalesTest {
  private static final int BRANCHES = 40;

  /** Computed once: most tests ask the same tables of the trial's link. */
  private static TableSet with;

  @TempDir Path folder;

  @BeforeAll
  static void compute(@TempDir Path trial) {
    with =
        Sample.compute(
            "embedded",
            TwoScales.workspace(trial, TwoScales.LINK, pairs(BRANCHES), BRANCHES).read());
  }

  @Test
  void shouldCarryScoresAcrossALinkWithItsError() {
    ScaleLinkFit fit = with.read(ScaleLinkFit.class).get(0);
    assertThat(fit.status()).isEqualTo("usable");
    assertThat(fit.pairs()).isEqualTo(BRANCHES);
    // The trial doubles the distance from 100, give or take a point.
    assertThat(fit.slope()).isCloseTo(2, within(0.1));
    assertThat(fit.slope() * 90 + fit.intercept()).isCloseTo(80, within(1.0));
    List<ScaleLinkValue> values = with.read(ScaleLinkValue.class);
    assertThat(values).hasSize(71).allMatch(value -> value.standardError() > 0);
    assertThat(values).allMatch(value -> value.toScore() >= 0 && value.toScore() <= 100);

    assertThat(with.read(SeriesBreak.class)).isEmpty();
    assertThat(with.read(Comparability.class))
        .hasSize(BRANCHES)
        .allMatch(pair -> pair.verdict().equals("WITH_CAVEAT"))
        .allMatch(pair -> pair.reasons().equals("linked_score") && "trial".equals(pair.linkId()));
    Map<String, LinkedScore> linked =
        with.read(LinkedScore.class).stream()
            .collect(Collectors.toMap(LinkedScore::organizationId, Function.identity()));
    assertThat(linked).hasSize(BRANCHES);
    for (BranchChange change : with.read(BranchChange.class)) {
      LinkedScore score = linked.get(change.organizationId());
      assertThat(change.previousScore()).isEqualTo(score.score());
      assertThat(change.previousComparable()).isEqualTo(score.linkedScore());
      assertThat(change.difference()).isCloseTo(change.score() - score.linkedScore(), within(1e-9));
      double line = Math.min(100, fit.slope() * score.ballotScore() + fit.intercept());
      assertThat(score.linkedScore())
          .isCloseTo(score.score() + 0.5 * (line - score.ballotScore()), within(0.006));
      assertThat(score.ballotShare()).isEqualTo(0.5);
      assertThat(score.linkingError()).isPositive();
    }
    // Nothing changed but the scale, so no change is named; without the link none is tested.
    assertThat(with.read(BranchChange.class))
        .allMatch(change -> change.verdict().equals("no_change_shown"));
  }

  @Test
  void shouldWidenTheIntervalByTheErrorOfTheLink() {
    TableSet sure = Sample.compute("embedded", workspace(TwoScales.LINK, exactPairs()).read());

    Map<String, Double> certain =
        sure.read(BranchChange.class).stream()
            .collect(Collectors.toMap(BranchChange::organizationId, LinkedScalesTest::width));
    assertThat(sure.read(LinkedScore.class)).allMatch(row -> row.linkingError() < 1e-9);
    for (BranchChange change : with.read(BranchChange.class)) {
      assertThat(width(change)).isGreaterThan(certain.get(change.organizationId()) * 1.0001);
    }
  }

  @Test
  void shouldKeepTheSeriesCutForTrendsAndShowTheLinkedScoreBeside() {
    assertThat(with.read(BranchTrend.class)).hasSize(2 * BRANCHES);
    assertThat(with.read(SeriesScore.class))
        .filteredOn(row -> row.seriesView().equals("like_for_like") && row.reviewYear() == 2018)
        .hasSize(BRANCHES)
        .allMatch(row -> "trial".equals(row.linkId()) && row.linkedScore() != null);
    assertThat(with.read(SeriesScore.class))
        .filteredOn(row -> row.reviewYear() == 2019)
        .allMatch(row -> row.linkId() == null);
  }

  @Test
  void shouldBreakTheSeriesWithoutALink() {
    TableSet without = Sample.compute("embedded", workspace("", "").read());

    assertThat(without.read(SeriesBreak.class)).hasSize(BRANCHES);
    assertThat(without.read(LinkedScore.class)).isEmpty();
    assertThat(without.read(BranchChange.class))
        .hasSize(BRANCHES)
        .allMatch(change -> change.difference() == null)
        .allMatch(change -> change.verdict().equals("not_comparable"));
  }

  @Test
  void shouldAgreeInBothEngines() {
    TableSet spark = Sample.compute("spark", workspace(TwoScales.LINK, pairs(BRANCHES)).read());

    for (Class<? extends Record> table : Tables.all()) {
      assertThat(TableComparison.compare(table, with, spark)).isEmpty();
    }
  }

  @Test
  void shouldExplainTheLink() {
    ScoreExplainer explainer = new ScoreExplainer(with, "run", Locale.ENGLISH);

    Explanation later = explainer.explain("B1", 2019).orElseThrow();
    List<String> lines =
        later.sections().stream()
            .filter(section -> section.id().equals("link"))
            .flatMap(section -> section.lines().stream())
            .map(Explanation.Line::text)
            .toList();
    LinkedScore score =
        with.read(LinkedScore.class).stream()
            .filter(row -> row.organizationId().equals("B1"))
            .findFirst()
            .orElseThrow();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).contains("Compared with 2018 across link trial: WITH_CAVEAT");
    assertThat(lines.get(2)).contains("mean_sigma from 40 branches");
    assertThat(lines.get(4)).contains("" + score.linkedScore(), "" + score.linkingError());
  }

  @Test
  void shouldRefuseALinkThatTheTableDoesNotAllow() {
    assertRefused(TwoScales.LINK, pairs(29), "link_too_few");
    assertRefused(
        TwoScales.LINK.replace("linear", "equipercentile"), pairs(40), "link_other_method");
    assertRefused(
        TwoScales.LINK.replace("same_group", "anchor"), pairs(40), "link_needs_same_group");
    assertRefused(TwoScales.LINK.replace("[]", "[coverage]"), pairs(40), "link_differs");
    assertRefused(
        TwoScales.LINK.replace("from: old", "from: new").replace("to: new", "to: old"),
        pairs(40),
        "link_backwards");
    assertRefused(TwoScales.LINK, pairs(40).replaceAll("trial,B7,", "trail,B7,"), "unknown_link");
    assertRefused(
        TwoScales.LINK, pairs(40).replaceAll("trial,B7,", "trial,B6,"), "link_pair_repeated");
    assertRefused(
        TwoScales.LINK,
        pairs(40).replaceFirst("B7,2018,[0-9.]+", "B7,2018,20"),
        "number_out_of_range");
    assertRefused(TwoScales.LINK, pairs(40).replaceAll("trial,B7,", "trial,X7,"), "unknown_unit");
  }

  private void assertRefused(String link, String pairs, String code) {
    List<Finding> findings = workspace(link, pairs).read().findings();
    assertThat(findings).extracting(Finding::code).contains(code);
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals(code))
        .allMatch(finding -> finding.file().startsWith("rulebook/") && !finding.place().isEmpty());
  }

  private static double width(BranchChange change) {
    return change.differenceHigh() - change.differenceLow();
  }

  private TinyWorkspace workspace(String link, String pairs) {
    return TwoScales.workspace(folder, link, pairs, BRANCHES);
  }

  /** Twice the distance from 100, and noise of up to a point. */
  private static String pairs(int branches) {
    Random noise = new Random(7);
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < branches; i++) {
      double from = 100 - 20 * (3 + i % 10) / 30.0;
      double to = 100 - 2 * (100 - from) + noise.nextDouble() * 2 - 1;
      pairs.append(
          String.format(Locale.ROOT, "trial,B%d,2018,%.4f,%.4f%n", i, from, Math.min(100, to)));
    }
    return pairs.toString();
  }

  private static String exactPairs() {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < BRANCHES; i++) {
      double from = 92 + (i % 10) / 2.0;
      pairs.append(
          String.format(
              Locale.ROOT, "trial,B%d,2018,%.4f,%.4f%n", i, from, 100 - 2 * (100 - from)));
    }
    return pairs.toString();
  }
}
