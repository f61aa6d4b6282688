package pingyi.engine.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.StoreContract;

class ConditionalStoreTest extends StoreContract {
  @Override
  protected Store open(Path place) throws IOException {
    return HadoopStoreFactory.open(
        place.toUri(), place.resolveSibling("cache"), ObjectStoreLikeFileSystem.settings());
  }

  @Test
  void shouldTakeItsOwnFileForSuccessWhenTheFirstAnswerWasLost() throws IOException {
    byte[] entry = "entry".getBytes(StandardCharsets.UTF_8);
    Store store = open(folder.resolve("other"));
    store.makeFolder("ledger");
    store.put("ledger/1.json", entry);

    store.put("ledger/1.json", entry);

    assertThat(store.read("ledger/1.json")).isEqualTo(entry);
  }
}
