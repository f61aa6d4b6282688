package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.contract.Specimen;
import pingyi.warehouse.table.TableSchema;

class ParquetFileTest {
  private static final int PROCESSES = 4;

  @Test
  void shouldGiveTheSameBytesInEveryProcess(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      Path file = folder.resolve("file-" + i);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  Writer.class.getName(),
                  file.toString())
              .inheritIO()
              .start();
      assertThat(process.waitFor()).isZero();
      files.add(Files.readAllBytes(file));
    }

    assertThat(files).allSatisfy(file -> assertThat(file).isEqualTo(files.get(0)));
  }

  @Test
  void shouldLeaveNothingBesideTheFile(@TempDir Path folder) throws IOException {
    Writer.main(folder.resolve("file").toString());

    assertThat(folder).isDirectoryContaining("glob:**/file").isDirectoryNotContaining("glob:**/.*");
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace("\n", File.pathSeparator);
  }

  /** Writes a file whose columns use several encodings. */
  public static final class Writer {
    /** Writes it to the named place. */
    public static void main(String... arguments) throws IOException {
      TableSchema<Specimen> schema = TableSchema.of(Specimen.class);
      ParquetFile.write(
          schema,
          IntStream.range(0, 5_000)
              .mapToObj(i -> schema.values(Specimen.of("支部" + i, 2020 + i % 4, i / 7.0)))
              .iterator(),
          Path.of(arguments[0]));
    }
  }
}
