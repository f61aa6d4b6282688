package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import pingyi.warehouse.read.HashList;

/** A store that passes everything on; each call that writes is announced before and after. */
abstract class ForwardingStore implements Store {
  private final Store store;

  ForwardingStore(Store store) {
    this.store = store;
  }

  /** Called before something is written. */
  abstract void before(String name) throws IOException;

  /** Called after something was written. */
  abstract void after(String name) throws IOException;

  @Override
  public String told(String name) {
    return store.told(name);
  }

  @Override
  public byte[] read(String name) throws IOException {
    return store.read(name);
  }

  @Override
  public boolean exists(String name) throws IOException {
    return store.exists(name);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return store.list(folder);
  }

  @Override
  public HashList hashes(String folder) throws IOException {
    return store.hashes(folder);
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    before(folder);
    store.makeFolder(folder);
    after(folder);
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    before(name);
    store.put(name, bytes);
    after(name);
  }

  @Override
  public void replace(String name, byte[] bytes) throws IOException {
    before(name);
    store.replace(name, bytes);
    after(name);
  }

  @Override
  public void move(String folder, String target) throws IOException {
    before(target);
    store.move(folder, target);
    after(target);
  }

  @Override
  public void delete(String name) throws IOException {
    before(name);
    store.delete(name);
    after(name);
  }

  @Override
  public Path draft(String folder) throws IOException {
    before(folder);
    Path draft = store.draft(folder);
    after(folder);
    return draft;
  }

  @Override
  public void sync(String folder) throws IOException {
    before(folder);
    store.sync(folder);
    after(folder);
  }

  @Override
  public void seal(String folder) throws IOException {
    before(folder);
    store.seal(folder);
    after(folder);
  }

  @Override
  public void empty(String folder, Set<String> but) throws IOException {
    before(folder);
    store.empty(folder, but);
    after(folder);
  }

  @Override
  public Path local(String folder) {
    return store.local(folder);
  }

  @Override
  public void fetch(String folder) throws IOException {
    store.fetch(folder);
  }

  // Nobody can say, so that publishing begins and meets the fault.
  @Override
  public OptionalLong free() {
    return OptionalLong.empty();
  }

  @Override
  public Lock lock(String holder) throws IOException {
    before(Layout.LOCK);
    return store.lock(holder);
  }
}
