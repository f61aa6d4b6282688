package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.ShareInterval;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.recognised.Review;

/**
 * The published student survey, where it lies in {@code shared/real/nss} beside the repository; a
 * few of its rows are carried here.
 */
class PublishedSurveyTest {
  private static final String QUESTIONS = "nss_2017_2020_provider_question.csv.gz";
  private static final String OVERALL = "nss_2017_2020_overall_satisfaction_q27.csv";

  /** The survey publishes 97 percent intervals. */
  private static final double LEVEL = 0.97;

  @ParameterizedTest
  // Every 6,000th row of 2019 and 2020 and one with full agreement, by the csv reader of Python 3:
  // Response, Agreement, ConfMin and ConfMax of the National Student Survey, Office for Students.
  @CsvSource({
    "1457, 0.9149, 0.8977, 0.9295",
    "76, 0.6447, 0.5204, 0.7522",
    "92, 0.7826, 0.6768, 0.8609",
    "93, 0.9355, 0.8566, 0.9724",
    "20, 0.7, 0.4582, 0.8655",
    "18, 1, 0.7926, 1"
  })
  void shouldReproducePublishedIntervals(
      double responses, double agreement, double low, double high) {
    Interval interval = wilson(responses, agreement);

    assertThat(interval.low()).isBetween(low - 2e-4, low + 2e-4);
    assertThat(interval.high()).isBetween(high - 2e-4, high + 2e-4);
  }

  @Test
  void shouldReproduceThePublishedIntervalsOf2019And2020() {
    int published = 0;
    int reproduced = 0;
    Set<String> others = new HashSet<>();
    for (CSVRecord row : rows(QUESTIONS)) {
      if (row.get("ConfMin").isEmpty() || Integer.parseInt(row.get("Year")) < 2019) {
        continue;
      }
      published++;
      Interval interval = wilson(number(row, "Response"), number(row, "Agreement"));
      if (Math.abs(interval.low() - number(row, "ConfMin")) <= 2e-4
          && Math.abs(interval.high() - number(row, "ConfMax")) <= 2e-4) {
        reproduced++;
      } else {
        others.add(row.get("Provider") + " " + row.get("Year"));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "published intervals of 2019 and 2020: %d, of them %d (%.2f %%) as ours; the others: %s%n",
        published,
        reproduced,
        100.0 * reproduced / published,
        others);

    assertThat(published).isEqualTo(33_995);
    assertThat((double) reproduced / published).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void shouldGiveNoVerdictOnFiguresThatPoolTwoYears(@TempDir Path folder) throws IOException {
    copy(Sample.STUDENT_SURVEY.path(), folder);
    Files.delete(folder.resolve("records/invented-example.csv"));
    Files.copy(real(OVERALL), folder.resolve("records").resolve(OVERALL));
    Intake intake =
        WorkspaceReader.read(folder, new WorkspaceReader.Options(Locale.ENGLISH, file -> {}));
    TableSet tables = Sample.compute("embedded", intake);

    Set<String> pooled = new HashSet<>();
    for (CSVRecord row : rows(OVERALL)) {
      if (row.get("TwoYear").equals("Y")) {
        pooled.add(row.get("UKPRN") + " " + row.get("Year"));
      }
    }
    List<String> recognised =
        tables.read(Review.class).stream()
            .filter(Review::pooledYears)
            .map(review -> review.organizationId() + " " + review.reviewYear())
            .toList();
    assertThat(recognised).containsExactlyInAnyOrderElementsOf(pooled);
    assertThat(pooled).isNotEmpty();

    int judged = 0;
    for (BranchChange change : tables.read(BranchChange.class)) {
      if (pooled.contains(change.organizationId() + " " + change.reviewYear())
          || pooled.contains(change.organizationId() + " " + change.previousYear())) {
        judged++;
        assertThat(change.verdict()).isEqualTo("not_comparable");
        assertThat(change.pValue()).isNull();
      }
    }
    System.out.printf(
        "figures that pool two years: %d, pairs of years with one: %d, none of them judged%n",
        pooled.size(), judged);
    assertThat(judged).isPositive();
    assertThat(tables.read(Comparability.class))
        .filteredOn(each -> pooled.contains(each.organizationId() + " " + each.reviewYear()))
        .isNotEmpty()
        .allMatch(each -> each.reasons().contains("pooled_years"));
  }

  private static Interval wilson(double responses, double agreement) {
    // A share is published with its rounding, and may pass 1 by that.
    return ShareInterval.WILSON.of(Math.min(agreement, 1) * responses, responses, LEVEL);
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static Path real(String file) {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.isDirectory(place.resolve("shared/real/nss"))) {
      place = place.getParent();
    }
    assumeTrue(place != null, "there is no folder shared/real/nss beside the repository");
    if (place == null) {
      throw new IllegalStateException("The assumption above ends the test");
    }
    return place.resolve("shared/real/nss").resolve(file);
  }

  private static List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Path path = real(file);
    try (InputStreamReader text =
            new InputStreamReader(
                file.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(path))
                    : Files.newInputStream(path),
                StandardCharsets.UTF_8);
        CSVParser parser = format.parse(text)) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
