package pingyi.cli;

import java.util.List;
import pingyi.intake.ReadSoFar;

/**
 * What only another start of Java can give. The launcher names in a property what it would start
 * again with, and does so when the process ends with the exit code that asks for it.
 */
final class Relaunch {
  /**
   * Bytes of input from which on Java's whole compiler pays. Its code is up to twice as fast as
   * that of the quick one that the launcher begins with, but takes longer to do so than a small run
   * lasts.
   */
  static final long LONG_INPUT = 32L << 20;

  private static final String OFFERED = "pingyi.relaunch";

  private Relaunch() {}

  /** Whether the launcher starts again when a process ends so. */
  static boolean offered(ExitCode code) {
    List<String> offered = List.of(System.getProperty(OFFERED, "").split(","));
    return switch (code) {
      case NEEDS_SPARK -> offered.contains("spark");
      case NEEDS_COMPILER -> offered.contains("compiler");
      default -> false;
    };
  }

  /**
   * Ends a process that has much to read and has begun with the quick compiler alone.
   *
   * @throws CommandFault that asks the launcher to start again, and says so
   */
  static void demandCompiler(ReadSoFar reading, Words words) {
    if (reading.total() > LONG_INPUT && offered(ExitCode.NEEDS_COMPILER)) {
      throw new CommandFault(
          ExitCode.NEEDS_COMPILER, words.say("relaunch.compiler", reading.total() >> 20));
    }
  }
}
