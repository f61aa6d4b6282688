package pingyi.warehouse.version;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Opens warehouses that do not lie in a folder of this machine; found as a service. */
public interface StoreFactory {
  /** Whether the addresses of this scheme are its own. */
  boolean opens(URI address);

  /**
   * Opens the store at an address.
   *
   * @param cache a folder of this machine for drafts and for copies of what is read
   * @throws IOException if nobody answers there
   */
  Store open(URI address, Path cache) throws IOException;
}
