package pingyi.engine.spark.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk with the manner of an object store: what is written appears as a whole when it is
 * closed, and under the condition that nothing is there, or is refused then.
 */
public final class ObjectStoreLikeFileSystem extends RawLocalFileSystem {
  /** Settings under which addresses of the scheme {@code file} are of this kind. */
  static Configuration settings() {
    Configuration settings = NameNodeLikeFileSystem.settings();
    settings.set("fs.file.impl", ObjectStoreLikeFileSystem.class.getName());
    return settings;
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) throws IOException {
    return capability.equals(ConditionalCommit.CONDITION)
        || super.hasPathCapability(path, capability);
  }

  @Override
  public FSDataOutputStreamBuilder<FSDataOutputStream, ?> createFile(Path path) {
    return new Builder(this, path);
  }

  private static final class Builder
      extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {
    Builder(FileSystem files, Path path) {
      super(files, path);
    }

    @Override
    public Builder getThisBuilder() {
      return this;
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      if (!getMandatoryKeys().contains(ConditionalCommit.CONDITION)) {
        throw new IOException("the condition is not demanded");
      }
      java.nio.file.Path target = java.nio.file.Path.of(getPath().toUri().getPath());
      return new FSDataOutputStream(new AtClose(target), null);
    }
  }

  private static final class AtClose extends ByteArrayOutputStream {
    private final java.nio.file.Path target;

    AtClose(java.nio.file.Path target) {
      this.target = target;
    }

    @Override
    public void close() throws IOException {
      java.nio.file.Path whole = Files.createTempFile("object", "");
      try {
        Files.write(whole, toByteArray());
        Files.createLink(target, whole);
      } catch (FileAlreadyExistsException e) {
        throw new IOException("412 Precondition Failed");
      } finally {
        Files.delete(whole);
      }
    }
  }
}
