package pingyi.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.generate.layout.CsvText;
import pingyi.generate.truth.TruthFile;

/** Writes the truth into the files of a folder as it comes. */
final class TruthFolder implements Closeable {
  private final Map<TruthFile, Writer> writers = new EnumMap<>(TruthFile.class);

  TruthFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (TruthFile file : TruthFile.values()) {
      Path path = folder.resolve(file.fileName());
      writers.put(file, Files.newBufferedWriter(path, StandardCharsets.UTF_8));
      line(file, file.headings());
    }
  }

  void line(TruthFile file, List<String> cells) {
    try {
      String line = CsvText.endingLinesWith(CsvText.LineEnd.UNIX).line(cells).text();
      Optional.ofNullable(writers.get(file)).orElseThrow().write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Writer writer : writers.values()) {
      writer.close();
    }
  }
}
