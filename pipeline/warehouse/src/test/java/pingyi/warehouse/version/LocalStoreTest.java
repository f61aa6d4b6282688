package pingyi.warehouse.version;

import java.nio.file.Path;

class LocalStoreTest extends StoreContract {
  @Override
  protected Store open(Path place) {
    return new LocalStore(place);
  }
}
