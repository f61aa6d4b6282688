package pingyi.warehouse.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Accounting;

/** A table of every version in one: the columns of the stored one, and the publication's number. */
public enum HistoryTable {
  /** The yearly scores of every version. */
  SCORES(
      "scores_history", BranchYearScore.class, "历次得分", "One branch and year of one publication."),
  /** The accounting of every version. */
  ACCOUNTING("run_accounting", Accounting.class, "历次行数核对", "One record file of one publication."),
  /** The files that every version was made of. */
  FILES("run_file", SourceFile.class, "历次来源文件", "One file of the workspace of one publication."),
  /** What every version decided about small groups. */
  DISCLOSURE(
      "run_disclosure",
      DisclosureDecision.class,
      "历次披露控制",
      "One voter class of one instrument of one review, for one audience, of one publication.");

  /** The column that tells publications apart. */
  public static final String NUMBER = "run_seq";

  private final String table;
  private final Class<? extends Record> stored;
  private final String zh;
  private final String grain;

  HistoryTable(String table, Class<? extends Record> stored, String zh, String grain) {
    this.table = table;
    this.stored = stored;
    this.zh = zh;
    this.grain = grain;
  }

  /** Its name. */
  public String table() {
    return table;
  }

  /** The Chinese name. */
  public String zh() {
    return zh;
  }

  /** What one row is. */
  public String grain() {
    return grain;
  }

  /** The table that every version stores. */
  public TableSchema<?> schema() {
    return TableSchema.of(stored);
  }

  /**
   * The statements that make and fill it; a column that an older version lacks is null.
   *
   * @param published the rows of each version, by the number of its publication
   * @param longTables is told of the files that are read where they lie
   */
  String creation(Map<Long, AskedRows> published, LongTables longTables) {
    TableSchema<?> schema = schema();
    List<String> selections = new ArrayList<>();
    published.forEach(
        (sequence, rows) -> {
          if (!rows.none()) {
            selections.add(
                "SELECT CAST(%d AS BIGINT) AS run_seq, * FROM (%s)"
                    .formatted(sequence, rows.selection()));
          }
        });
    boolean isLong = longTables.addAll(published.values());
    StringBuilder sql = new StringBuilder();
    if (isLong) {
      sql.append("CREATE VIEW %s AS ".formatted(table));
      sql.append(String.join(" UNION ALL ", selections)).append(";\n");
    } else {
      sql.append("CREATE TABLE " + table + " (run_seq BIGINT, ");
      sql.append(
          schema.fields().stream()
              .map(field -> ParquetTables.quote(field.name()) + " " + field.type().duckdb())
              .collect(Collectors.joining(", ", "", ");\n")));
      for (String selection : selections) {
        sql.append("INSERT INTO %s %s;\n".formatted(table, selection));
      }
    }
    sql.append(WarehouseDatabase.comments(isLong ? "VIEW" : "TABLE", table, schema, zh, grain));
    sql.append("COMMENT ON COLUMN %s.run_seq IS ".formatted(table));
    sql.append(WarehouseDatabase.comment("发布序号", "The number of the publication."));
    return sql.toString();
  }
}
