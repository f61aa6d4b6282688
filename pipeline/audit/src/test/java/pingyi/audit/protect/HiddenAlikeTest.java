package pingyi.audit.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.RatingObservation;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.reference.PrivacyThreshold;

/**
 * SQL roles and outputs hide the same rows of the same version, though one asks a database and the
 * other reads records: over random small institutions, every table of every role is compared cell
 * by cell.
 */
class HiddenAlikeTest {
  private static final List<String> BRANCHES = List.of("A", "B", "C", "D", "E");
  private static final List<Integer> YEARS = List.of(2022, 2023, 2024);

  /** The columns that say what a row is about, and what they may say. */
  private static final Map<String, List<?>> ABOUT =
      Map.of(
          "organization_id", BRANCHES,
          "ancestor_id", BRANCHES,
          "review_year", YEARS,
          "previous_year", YEARS,
          "first_year", YEARS,
          "last_year", YEARS);

  /** What both do in their own ways, by what the audience of a table is. */
  private static final Set<Rule> OWN = Set.of(Rule.DECISION, Rule.REJECTION, Rule.HISTORY);

  /** Sums of which the outputs leave out more, for they know the voters less well. */
  private static final Set<Rule> LESS = Set.of(Rule.YEAR, Rule.YEARS);

  @TempDir Path folder;
  private final TableSet tables = new TableSet();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shouldHideAlikeInSqlAndInOutputs(long seed) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      fill(connection, statement, new Random(seed));
      int hidden = 0;
      for (Role role : Role.values()) {
        Path files = Files.createDirectory(folder.resolve(role.word()));
        RoleTables.forget(statement);
        ProtectedSet.write(connection, new ProtectedSet.Audience(role, ""), files);
        ProtectedReader seen = (ProtectedReader) ProtectedReader.of(tables, role);
        for (Class<? extends Record> table : Tables.all()) {
          hidden += compare(statement, seen, table, role, files);
        }
      }
      assertThat(hidden).as("rows left out of some table").isPositive();
    }
  }

  private <T extends Record> int compare(
      Statement statement, ProtectedReader seen, Class<T> table, Role role, Path files)
      throws SQLException {
    TableSchema<T> schema = TableSchema.of(table);
    ProtectionPlan.Entry entry = ProtectionPlan.all().get(schema.name());
    if (entry == null || !entry.roles().contains(role.word()) || OWN.contains(entry.rule())) {
      return 0;
    }
    List<String> asked = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery("FROM '%s'".formatted(files.resolve(schema.name() + ".parquet")))) {
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (TableSchema.Field field : schema.fields()) {
          row.add(result.getObject(field.name()));
        }
        asked.add(text(schema, row));
      }
    }
    List<String> read = new ArrayList<>();
    for (T row : seen.read(table)) {
      read.add(text(schema, Arrays.asList(schema.values(row))));
    }
    Collections.sort(asked);
    Collections.sort(read);
    String name = role + " " + schema.name();
    if (LESS.contains(entry.rule())) {
      assertThat(asked).as(name).containsAll(read);
    } else {
      assertThat(read).as(name).isEqualTo(asked);
    }
    return tables.read(table).size() - read.size();
  }

  /** A cell that a record cannot leave empty is not compared where SQL leaves it empty. */
  private static String text(TableSchema<?> schema, List<@Nullable Object> row) {
    boolean masked =
        schema.name().equals(TableSchema.of(BranchYearScore.class).name())
            && row.get(schema.position("rank")) == null;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      TableSchema.Field field = schema.fields().get(i);
      boolean bound = !field.nullable() && !ProtectedSet.NAMING.contains(field.name());
      if (!(masked && bound && !field.name().equals("status"))) {
        text.append(field.name()).append('=').append(row.get(i)).append(' ');
      }
    }
    return text.toString();
  }

  private void fill(Connection connection, Statement statement, Random random)
      throws SQLException, IOException {
    for (Class<? extends Record> table : Tables.all()) {
      about(table, random);
    }
    tables.put(
        PrivacyThreshold.class,
        Arrays.stream(Role.values())
            .map(role -> new PrivacyThreshold(role.word(), 3 + random.nextInt(8)))
            .toList());
    people(random);
    for (Class<? extends Record> table : Tables.all()) {
      load(connection, statement, table);
    }
    RoleTables.createOthers(statement);
    decide(statement);
  }

  private <T extends Record> void about(Class<T> table, Random random) {
    TableSchema<T> schema = TableSchema.of(table);
    List<T> rows = new ArrayList<>();
    for (T sample : SampleRows.of(table, 12)) {
      @Nullable Object[] row = schema.values(sample);
      ABOUT.forEach(
          (column, words) -> {
            if (schema.columns().contains(column)
                && schema.fields().get(schema.position(column)).type()
                    == (words.get(0) instanceof Integer ? ColumnType.INTEGER : ColumnType.TEXT)) {
              row[schema.position(column)] = words.get(random.nextInt(words.size()));
            }
          });
      review(schema, row, random);
      rows.add(schema.record(row));
    }
    tables.put(table, rows);
  }

  /** Where a row says whose and when, its review is that one. */
  private static void review(TableSchema<?> schema, @Nullable Object[] row, Random random) {
    if (schema.columns().contains("review_id")) {
      row[schema.position("review_id")] =
          said(schema, row, "organization_id", BRANCHES, random)
              + said(schema, row, "review_year", YEARS, random);
    }
  }

  private static String said(
      TableSchema<?> schema, @Nullable Object[] row, String column, List<?> words, Random random) {
    return String.valueOf(
        schema.columns().contains(column)
            ? row[schema.position(column)]
            : words.get(random.nextInt(words.size())));
  }

  /** Reviews, their voters and scores, whose numbers are what the rules look at. */
  private void people(Random random) {
    List<Review> reviews = new ArrayList<>();
    List<RatingObservation> ballots = new ArrayList<>();
    List<BranchYearScore> scores = new ArrayList<>();
    TableSchema<RatingObservation> observation = TableSchema.of(RatingObservation.class);
    int samples = 0;
    List<RatingObservation> blanks = SampleRows.of(RatingObservation.class, 400);
    for (String branch : BRANCHES) {
      for (int year : YEARS) {
        Map<String, Object> place =
            Map.of(
                "review_id",
                branch + year,
                "organization_id",
                branch,
                "review_year",
                year,
                "status",
                "scored");
        boolean large = random.nextInt(3) > 0;
        int classes = 1 + random.nextInt(2);
        for (int each = 0; each < classes; each++) {
          @Nullable Object[] row = observation.values(blanks.get(2 * samples++));
          put(observation, row, place);
          put(
              observation,
              row,
              Map.of(
                  "instrument",
                  "ballot",
                  "voter_class",
                  each == 0 ? "members" : "leaders",
                  "ballots",
                  (double) (large ? 20 + each : 1 + random.nextInt(12))));
          ballots.add(observation.record(row));
        }
        reviews.add(
            with(
                Review.class,
                place,
                random.nextInt(4) == 0
                    ? Map.of("eligible", 2 + random.nextInt(20), "valid", 2 + random.nextInt(12))
                    : Map.of("eligible", 30, "valid", 28)));
        scores.add(
            with(
                BranchYearScore.class,
                place,
                Map.of("voters", (double) (random.nextInt(5) == 0 ? random.nextInt(12) : 30))));
      }
    }
    tables.put(Review.class, reviews);
    tables.put(RatingObservation.class, ballots);
    tables.put(BranchYearScore.class, scores);
  }

  /** The decisions of the method itself, so that both sides start from the same. */
  private void decide(Statement statement) throws SQLException, IOException {
    TableSchema<DisclosureDecision> schema = TableSchema.of(DisclosureDecision.class);
    String sql;
    try (var in =
        Objects.requireNonNull(
            Recipe.class.getResourceAsStream("/pingyi/method/sql/disclosure_decision.sql"))) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    statement.execute("CREATE OR REPLACE TABLE disclosure_decision AS " + sql);
    List<DisclosureDecision> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery("FROM disclosure_decision")) {
      while (result.next()) {
        rows.add(
            schema.record(
                schema.columns().stream()
                    .map(
                        column -> {
                          try {
                            return result.getObject(column);
                          } catch (SQLException e) {
                            throw new IllegalStateException(e);
                          }
                        })
                    .toArray()));
      }
    }
    tables.put(DisclosureDecision.class, rows);
  }

  private <T extends Record> void load(Connection connection, Statement statement, Class<T> table)
      throws SQLException {
    TableSchema<T> schema = TableSchema.of(table);
    RoleTables.create(statement, schema);
    String places = schema.fields().stream().map(field -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + schema.name() + " VALUES (" + places + ")")) {
      for (T row : tables.read(table)) {
        @Nullable Object[] values = schema.values(row);
        for (int i = 0; i < values.length; i++) {
          insert.setObject(i + 1, values[i]);
        }
        insert.execute();
      }
    }
  }

  private static <T extends Record> T with(
      Class<T> table, Map<String, Object> place, Map<String, Object> values) {
    TableSchema<T> schema = TableSchema.of(table);
    @Nullable Object[] row = schema.values(SampleRows.of(table, 1).get(0));
    put(schema, row, place);
    put(schema, row, values);
    return schema.record(row);
  }

  private static void put(
      TableSchema<?> schema, @Nullable Object[] row, Map<String, Object> values) {
    values.forEach(
        (column, value) -> {
          if (schema.columns().contains(column)) {
            row[schema.position(column)] = value;
          }
        });
  }
}
