package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/**
 * Writes one Parquet file, on the driver or on a worker. Not Spark's own writer: that takes a job
 * for each file, and a table of ten years would cost ten.
 */
final class ParquetFile {
  // Without the defaults: to read their files again for each table costs more than the table.
  private static final Configuration PLAIN = new Configuration(false);

  private static final String UNFINISHED = ".unfinished-";

  private ParquetFile() {}

  /** Whether this is the other name that a file has while it is written. */
  static boolean isUnfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  /** Writes the rows under another name first, so a task that is tried twice does no harm. */
  static void write(TableSchema<?> schema, Iterator<@Nullable Object[]> rows, Path file)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path aside = folder.resolve(UNFINISHED + UUID.randomUUID());
    try {
      try (ParquetWriter<@Nullable Object[]> writer =
          new Builder(schema, new LocalOutputFile(aside))
              .withConf(PLAIN)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withRowGroupRowCountLimit(TableFiles.ROW_GROUP_ROWS)
              .build()) {
        while (rows.hasNext()) {
          writer.write(rows.next());
        }
      }
      ParquetFooter.normalise(aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final TableSchema<?> schema;

    Builder(TableSchema<?> schema, OutputFile file) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected RowWriteSupport getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema);
    }

    @Override
    protected RowWriteSupport getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(schema);
    }
  }
}
