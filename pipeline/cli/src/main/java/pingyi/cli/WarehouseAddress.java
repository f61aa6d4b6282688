package pingyi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.version.Mirror;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.StoreFactory;
import pingyi.warehouse.version.Warehouse;

/**
 * Where a warehouse lies: a folder of this machine, or the address of a file system that Hadoop
 * knows. Readers of such a one get a copy, which they check like any warehouse; the store itself is
 * opened only by those who write.
 *
 * @param text what the command line says
 */
record WarehouseAddress(String text) {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

  /** The sample's. */
  static String usual() {
    return Folders.sample().resolve("out/warehouse").toString();
  }

  /** Whether it lies elsewhere; a folder may also be given as {@code file:///…}. */
  boolean elsewhere() {
    return SCHEME.matcher(text).matches() && !isFile();
  }

  private boolean isFile() {
    return text.toLowerCase(Locale.ROOT).startsWith("file:/");
  }

  /** The folder of one that lies here. */
  Path folder() {
    return isFile() ? Path.of(URI.create(text)) : Path.of(text);
  }

  /** The folder to read from: the warehouse itself, or a copy that is brought up to date. */
  Path here(Words words) {
    return elsewhere() ? copied(UserFolders.cache().resolve(name()), words) : folder();
  }

  /** A folder to read from of which nothing was there before, for who trusts no earlier copy. */
  Path anew(Path cache, Words words) {
    return elsewhere() ? copied(cache, words) : folder();
  }

  private Path copied(Path cache, Words words) {
    Store store = store(cache, words);
    try {
      if (!store.exists("FORMAT")) {
        throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.version", text));
      }
    } catch (IOException e) {
      throw unreachable(words, e);
    }
    return Mirror.of(store);
  }

  /** The warehouse to publish into. */
  Warehouse open(Consumer<String> notices, Words words) {
    return elsewhere()
        ? Warehouse.in(
            store(UserFolders.cache().resolve(name()), words), Clock.systemUTC(), notices)
        : Warehouse.at(folder(), Clock.systemUTC(), notices);
  }

  /** Where its access log is kept: in the warehouse, or where this user's things are. */
  Path accessLog() {
    return elsewhere()
        ? UserFolders.state().resolve("access-log").resolve(name())
        : folder().resolve("access-log");
  }

  private String name() {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /**
   * Makes sure that addresses of its kind can be opened here, before any work is done.
   *
   * @throws CommandFault so that the launcher begins again with Hadoop's libraries
   */
  void demandKnown(Words words) {
    if (elsewhere()) {
      factory(words);
    }
  }

  private Store store(Path cache, Words words) {
    try {
      return factory(words).open(URI.create(text), cache);
    } catch (IOException | IllegalArgumentException e) {
      throw unreachable(words, e);
    }
  }

  private StoreFactory factory(Words words) {
    return ServiceLoader.load(StoreFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.opens(URI.create(text)))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFault(
                    ExitCode.NEEDS_SPARK, words.say("engine.absent", EngineChoice.SPARK)));
  }

  private CommandFault unreachable(Words words, Exception e) {
    return new CommandFault(ExitCode.NOT_THERE, words.say("fault.warehouse", text, e.getMessage()));
  }
}
