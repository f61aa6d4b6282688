package pingyi.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pingyi.generate.layout.SentFile;
import pingyi.generate.send.Formats;
import pingyi.generate.send.UnitYear;
import pingyi.generate.truth.RowTruth;

/** Writes what units send, with what is true of its rows. */
abstract class Sending implements Closeable {
  final Path folder;
  final RowTruth truth;
  private long rows;

  private Sending(Path folder, RowTruth truth) {
    this.folder = folder;
    this.truth = truth;
  }

  /** The way in which files of these kinds are sent. */
  static Sending into(Path folder, RowTruth truth, Formats formats) {
    return formats == Formats.BULK ? new Joined(folder, truth) : new Apart(folder, truth);
  }

  /** Writes what a unit sends of a year. */
  final void add(UnitYear unit) throws IOException {
    rows += unit.rows().size();
    write(unit);
  }

  abstract void write(UnitYear unit) throws IOException;

  abstract long finish() throws IOException;

  /** The names of the institutions that come later are all others. */
  final void endOfInstitution() {
    truth.forgetNames();
  }

  /** Writes what is only known in the end. */
  final WorkspaceGenerator.Written end() throws IOException {
    return new WorkspaceGenerator.Written(finish(), rows);
  }

  /** Files of its own for each unit and year. */
  private static final class Apart extends Sending {
    private long files;

    Apart(Path folder, RowTruth truth) {
      super(folder, truth);
    }

    @Override
    void write(UnitYear unit) throws IOException {
      for (SentFile file : unit.files()) {
        Path target = folder.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.write(target, file.bytes());
        truth.add(file);
        files++;
      }
    }

    @Override
    long finish() {
      return files;
    }

    @Override
    public void close() {}
  }

  /** One table a year, to which every unit adds its rows. */
  private static final class Joined extends Sending {
    private final YearTables tables;

    Joined(Path folder, RowTruth truth) {
      super(folder, truth);
      this.tables = new YearTables(folder, truth);
    }

    @Override
    void write(UnitYear unit) throws IOException {
      tables.add(unit.year(), unit.columns(), unit.rows());
    }

    @Override
    long finish() {
      tables.account();
      return tables.files();
    }

    @Override
    public void close() throws IOException {
      tables.close();
    }
  }
}
