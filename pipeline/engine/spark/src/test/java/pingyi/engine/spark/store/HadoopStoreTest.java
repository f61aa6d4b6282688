package pingyi.engine.spark.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.StoreContract;

/**
 * The contract over Hadoop's interface to the local disk; over a real file system with {@code
 * -Dpingyi.hadoop.address=hdfs://HOST:PORT/FOLDER}, where a folder a test is made.
 */
class HadoopStoreTest extends StoreContract {
  private static final String ADDRESS = System.getProperty("pingyi.hadoop.address", "");

  @Override
  protected Store open(Path place) throws IOException {
    Path cache = place.resolveSibling("cache");
    return ADDRESS.isEmpty()
        ? HadoopStoreFactory.open(place.toUri(), cache, NameNodeLikeFileSystem.settings())
        : HadoopStoreFactory.open(URI.create(ADDRESS + place), cache, new Configuration());
  }
}
