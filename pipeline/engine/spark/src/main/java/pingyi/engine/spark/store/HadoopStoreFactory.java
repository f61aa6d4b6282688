package pingyi.engine.spark.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.StoreFactory;

/**
 * Opens warehouses in any file system that Hadoop knows. Its settings are those on the class path,
 * and those in the folder that the variable HADOOP_CONF_DIR names.
 */
public final class HadoopStoreFactory implements StoreFactory {
  @Override
  public boolean opens(URI address) {
    return address.getScheme() != null;
  }

  @Override
  public Store open(URI address, java.nio.file.Path cache) throws IOException {
    return open(address, cache, settings());
  }

  static Store open(URI address, java.nio.file.Path cache, Configuration settings)
      throws IOException {
    Path root = new Path(address);
    FileContext files = FileContext.getFileContext(address, settings);
    FileSystem system = FileSystem.get(address, settings);
    HadoopStore.Commit commit =
        system.hasPathCapability(root, ConditionalCommit.CONDITION)
            ? new ConditionalCommit(system)
            : new RenameCommit(files);
    return new HadoopStore(files, root, cache, commit);
  }

  private static Configuration settings() {
    Configuration settings = new Configuration();
    String folder = System.getenv("HADOOP_CONF_DIR");
    if (folder != null) {
      for (String name : new String[] {"core-site.xml", "hdfs-site.xml"}) {
        java.nio.file.Path file = java.nio.file.Path.of(folder, name);
        if (Files.isReadable(file)) {
          settings.addResource(new Path(file.toUri()));
        }
      }
    }
    return settings;
  }
}
