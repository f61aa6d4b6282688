package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;

/** A change is claimed only where the table's verdict claims it. */
class ClaimGatingTest {
  private static final Pattern CLAIM =
      Pattern.compile(
          "提升|下降|提高|改善|进步|退步|好转|恶化"
              + "|(?i)improv|declin|increas|decreas|\\brise|\\brose|\\bfell from|worse|better");
  private static final Set<String> CLAIMING =
      Set.of(
          "verdict.improved",
          "verdict.declined",
          "change.improved",
          "change.declined",
          "trend.rising",
          "trend.falling",
          "asked.trend.some",
          "term.claims",
          "term.claims.meaning");

  @Test
  void shouldCountTheClaimsOfTheTable() {
    assertThat(Readers.chinese(FictionalVersion.tables()).conclusions().get(0))
        .isEqualTo("2024年可与上次比较的11个支部中，2个得分提升、1个得分下降、8个未见可确认的变化");
    assertThat(Readers.english(FictionalVersion.tables()).conclusions().get(0))
        .isEqualTo(
            "Of 11 comparable branches in 2024, 2 improved, 1 declined, 8 show no confirmed change");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_change_shown", "not_comparable", "not_testable"})
  void shouldClaimNothingWithoutAVerdict(String verdict) {
    TableSet tables = withVerdict(verdict);
    for (Briefing briefing : List.of(Readers.chinese(tables), Readers.english(tables))) {
      assertThat(CLAIM.matcher(Readers.leadership(briefing)).results().map(m -> m.group()))
          .isEmpty();
      assertThat(CLAIM.matcher(Readers.workbook(briefing)).results().map(m -> m.group())).isEmpty();
    }
  }

  @Test
  void shouldDrawOnlyClaimedChangesAsBetterOrWorse() {
    Figure.Slope slope = (Figure.Slope) figure(FictionalVersion.tables(), SlopeFigure.ID);
    assertThat(slope.lines().stream().filter(line -> line.emphasis() == Figure.Emphasis.BETTER))
        .extracting(Figure.SlopeLine::label)
        .containsExactlyInAnyOrder("研究生第一党支部", "文学院教工党支部");
    assertThat(slope.lines().stream().filter(line -> line.emphasis() == Figure.Emphasis.WORSE))
        .extracting(Figure.SlopeLine::label)
        .containsExactly("附属医院党支部");
  }

  @Test
  void shouldSayWhyNothingIsComparable() {
    Briefing briefing = Readers.chinese(withVerdict("not_comparable"));
    assertThat(briefing.conclusions().get(0)).startsWith("2024年与上次得分不可比");
    assertThat(briefing.figure(SlopeFigure.ID)).isEmpty();
    assertThat(briefing.slides())
        .extracting(Briefing.Slide::title)
        .contains(briefing.conclusions().get(0));
  }

  @Test
  void shouldSayThatChangesCannotBeTested() {
    assertThat(Readers.chinese(withVerdict("not_testable")).conclusions().get(0))
        .isEqualTo("2024年有11个支部可与上次比较，但数据不带抽样误差，变化无从检验");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void shouldKeepClaimWordsUnderTheirOwnKeys(String file) throws IOException {
    Properties messages = new Properties();
    try (InputStream stream = Words.class.getResourceAsStream(file)) {
      messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    assertThat(messages.stringPropertyNames().stream())
        .filteredOn(key -> CLAIM.matcher(messages.getProperty(key)).find())
        .allMatch(CLAIMING::contains);
  }

  private static Figure figure(TableSet tables, String id) {
    return Readers.chinese(tables).figure(id).orElseThrow();
  }

  private static TableSet withVerdict(String verdict) {
    TableSet tables = FictionalVersion.tables();
    tables.put(
        BranchTrend.class,
        tables.read(BranchTrend.class).stream()
            .map(row -> Copies.of(row, "verdict", "no_trend_shown"))
            .toList());
    return tables.put(
        BranchChange.class,
        tables.read(BranchChange.class).stream()
            .map(
                row ->
                    new BranchChange(
                        row.organizationId(),
                        row.reviewYear(),
                        row.previousYear(),
                        row.organizationName(),
                        row.previousScore(),
                        row.previousComparable(),
                        row.score(),
                        row.difference(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.comparability(),
                        row.linkId(),
                        verdict,
                        0,
                        "none",
                        0.95,
                        0.05,
                        0.8))
            .toList());
  }
}
