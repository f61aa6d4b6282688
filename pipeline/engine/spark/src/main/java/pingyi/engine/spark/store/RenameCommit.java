package pingyi.engine.spark.store;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Writes aside and renames where nothing is: for HDFS and others with a rename of one step. */
record RenameCommit(FileContext files) implements HadoopStore.Commit {
  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    Path temporary = new Path(file.getParent(), UUID.randomUUID() + HadoopStore.TEMPORARY);
    try {
      HadoopWriting.write(files, temporary, bytes);
      files.rename(temporary, file, Options.Rename.NONE);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      Faults.clean(() -> files.delete(temporary, false));
      throw Faults.present(file, e);
    } catch (IOException e) {
      Faults.clean(() -> files.delete(temporary, false));
      throw e;
    }
  }
}
