package pingyi.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import pingyi.generate.WorkspaceGenerator;
import pingyi.generate.plan.Order;
import pingyi.generate.send.Formats;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;

/** A generated workspace of 60 branches, ten years, six scales and a dozen events. */
record GeneratedWorkspace(Path path) {
  private static final Order.Shares SHARES = new Order.Shares(0.03, 0.04, 0.01, 0.005, 0.005);

  /** So many rows at fault that every kind of fault occurs. */
  private static final Order.Shares FAULTY = new Order.Shares(0.03, 0.04, 0.15, 0.02, 0.01);

  static GeneratedWorkspace of(long seed, Formats formats, Path folder) {
    return of(new Order(seed, 60, 2015, 10, 6, 2, 12, SHARES), formats, folder);
  }

  /** In bulk, full of faults. */
  static GeneratedWorkspace faultyBulk(long seed, Path folder) {
    return of(new Order(seed, 40, 2015, 10, 6, 2, 12, FAULTY), Formats.BULK, folder);
  }

  /** The like of two years. */
  static GeneratedWorkspace shortBulk(long seed, Path folder) {
    return of(new Order(seed, 40, 2023, 2, 2, 1, 4, FAULTY), Formats.BULK, folder);
  }

  private static GeneratedWorkspace of(Order order, Formats formats, Path folder) {
    try {
      new WorkspaceGenerator(order, formats, folder).write((done, total) -> {});
      return new GeneratedWorkspace(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder for a workspace. */
  static Path folder() {
    return Scratch.folder("pingyi-generated");
  }

  Intake read() {
    return WorkspaceReader.read(
        path, new WorkspaceReader.Options(Locale.SIMPLIFIED_CHINESE, file -> {}));
  }
}
