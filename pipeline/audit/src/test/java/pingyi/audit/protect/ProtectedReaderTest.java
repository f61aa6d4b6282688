package pingyi.audit.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Tally;
import pingyi.warehouse.table.reference.PrivacyThreshold;

/**
 * What outputs are made of holds no figure of a small group. In 2024 branch S has 4 voters, M has 7
 * and L has 40; in 2023 all have 40.
 */
class ProtectedReaderTest {
  private final TableSet tables = new TableSet();

  @BeforeEach
  void fill() {
    List<BranchYearScore> scores = new ArrayList<>();
    List<Review> reviews = new ArrayList<>();
    for (int year : new int[] {2023, 2024}) {
      Map.of("S", 4, "M", 7, "L", 40)
          .forEach(
              (branch, few) -> {
                int voters = year == 2023 ? 40 : few;
                Map<String, Object> place =
                    Map.of("organization_id", branch, "review_year", year, "status", "scored");
                scores.add(with(BranchYearScore.class, place, Map.of("voters", 1.0 * voters)));
                reviews.add(
                    with(
                        Review.class,
                        place,
                        Map.of("review_id", branch + year, "eligible", voters, "valid", voters)));
              });
    }
    tables.put(BranchYearScore.class, scores);
    tables.put(Review.class, reviews);
    tables.put(
        BranchChange.class,
        List.of(
            with(
                BranchChange.class,
                Map.of("organization_id", "S"),
                Map.of("review_year", 2025, "previous_year", 2024)),
            with(
                BranchChange.class,
                Map.of("organization_id", "L"),
                Map.of("review_year", 2025, "previous_year", 2024))));
    for (Class<? extends Record> empty :
        List.of(DisclosureDecision.class, OrganizationLineage.class, PrivacyThreshold.class)) {
      none(empty);
    }
  }

  @Test
  void shouldKeepANameAndNoFigureOfASmallGroup() {
    List<BranchYearScore> analyst = read(Role.ANALYST, BranchYearScore.class);

    BranchYearScore hidden = one(analyst, "S", 2024);
    assertThat(hidden.status()).isEqualTo("suppressed_small");
    TableSchema<BranchYearScore> schema = TableSchema.of(BranchYearScore.class);
    for (int i = 0; i < schema.fields().size(); i++) {
      TableSchema.Field field = schema.fields().get(i);
      if (!ProtectedSet.NAMING.contains(field.name()) && field.nullable()) {
        assertThat(schema.value(hidden, i)).as(field.name()).isNull();
      }
    }
    assertThat(one(analyst, "M", 2024).score()).isNotNull();
    assertThat(one(analyst, "M", 2024).rank()).as("a gap in places tells").isNull();
    assertThat(one(analyst, "S", 2023)).isEqualTo(one(all(), "S", 2023));
  }

  @Test
  void shouldHideMoreFromALargerAudience() {
    assertThat(suppressed(Role.ANALYST)).containsExactly("S2024");
    assertThat(suppressed(Role.LEADERSHIP)).containsExactlyInAnyOrder("S2024", "M2024");
  }

  @Test
  void shouldNotGoBelowTheFloorWhateverTheVersionSays() {
    tables.put(PrivacyThreshold.class, List.of(new PrivacyThreshold("analyst", 1)));
    assertThat(suppressed(Role.ANALYST)).isEmpty();
    tables.put(
        BranchYearScore.class,
        List.of(
            with(
                BranchYearScore.class,
                Map.of("organization_id", "T", "review_year", 2024, "status", "scored"),
                Map.of("voters", 2.0))));
    none(Review.class);

    assertThat(suppressed(Role.ANALYST)).containsExactly("T2024");
  }

  @Test
  void shouldLeaveOutWhatIsMadeOfASmallGroup() {
    assertThat(read(Role.ANALYST, BranchChange.class))
        .extracting(BranchChange::organizationId)
        .containsExactly("L");
    assertThat(read(Role.ANALYST, Review.class))
        .extracting(Review::reviewId)
        .doesNotContain("S2024")
        .contains("S2023", "M2024");
  }

  @Test
  void shouldHideAlikeHoweverMuchOfATableIsRead() {
    TableReader reader = ProtectedReader.of(tables, Role.ANALYST);
    for (Class<? extends Record> table :
        List.of(BranchYearScore.class, BranchChange.class, Review.class)) {
      shouldHideAlike(reader, table);
    }
  }

