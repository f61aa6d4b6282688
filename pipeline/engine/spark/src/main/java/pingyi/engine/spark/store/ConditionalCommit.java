package pingyi.engine.spark.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Creates under the condition that nothing is there, in one request, for object stores, whose
 * rename is a copy. A store that does not know the condition refuses it, because it is demanded.
 */
record ConditionalCommit(FileSystem files) implements HadoopStore.Commit {
  /** The condition, and the name under which a store says that it knows it. */
  static final String CONDITION =
      Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    FSDataOutputStreamBuilder<FSDataOutputStream, ?> creation = files.createFile(file);
    creation.create();
    creation.recursive();
    creation.must(CONDITION, true);
    try (FSDataOutputStream out = creation.build()) {
      out.write(bytes);
    } catch (IOException e) {
      settle(file, bytes, e);
    }
  }

  // The answer to a request that was granted may be lost, and the client asks again and is refused.
  // So it is looked at who wrote what is there.
  private void settle(Path file, byte[] bytes, IOException fault) throws IOException {
    if (!files.exists(file)) {
      throw fault;
    }
    try (FSDataInputStream in = files.open(file)) {
      if (!Arrays.equals(in.readAllBytes(), bytes)) {
        throw Faults.present(file, fault);
      }
    }
  }
}
