package pingyi.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process at work in a folder, something of which takes a minute to end. */
final class SlowToEnd {
  private static final long MINUTE = 60_000;

  private SlowToEnd() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Leftovers.of(Files.createDirectories(Path.of(arguments[0])));
    Files.writeString(folder.resolve("half-made"), "half");
    Runtime.getRuntime().addShutdownHook(new Thread(SlowToEnd::linger));
    System.out.println("at work");
    linger();
  }

  private static void linger() {
    try {
      Thread.sleep(MINUTE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
