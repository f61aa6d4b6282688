package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * The rows of a table that stand on a sheet. Of up to 10,000 scores of branches all rows of all
 * tables do; where there are more, a sheet other than that of the scores themselves shows at most
 * 20,000 rows: those of the latest years of which all rows have room, or the first rows where not
 * even one year has. What is left out is read from the warehouse, and the sheet says so.
 *
 * @param rows in key order
 * @param table whose rows they are
 * @param years the years they are of; empty where nothing was left out or the first rows stand here
 * @param cut whether rows were left out
 */
record Excerpt<T>(List<T> rows, String table, List<Integer> years, boolean cut) {
  /** A workbook of so many scores can be read and sorted at leisure, whatever else it holds. */
  static final int SCORES = 10_000;

  /** The longest sheet of a workbook that holds more scores than that. */
  static final int MOST = 20_000;

  Excerpt {
    years = List.copyOf(years);
  }

  /** Of a table, as long as a version's size allows. */
  static <T extends Record> Excerpt<T> of(Facts facts, Class<T> table) {
    return of(facts, table, Selection.ALL);
  }

  /** Of the rows that are wanted; of a large version no more are read than have room. */
  static <T extends Record> Excerpt<T> of(Facts facts, Class<T> table, Selection wanted) {
    TableSchema<T> schema = TableSchema.of(table);
    if (facts.isShort()) {
      return whole(facts.first(table, wanted, Integer.MAX_VALUE), schema.name());
    }
    return schema.partitionedByYear()
        ? latest(facts, schema, wanted)
        : first(facts.first(table, wanted, MOST + 1), schema.name());
  }

  /** The first of rows that are in an order of their own. */
  static <T> Excerpt<T> first(List<T> all, String table) {
    return all.size() <= MOST
        ? whole(all, table)
        : new Excerpt<>(List.copyOf(all.subList(0, MOST)), table, List.of(), true);
  }

  private static <T> Excerpt<T> whole(List<T> all, String table) {
    return new Excerpt<>(all, table, List.of(), false);
  }

  private static <T extends Record> Excerpt<T> latest(
      Facts facts, TableSchema<T> schema, Selection wanted) {
    List<Integer> years = facts.years();
    List<T> rows = new ArrayList<>();
    for (int at = years.size() - 1; at >= 0; at--) {
      // No more is taken than tells that the year has no room.
      List<T> year =
          facts.first(
              schema.row(), wanted.with("review_year", years.get(at)), MOST + 1 - rows.size());
      if (rows.size() + year.size() > MOST) {
        return rows.isEmpty()
            ? new Excerpt<>(
                List.copyOf(year.subList(0, MOST)), schema.name(), List.of(years.get(at)), true)
            : new Excerpt<>(
                rows.stream().sorted(schema.keyOrder()).toList(),
                schema.name(),
                years.subList(at + 1, years.size()),
                true);
      }
      rows.addAll(year);
    }
    // Rows of years without any score are few, and would be missed here.
    return first(facts.first(schema.row(), wanted, MOST + 1), schema.name());
  }

  /** What is said of the rows that were left out. */
  Optional<String> said(Words words) {
    if (!cut) {
      return Optional.empty();
    }
    String which =
        years.isEmpty()
            ? words.say("sheet.cut.first")
            : words.numbers().years(years.get(0), years.get(years.size() - 1));
    return Optional.of(words.say("sheet.cut", which, (long) rows.size(), table));
  }
}
