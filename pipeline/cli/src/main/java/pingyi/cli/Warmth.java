package pingyi.cli;

import java.util.ServiceLoader;
import pingyi.warehouse.read.Presentation;

/**
 * Lets the outputs load their libraries while the other core reads and computes; a run that fails
 * early loses nothing.
 */
final class Warmth {
  private Warmth() {}

  static void begin() {
    Thread thread =
        new Thread(
            () -> ServiceLoader.load(Presentation.class).forEach(Presentation::warmUp), "warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
