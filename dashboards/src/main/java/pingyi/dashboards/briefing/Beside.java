package pingyi.dashboards.briefing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work whose result is wanted later. */
final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begun at once, by another hand; it must not touch what others change meanwhile. */
  static <T> Beside<T> now(Supplier<T> work) {
    Beside<T> beside = later(work);
    Thread hand = new Thread(beside.task, "beside");
    hand.setDaemon(true);
    hand.start();
    return beside;
  }

  /** Done by whoever asks for the result. */
  static <T> Beside<T> later(Supplier<T> work) {
    return new Beside<>(new FutureTask<>(work::get));
  }

  /** The result; whoever asks waits for it, or makes it. */
  T result() {
    // Work that another hand has begun is not begun again.
    task.run();
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while telling a version", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (failed.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("A version could not be told", failed.getCause());
    }
  }
}
