package pingyi.warehouse.table;

import java.util.Locale;

/** The page that explains every table and column; it is generated from the declarations alone. */
public final class TableDocs {
  private TableDocs() {}

  /** The text of {@code TABLES.md}. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    text.append("# 数据表 · Tables\n\n");
    text.append("Generated from the declarations in `pingyi.warehouse.table`; do not edit. ");
    text.append("After a change run `mvn -pl pipeline/warehouse test -Dgolden=accept`.\n\n");
    text.append(
        "A table is one Parquet file, `data/<table>/part-00000.parquet`, sorted by its key. ");
    text.append(
        "Those marked \"by review year\" are sorted by year first and, beyond 122,880 rows, ");
    text.append("parted into `data/<table>/review_year=Y/part-00000.parquet`.\n\n");
    text.append("| Stage | Table | 名称 | One row is |\n|---|---|---|---|\n");
    for (Class<? extends Record> table : Tables.all()) {
      TableSchema<?> schema = TableSchema.of(table);
      text.append(
          "| %s | [%s](#%s) | %s | %s |\n"
              .formatted(
                  stage(schema),
                  schema.name(),
                  schema.name(),
                  cell(schema.declaration().zh()),
                  cell(schema.declaration().grain())));
    }
    Tables.all().forEach(table -> section(TableSchema.of(table), text));
    return text.toString();
  }

  private static void section(TableSchema<?> schema, StringBuilder text) {
    Table declaration = schema.declaration();
    text.append("\n## ").append(schema.name()).append("\n\n");
    text.append(
        "%s. Stage: %s. %s\n\n".formatted(declaration.zh(), stage(schema), declaration.grain()));
    text.append("Key: `").append(String.join("`, `", schema.key())).append('`');
    text.append(schema.partitionedByYear() ? "; by review year.\n\n" : ".\n\n");
    text.append("| Column | Type | May be null | 名称 | Meaning |\n|---|---|---|---|---|\n");
    for (TableSchema.Field field : schema.fields()) {
      text.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  field.name(),
                  field.type().duckdb(),
                  field.nullable() ? "yes" : "",
                  cell(field.zh()),
                  cell(field.says())));
    }
  }

  private static String stage(TableSchema<?> schema) {
    return schema.declaration().stage().name().toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
