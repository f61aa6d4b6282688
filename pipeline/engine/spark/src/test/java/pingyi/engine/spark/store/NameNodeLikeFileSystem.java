package pingyi.engine.spark.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk under Hadoop's interface, with the one promise of HDFS that Hadoop's own local
 * file system does not keep: a rename without OVERWRITE is one step. Hadoop's looks first and then
 * overwrites, so of several who rename at once all succeed.
 */
public final class NameNodeLikeFileSystem extends DelegateToFileSystem {
  /** Called by Hadoop. */
  public NameNodeLikeFileSystem(URI address, Configuration settings)
      throws IOException, URISyntaxException {
    super(address, new RawLocalFileSystem(), settings, "file", false);
  }

  /** Settings under which addresses of the scheme {@code file} are of this kind. */
  static Configuration settings() {
    Configuration settings = new Configuration(false);
    settings.set("fs.AbstractFileSystem.file.impl", NameNodeLikeFileSystem.class.getName());
    settings.set("fs.file.impl", RawLocalFileSystem.class.getName());
    settings.setBoolean("fs.file.impl.disable.cache", true);
    settings.set("fs.defaultFS", "file:///");
    return settings;
  }

  @Override
  public void renameInternal(Path from, Path to) throws IOException {
    java.nio.file.Path source = java.nio.file.Path.of(from.toUri().getPath());
    java.nio.file.Path target = java.nio.file.Path.of(to.toUri().getPath());
    if (Files.isDirectory(source)) {
      if (Files.exists(target)) {
        throw new org.apache.hadoop.fs.FileAlreadyExistsException(to.toString());
      }
      Files.move(source, target);
      return;
    }
    try {
      Files.createLink(target, source);
    } catch (FileAlreadyExistsException e) {
      throw new org.apache.hadoop.fs.FileAlreadyExistsException(to.toString());
    }
    Files.delete(source);
  }
}
