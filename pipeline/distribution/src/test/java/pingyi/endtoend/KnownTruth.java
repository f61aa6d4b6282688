package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.ScoreStep;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.DuplicateRecord;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.Rejection;

/**
 * The tables of a workspace against the truth that its generator wrote from its own model, beside
 * the data.
 *
 * @param workspace its folder
 * @param tables what the product makes of it
 */
record KnownTruth(Path workspace, TableSet tables) {
  void accountsForEveryRow() {
    Map<String, Accounting> ours =
        tables.read(Accounting.class).stream()
            .collect(Collectors.toMap(Accounting::path, Function.identity()));

    List<CSVRecord> truth = truth("accounting.csv");

    assertThat(ours).hasSize(truth.size());
    for (CSVRecord expected : truth) {
      Accounting file = ours.get(expected.get("path"));
      assertThat(
              List.of(
                  file.rowsIn(),
                  file.rowsPublished(),
                  file.rowsQuarantined(),
                  file.rowsDuplicate()))
          .as(file.path())
          .containsExactly(
              Long.valueOf(expected.get("rows_in")),
              Long.valueOf(expected.get("published")),
              Long.valueOf(expected.get("quarantined")),
              Long.valueOf(expected.get("duplicate")));
      assertThat(file.rowsIn())
          .isEqualTo(file.rowsPublished() + file.rowsQuarantined() + file.rowsDuplicate());
    }
  }

  void quarantinesTheRightRows() {
    Map<String, String> places = places();
    Set<String> ours = new TreeSet<>();
    for (Rejection rejection : tables.read(Rejection.class)) {
      ours.add(places.get(rejection.recordId()) + " " + rejection.reason());
    }
    Set<String> duplicates = new TreeSet<>();
    for (DuplicateRecord duplicate : tables.read(DuplicateRecord.class)) {
      duplicates.add(places.get(duplicate.recordId()));
    }

    assertThat(ours)
        .containsExactlyElementsOf(
            truth("rejection.csv").stream()
                .map(row -> place(row) + " " + row.get("reason"))
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(duplicates)
        .containsExactlyElementsOf(
            truth("duplicate.csv").stream()
                .map(KnownTruth::place)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  void matchesEveryName() {
    Map<String, String> ours = new TreeMap<>();
    for (OrganizationMatch match : tables.read(OrganizationMatch.class)) {
      ours.put(match.nameKey(), String.valueOf(match.organizationId()));
    }
    Map<String, String> truth = new TreeMap<>();
    for (CSVRecord row : truth("organization_match.csv")) {
      String id = row.get("organization_id");
      truth.put(
          row.get("sent_name") + "|" + row.get("code") + "|" + row.get("review_year"),
          id.isEmpty() ? "null" : id);
    }

    assertThat(ours).isEqualTo(truth);
  }

  void ratesEveryReview() {
    Map<String, StandardRating> ours =
        tables.read(StandardRating.class).stream()
            .collect(
                Collectors.toMap(
                    row -> row.organizationId() + " " + row.reviewYear() + " " + row.instrument(),
                    Function.identity()));
    List<CSVRecord> truth = truth("standard_rating.csv");

    assertThat(ours).hasSize(truth.size());
    for (CSVRecord row : truth) {
      String key =
          row.get("organization_id") + " " + row.get("review_year") + " " + row.get("instrument");
      StandardRating rating = ours.get(key);
      assertThat(rating.voters())
          .as(key)
          .isCloseTo(Double.parseDouble(row.get("voters")), within(1e-9));
      if (row.get("score").isEmpty()) {
        assertThat(rating.score()).as(key).isNull();
      } else {
        assertThat(rating.score())
            .as(key)
            .isCloseTo(Double.parseDouble(row.get("score")), within(1e-9));
      }
    }
  }

  void scoresGradesAndRanks() {
    Map<String, BranchYearScore> ours =
        tables.read(BranchYearScore.class).stream()
            .collect(
                Collectors.toMap(
                    row -> row.organizationId() + " " + row.reviewYear(), Function.identity()));
    List<CSVRecord> truth = truth("branch_year_score.csv");

    assertThat(ours).hasSize(truth.size());
    for (CSVRecord row : truth) {
      String key = row.get("organization_id") + " " + row.get("review_year");
      BranchYearScore score = ours.get(key);
      assertThat(score).as(key).isNotNull();
      assertThat(text(score.score()))
          .as(key + " score")
          .isEqualTo(row.get("score").isEmpty() ? "" : text(Double.valueOf(row.get("score"))));
      assertThat(text(score.grade())).as(key + " grade").isEqualTo(row.get("grade"));
      assertThat(text(score.rank())).as(key + " rank").isEqualTo(row.get("rank"));
      assertThat(text(score.rankInParent()))
          .as(key + " rank in parent")
          .isEqualTo(row.get("rank_in_parent"));
      assertThat(text(score.rankInPeer()))
          .as(key + " rank in peer group")
          .isEqualTo(row.get("rank_in_peer"));
    }
  }

  /** Grades are compared above; this says that a quota had a part in them. */
  void holdsQuotas() {
    assertThat(tables.read(ScoreStep.class))
        .filteredOn(step -> step.primitive().equals("quota"))
        .extracting(ScoreStep::fired)
        .contains("held", "not_held");
  }

  void carriesEarlierScores() {
    Map<String, SeriesScore> ours =
        tables.read(SeriesScore.class).stream()
            .filter(row -> row.seriesView().equals("like_for_like"))
            .collect(
                Collectors.toMap(
                    row -> row.organizationId() + " " + row.reviewYear(), Function.identity()));
    List<CSVRecord> truth = truth("series_like_for_like.csv");

    assertThat(ours.keySet())
        .containsExactlyInAnyOrderElementsOf(
            truth.stream()
                .map(row -> row.get("organization_id") + " " + row.get("review_year"))
                .toList());
    for (CSVRecord row : truth) {
      String key = row.get("organization_id") + " " + row.get("review_year");
      assertThat(ours.get(key).score())
          .as(key)
          .isCloseTo(Double.parseDouble(row.get("score")), within(1e-9));
      assertThat(ours.get(key).rule()).as(key).isEqualTo(row.get("rule"));
      assertThat(text(ours.get(key).parts())).as(key).isEqualTo(row.get("parts"));
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String place(CSVRecord row) {
    return row.get("path") + " " + row.get("sheet") + " " + row.get("row_number");
  }

  private Map<String, String> places() {
    Map<String, String> paths =
        tables.read(SourceFile.class).stream()
            .filter(file -> file.status().equals("read"))
            .collect(Collectors.toMap(SourceFile::fileId, SourceFile::path));
    return tables.read(ReceivedRecord.class).stream()
        .collect(
            Collectors.toMap(
                ReceivedRecord::recordId,
                row -> paths.get(row.fileId()) + " " + row.sheet() + " " + row.rowNumber()));
  }

  List<CSVRecord> truth(String file) {
    Path path = workspace.resolve("expected").resolve(file);
    try (CSVParser parser =
        CSVParser.parse(
            path,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
