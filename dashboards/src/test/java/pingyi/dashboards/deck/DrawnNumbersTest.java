package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.briefing.Copies;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.deck.DrawnNumbers.Kind;
import pingyi.dashboards.deck.DrawnPicture.Drawn;
import pingyi.dashboards.deck.DrawnPicture.Label;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.PeerOutlier;

/** Reads the labels of the vector pictures out of the printed deck and asks each what it is. */
class DrawnNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldDrawNoNumberThatTheTablesDoNotHold(String language) throws IOException {
    Map<Kind, Integer> seen = kinds(PrintedDeck.in(language));

    assertThat(seen).doesNotContainKey(Kind.STRANGER);
    assertThat(seen.get(Kind.ROW)).isGreaterThan(200);
    assertThat(seen.get(Kind.FIGURE)).isGreaterThan(20);
    assertThat(seen.get(Kind.TICK)).isLessThan(80);
  }

  @Test
  void shouldCountTheRowsUnderOneMark() throws IOException {
    Map<Kind, Integer> seen = kinds(PrintedDeck.of(heaped(), Locale.SIMPLIFIED_CHINESE));

    assertThat(seen).containsKey(Kind.HEAP).doesNotContainKey(Kind.STRANGER);
  }

  /** The test can fail: two numbers that changed places are two faults, a wrong digit is one. */
  @Test
  void shouldFindANumberAtAnotherPlaceThanItsOwn() throws IOException {
    PrintedDeck deck = PrintedDeck.in("zh-CN");
    for (Drawn drawn : DrawnPicture.in(deck)) {
      List<Label> rows =
          drawn.picture().labels().stream()
              .filter(label -> drawn.numbers().kind(label) == Kind.ROW)
              .toList();
      if (drawn.figure() instanceof Figure.Heat || drawn.figure() instanceof Figure.Slope) {
        Label one = rows.get(0);
        Label other =
            rows.stream()
                .filter(label -> !label.text().equals(one.text()))
                .findFirst()
                .orElseThrow();
        assertThat(drawn.numbers().kind(new Label(other.text(), one.box())))
            .as(drawn.figure().id())
            .isEqualTo(Kind.STRANGER);
      }
      for (Label label : rows) {
        assertThat(drawn.numbers().kind(new Label("77.7", label.box())))
            .as(drawn.figure().id() + " " + label)
            .isEqualTo(Kind.STRANGER);
      }
    }
  }

  @Test
  void shouldTakeOnlyEvenAndRoundNumbersForAScale() {
    assertThat(scale("80", "85", "90")).isTrue();
    assertThat(scale("20%", "0%", "20%")).isTrue();
    assertThat(scale("80", "85", "91")).isFalse();
    assertThat(scale("81.3", "86.3", "91.3")).isFalse();
    assertThat(scale("80", "83", "86")).isFalse();
  }

  private static boolean scale(String... texts) {
    List<Label> labels = new ArrayList<>();
    for (String text : texts) {
      labels.add(new Label(text, new Rectangle2D.Double(100 + labels.size() * 50, 10, 20, 10)));
    }
    DrawnPicture picture = new DrawnPicture("", labels, List.of(), List.of(), List.of());
    return DrawnScale.across(picture, labels.get(0)).isPresent();
  }

  private static Map<Kind, Integer> kinds(PrintedDeck deck) throws IOException {
    Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    for (Drawn drawn : DrawnPicture.in(deck)) {
      for (Label label : drawn.picture().labels()) {
        Kind kind = drawn.numbers().kind(label);
        assertThat(kind).as(drawn.figure().id() + ": " + label).isNotEqualTo(Kind.STRANGER);
        seen.merge(kind, 1, Integer::sum);
      }
    }
    return seen;
  }

  /** Branches of as many voters and the same share. */
  private static TableSet heaped() {
    TableSet tables = FictionalVersion.tables();
    PeerOutlier first =
        tables.read(PeerOutlier.class).stream()
            .filter(row -> row.reviewYear() == 2024 && row.position().equals("inside"))
            .findFirst()
            .orElseThrow();
    List<PeerOutlier> rows =
        tables.read(PeerOutlier.class).stream()
            .map(
                row ->
                    row.reviewYear() == 2024 && row.position().equals("inside")
                        ? Copies.of(
                            Copies.of(row, "voters", first.voters()), "value", first.value())
                        : row)
            .toList();
    return tables.put(PeerOutlier.class, rows);
  }
}
