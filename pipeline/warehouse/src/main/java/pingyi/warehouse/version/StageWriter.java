package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the tables of a run into the staging area; usually an engine does. */
@FunctionalInterface
public interface StageWriter {
  /**
   * Writes every table as {@code <table>/part-00000.parquet} or {@code
   * <table>/review_year=Y/part-00000.parquet} below the folder.
   *
   * @param dataFolder the folder {@code data} of the staged run; it exists and is empty
   * @throws IOException if the disk refuses
   */
  void write(Path dataFolder) throws IOException;
}
