package pingyi.engine.spark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Writing that lasts: each file is forced to the disks of the data nodes before it is closed. */
final class HadoopWriting {
  private static final EnumSet<CreateFlag> NEW = EnumSet.of(CreateFlag.CREATE);

  private HadoopWriting() {}

  /** Writes a file that nobody else writes. */
  static void write(FileContext files, Path file, byte[] bytes) throws IOException {
    try (FSDataOutputStream out = open(files, file)) {
      out.write(bytes);
      out.hsync();
    }
  }

  /** Copies a file of this machine. */
  static void upload(FileContext files, java.nio.file.Path from, Path to) throws IOException {
    try (FSDataOutputStream out = open(files, to)) {
      Files.copy(from, out);
      out.hsync();
    }
  }

  private static FSDataOutputStream open(FileContext files, Path file) throws IOException {
    return files.create(file, NEW, Options.CreateOpts.createParent());
  }
}