  private static <T extends Record> void shouldHideAlike(TableReader reader, Class<T> table) {
    TableSchema<T> schema = TableSchema.of(table);
    List<T> rows = reader.read(table);
    assertThat(rows).isNotEmpty();
    assertThat(reader.first(table, Selection.ALL, 2))
        .isEqualTo(rows.subList(0, Math.min(2, rows.size())));
    for (TableSchema.Field field : schema.fields()) {
      List<Object> cells = new ArrayList<>();
      reader.columns(
          table,
          List.of(field.name()),
          Selection.ALL,
          row -> {
            assertThat(row).as("nothing that was not asked for").hasSize(1);
            cells.add(row.get(0));
          });
      assertThat(cells)
          .as(field.name())
          .containsExactlyInAnyOrderElementsOf(
              rows.stream().map(row -> schema.value(row, schema.position(field.name()))).toList());
    }
  }

  @Test
  void shouldLeaveOutPlacesAndSumsThatGiveASmallGroupAway() {
    tables.put(
        RankSet.class,
        List.of(
            with(RankSet.class, Map.of("organization_id", "L"), Map.of("review_year", 2024)),
            with(RankSet.class, Map.of("organization_id", "L"), Map.of("review_year", 2023))));
    tables.put(
        YearSummary.class,
        List.of(
            with(YearSummary.class, Map.of(), Map.of("review_year", 2024)),
            with(YearSummary.class, Map.of(), Map.of("review_year", 2023))));

    assertThat(read(Role.ANALYST, RankSet.class))
        .extracting(RankSet::reviewYear)
        .containsExactly(2023);
    assertThat(read(Role.ANALYST, YearSummary.class))
        .extracting(YearSummary::reviewYear)
        .containsExactly(2023);
  }

  @Test
  void shouldLeaveOutAllClassesWhereTheDecisionHidesOne() {
    tables.put(
        DisclosureDecision.class,
        List.of(
            new DisclosureDecision(
                "L2024", "L", 2024, "ballot", "leaders", "analyst", "suppressed_small", 5)));
    tables.put(
        Tally.class,
        List.of(
            with(Tally.class, Map.of("review_id", "L2024"), Map.of("voter_class", "members")),
            with(Tally.class, Map.of("review_id", "L2023"), Map.of("voter_class", "members"))));

    assertThat(read(Role.ANALYST, Tally.class)).extracting(Tally::reviewId).containsOnly("L2023");
    assertThat(one(read(Role.ANALYST, BranchYearScore.class), "L", 2024).score()).isNotNull();
  }

  @Test
  void shouldHandOnTheSameTablesWhereNothingIsSmall() {
    tables.put(
        BranchYearScore.class, all().stream().filter(row -> row.reviewYear() == 2023).toList());
    none(Review.class);

    assertThat(ProtectedReader.of(tables, Role.LEADERSHIP)).isSameAs(tables);
  }

  private <T extends Record> void none(Class<T> table) {
    tables.put(table, List.of());
  }

  private List<BranchYearScore> all() {
    return tables.read(BranchYearScore.class);
  }

  private <T extends Record> List<T> read(Role role, Class<T> table) {
    TableReader reader = ProtectedReader.of(tables, role);
    return reader.read(table);
  }

  private List<String> suppressed(Role role) {
    return read(role, BranchYearScore.class).stream()
        .filter(row -> row.status().equals("suppressed_small"))
        .map(row -> row.organizationId() + row.reviewYear())
        .collect(Collectors.toList());
  }

  private static BranchYearScore one(List<BranchYearScore> rows, String branch, int year) {
    return rows.stream()
        .filter(row -> row.organizationId().equals(branch) && row.reviewYear() == year)
        .findFirst()
        .orElseThrow();
  }

  /** A row of which every column has a value, and some the given one. */
  private static <T extends Record> T with(
      Class<T> table, Map<String, Object> place, Map<String, Object> values) {
    TableSchema<T> schema = TableSchema.of(table);
    @Nullable Object[] row = schema.values(SampleRows.of(table, 1).get(0));
    List.of(place, values)
        .forEach(
            some ->
                some.forEach(
                    (column, value) -> {
                      if (schema.columns().contains(column)) {
                        row[schema.position(column)] = value;
                      }
                    }));
    return schema.record(row);
  }
}
