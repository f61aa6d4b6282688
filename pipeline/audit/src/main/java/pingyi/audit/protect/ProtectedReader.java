package pingyi.audit.protect;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/**
 * The tables of a version as an audience may see them: what workbook, deck, page, charts and
 * explanations are made of. The rules are those of the SQL roles, by the same plan; which tables an
 * output prints is its own matter.
 */
public final class ProtectedReader implements TableReader {
  private static final String STATUS = "status";
  private static final String SUPPRESSED = "suppressed_small";

  /** The columns by which rules hide a row. */
  private static final List<String> DECIDING =
      List.of(
          "review_id",
          "organization_id",
          "review_year",
          "previous_year",
          "first_year",
          "last_year");

  private final TableReader tables;
  private final HiddenGroups hidden;
  private final Map<String, ProtectionPlan.Entry> plan = ProtectionPlan.all();

  private ProtectedReader(TableReader tables, HiddenGroups hidden) {
    this.tables = tables;
    this.hidden = hidden;
  }

  /** The tables for a role; the same reader where no group is too small. */
  public static TableReader of(TableReader tables, Role role) {
    HiddenGroups hidden = HiddenGroups.of(tables, role);
    return hidden.none() ? tables : new ProtectedReader(tables, hidden);
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    return shown(TableSchema.of(table), tables.read(table));
  }

