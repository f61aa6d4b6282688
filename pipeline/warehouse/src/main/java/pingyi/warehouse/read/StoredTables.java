package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.warehouse.table.TableSchema;

/**
 * Tables as they stand in files, whatever today's declarations say: a version of years ago must be
 * checked by the columns it was published with.
 */
public final class StoredTables implements AutoCloseable {
  /**
   * What files hold.
   *
   * @param rows the number of rows
   * @param digest the digest of the rows over the stored columns
   */
  public record Held(long rows, String digest) {}

  private final ParquetTables parquet = ParquetTables.open();

  /**
   * Reads all files of a table once.
   *
   * @param files in the order in which they were published
   * @param published the digest that was published, which says how it was taken
   * @throws DamagedVersionException if they cannot be read
   */
  public Held held(List<Path> files, String published) {
    try {
      return RowDigest.asPublished(parquet.connection(), names(files), files, published);
    } catch (SQLException e) {
      throw unreadable(files, e);
    }
  }

  /**
   * Reads every value of a table and holds it against the declaration: what may not be null, and
   * which keys must differ. Columns that the files lack are not asked for.
   *
   * @return what is wrong, in words; nothing where all is well
   */
  public List<String> broken(TableSchema<?> schema, List<Path> files) {
    List<String> stored = names(files);
    List<String> asked =
        schema.fields().stream()
            .filter(field -> !field.nullable() && stored.contains(field.name()))
            .map(TableSchema.Field::name)
            .toList();
    boolean keyed = stored.containsAll(schema.key());
    String key = schema.key().stream().map(ParquetTables::quote).collect(Collectors.joining(", "));
    String sql =
        Stream.concat(
                asked.stream()
                    .map(name -> "count(*) - count(%s)".formatted(ParquetTables.quote(name))),
                Stream.of(keyed ? "count(*) - count(DISTINCT row(%s))".formatted(key) : "0"))
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + ParquetTables.scan(files)));
    List<String> broken = new ArrayList<>();
    try (Statement statement = parquet.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      for (int i = 0; i < asked.size(); i++) {
        if (result.getLong(i + 1) > 0) {
          broken.add("%d rows without %s".formatted(result.getLong(i + 1), asked.get(i)));
        }
      }
      long repeated = result.getLong(asked.size() + 1);
      if (repeated > 0) {
        broken.add("%d rows whose key stands twice".formatted(repeated));
      }
      return broken;
    } catch (SQLException e) {
      throw unreadable(files, e);
    }
  }

  /**
   * The checksums of the pages of a file.
   *
   * @throws IOException if its pages cannot be told apart
   */
  public PageChecksums.Result pages(Path file) throws IOException {
    String sql =
        "SELECT coalesce(nullif(dictionary_page_offset, 0), data_page_offset), data_page_offset, total_compressed_size FROM parquet_metadata(%s)"
            .formatted(ParquetTables.literal(file.toString()));
    List<PageChecksums.Chunk> chunks = new ArrayList<>();
    try (Statement statement = parquet.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        long start = Math.min(result.getLong(1), result.getLong(2));
        chunks.add(new PageChecksums.Chunk(start, result.getLong(3)));
      }
    } catch (SQLException e) {
      throw unreadable(List.of(file), e);
    }
    return PageChecksums.of(file, chunks);
  }

  private List<String> names(List<Path> files) {
    List<String> names = new ArrayList<>();
    try (Statement statement = parquet.connection().createStatement();
        ResultSet result =
            statement.executeQuery("DESCRIBE SELECT * FROM " + ParquetTables.scan(files))) {
      while (result.next()) {
        names.add(result.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw unreadable(files, e);
    }
  }

  private static DamagedVersionException unreadable(List<Path> files, SQLException e) {
    return new DamagedVersionException(
        "%s cannot be read: %s".formatted(files.get(0).getParent(), e.getMessage()), e);
  }

  @Override
  public void close() {
    parquet.close();
  }
}
