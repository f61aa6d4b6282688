package pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.generate.plan.Order;
import pingyi.generate.send.Formats;

class WorkspaceGeneratorTest {
  private static final Order.Shares NOTHING_WRONG = new Order.Shares(0, 0, 0, 0, 0);
  private static final Order.Shares MUCH_WRONG = new Order.Shares(0.1, 0.1, 0.1, 0.05, 0.05);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void shouldWriteTheSameBytesWhereverItRuns() throws IOException {
    Map<String, String> here = written("here", order(1, MUCH_WRONG));
    // A locale with digits of its own, and the zone that is farthest away.
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    assertThat(written("there", order(1, MUCH_WRONG))).isEqualTo(here);
  }

  @Test
  void shouldWriteOtherBytesForAnotherSeed() throws IOException {
    assertThat(written("one", order(1, MUCH_WRONG)))
        .isNotEqualTo(written("other", order(2, MUCH_WRONG)));
  }

  @Test
  void shouldPlantNothingWhereNothingIsToGoWrong() throws IOException {
    written("clean", order(1, NOTHING_WRONG));

    assertThat(lines("clean", "rejection.csv")).hasSize(1);
    assertThat(lines("clean", "duplicate.csv")).hasSize(1);
    assertThat(lines("clean", "spelling.csv")).hasSize(1);
    assertThat(lines("clean", "branch_year_score.csv"))
        .hasSizeGreaterThan(20 * 4)
        .noneMatch(line -> line.endsWith("missing_component"));
  }

  @Test
  void shouldLetAsManyEventsHappenAsWereOrdered() throws IOException {
    written("events", order(3, NOTHING_WRONG));
    Path events = folder.resolve("events/rulebook/organization_events.csv");

    assertThat(
            Files.readAllLines(events, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct())
        .hasSize(12);
  }

  /** In bulk a year is one table, whose rows are counted by what becomes of them. */
  @Test
  void shouldWriteOneTableAYearInBulk() throws IOException {
    Order order = order(5, new Order.Shares(0.05, 0.05, 0.05, 0.05, 0.05));

    Map<String, String> once = written("bulk", order, Formats.BULK);
    Map<String, String> again = written("bulk again", order, Formats.BULK);

    assertThat(again).isEqualTo(once);
    assertThat(once.keySet().stream().filter(path -> path.startsWith("bulk/")))
        .containsExactly(
            "bulk/2019/reviews.csv",
            "bulk/2020/reviews.csv",
            "bulk/2021/reviews.csv",
            "bulk/2022/reviews.csv",
            "bulk/2023/reviews.csv");
    for (String line : lines("bulk", "accounting.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      assertThat(Files.readAllLines(folder.resolve("bulk").resolve(cells[0])))
          .hasSize(Integer.parseInt(cells[1]) + 1);
    }
    assertThat(lines("bulk", "rejection.csv")).hasSizeGreaterThan(10);
    assertThat(lines("bulk", "duplicate.csv")).hasSizeGreaterThan(1);
  }

  /** Misspelt and otherwise spelt names occur about as often as ordered: five standard errors. */
  @Test
  void shouldMisspellAsManyNamesAsWereOrdered() throws IOException {
    Order order = new Order(7, 120, 2015, 6, 3, 0, 0, new Order.Shares(0.1, 0, 0, 0, 0));
    written("misspelt", order);

    double rows = 0;
    for (String line : lines("misspelt", "accounting.csv").stream().skip(1).toList()) {
      rows += Integer.parseInt(line.split(",", -1)[1]);
    }
    double share = (lines("misspelt", "rejection.csv").size() - 1) / rows;

    assertThat(share).isBetween(0.1 - 5 * 0.3 / Math.sqrt(rows), 0.1 + 5 * 0.3 / Math.sqrt(rows));
  }

  private static Order order(long seed, Order.Shares shares) {
    return new Order(seed, 24, 2019, 5, 3, 1, 12, shares);
  }

  private List<String> lines(String name, String file) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("expected").resolve(file));
  }

  private Map<String, String> written(String name, Order order) throws IOException {
    return written(name, order, Formats.MIXED);
  }

  private Map<String, String> written(String name, Order order, Formats formats)
      throws IOException {
    Path target = folder.resolve(name);
    new WorkspaceGenerator(order, formats, target).write((done, total) -> {});
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(target.relativize(file).toString(), sum(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