  /** A year's rows are read alone: no protection changes the year of a row. */
  @Override
  public <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    return values.keySet().equals(Set.of("review_year"))
        ? shown(TableSchema.of(table), tables.read(table, values))
        : TableReader.super.read(table, values);
  }

  /** The rows are protected before anybody chooses among them: a choice may ask what is hidden. */
  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    Rule rule = rule(schema);
    if (rule == Rule.BRANCH_YEAR) {
      tables.each(
          table,
          Selection.ALL,
          row -> {
            T masked = masked(schema, row);
            if (selection.holds(schema, masked)) {
              rows.accept(masked);
            }
          });
    } else {
      tables.each(
          table,
          selection,
          row -> {
            if (shown(rule, Cells.of(schema, row))) {
              rows.accept(row);
            }
          });
    }
  }

  /**
   * The first rows that are shown: what is hidden is few, so that little more is read than is
   * wanted. Rows that lose their figures are protected before anybody chooses among them.
   */
  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    TableSchema<T> schema = TableSchema.of(table);
    Rule rule = rule(schema);
    if (rule == Rule.BRANCH_YEAR) {
      return TableReader.super.first(table, selection, most);
    }
    for (int asked = most; ; asked *= 2) {
      List<T> rows = tables.first(table, selection, asked);
      List<T> shown =
          rows.stream().filter(row -> shown(rule, Cells.of(schema, row))).limit(most).toList();
      if (shown.size() == most || rows.size() < asked || asked > Integer.MAX_VALUE / 2) {
        return shown;
      }
    }
  }

  /** Beside the wanted columns those are read that tell whether a row is hidden. */
  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    Rule rule = rule(schema);
    if (rule == Rule.BRANCH_YEAR) {
      TableReader.super.columns(table, columns, selection, rows);
      return;
    }
    List<String> read = new ArrayList<>(columns);
    DECIDING.stream().filter(name -> schema.has(name) && !read.contains(name)).forEach(read::add);
    tables.columns(
        table,
        read,
        selection,
        values -> {
          if (shown(rule, Cells.of(read, values))) {
            rows.accept(values.subList(0, columns.size()));
          }
        });
  }

  private Rule rule(TableSchema<?> schema) {
    ProtectionPlan.Entry entry = plan.get(schema.name());
    // A table that no role sees is held by what it says of reviews, branches and years.
    return entry == null ? Rule.BRANCH_YEAR_PART : entry.rule();
  }

  private <T extends Record> List<T> shown(TableSchema<T> schema, List<T> rows) {
    Rule rule = rule(schema);
    if (rule == Rule.BRANCH_YEAR) {
      return PackedRows.isLong(rows)
          ? new Masked<>(rows, row -> masked(schema, row))
          : rows.stream().map(row -> masked(schema, row)).toList();
    }
    return PackedRows.isLong(rows)
        ? PackedRows.at(rows, PackedRows.places(rows, row -> shown(rule, Cells.of(schema, row))))
        : rows.stream().filter(row -> shown(rule, Cells.of(schema, row))).toList();
  }

  /** A long list whose rows are masked when they are asked for. */
  private static final class Masked<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> rows;
    private final UnaryOperator<T> mask;

    Masked(List<T> rows, UnaryOperator<T> mask) {
      this.rows = rows;
      this.mask = mask;
    }

    @Override
    public T get(int index) {
      return mask.apply(rows.get(index));
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  private <T extends Record> T masked(TableSchema<T> schema, T row) {
    Cells cells = Cells.of(schema, row);
    boolean beside = hidden.years().contains(cells.year("review_year"));
    if (!beside) {
      return row;
    }
    boolean here = hidden.hides(cells.text("organization_id"), cells.year("review_year"));
    @Nullable Object[] values = schema.values(row);
    for (int i = 0; i < values.length; i++) {
      String column = schema.fields().get(i).name();
      boolean place = ProtectedSet.PLACE_COLUMNS.contains(column);
      if ((here || place) && !ProtectedSet.NAMING.contains(column)) {
        values[i] = empty(schema.fields().get(i), values[i], here);
      }
    }
    return schema.record(values);
  }

  // A count that a record cannot leave empty stands beside a place, and nobody prints it without
  // one.
  private static @Nullable Object empty(
      TableSchema.Field field, @Nullable Object value, boolean here) {
    if (field.name().equals(STATUS)) {
      return here ? SUPPRESSED : value;
    }
    if (field.nullable()) {
      return null;
    }
    return switch (field.type()) {
      case TEXT -> "";
      case INTEGER -> 0;
      case BIGINT -> 0L;
      case DOUBLE -> 0.0;
      case BOOLEAN -> false;
    };
  }

  private boolean shown(Rule rule, Cells cells) {
    return switch (rule) {
      case SHARED, FILES, ORGANIZATION, DECISION, REJECTION, HISTORY -> true;
      case PLACES -> !cells.in("review_year", hidden.years());
      case YEAR -> !cells.in("review_year", hidden.openYears());
      case YEARS ->
          !cells.in("review_year", hidden.openYears())
              && !cells.in("previous_year", hidden.openYears());
      case SPAN ->
          !hidden.hides(
              cells.text("organization_id"), cells.year("first_year"), cells.year("last_year"));
      case SERIES ->
          !hidden.hides(
              cells.text("organization_id"), cells.year("review_year"), cells.year("review_year"));
      case REVIEW_CLASS -> parts(cells) && !cells.in("review_id", hidden.classes().get());
      case BRANCH_CLASSES ->
          parts(cells)
              && !hidden.hidesClass(cells.text("organization_id"), cells.year("review_year"))
              && !hidden.hidesClass(cells.text("organization_id"), cells.year("previous_year"));
      default -> parts(cells);
    };
  }

  private boolean parts(Cells cells) {
    if (cells.in("review_id", hidden.reviews())) {
      return false;
    }
    String organization = cells.text("organization_id");
    return !hidden.hides(organization, cells.year("review_year"))
        && !hidden.hides(organization, cells.year("previous_year"));
  }

  /** A row's values by column; a column that the table does not have is nobody's. */
  private interface Cells {
    @Nullable Object value(String column);

    static <T extends Record> Cells of(TableSchema<T> schema, T row) {
      return column -> schema.has(column) ? schema.value(row, schema.position(column)) : null;
    }

    static Cells of(List<String> columns, List<@Nullable Object> values) {
      return column -> {
        int at = columns.indexOf(column);
        return at < 0 ? null : values.get(at);
      };
    }

    default String text(String column) {
      return value(column) instanceof String text ? text : "";
    }

    default int year(String column) {
      return value(column) instanceof Integer year ? year : Integer.MIN_VALUE;
    }

    default boolean in(String column, Set<?> hidden) {
      Object value = value(column);
      return value != null && hidden.contains(value);
    }
  }
}
