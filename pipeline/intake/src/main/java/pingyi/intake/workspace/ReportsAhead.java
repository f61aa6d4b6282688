package pingyi.intake.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.report.ReportRecognition;
import pingyi.intake.report.ToldReport;

/**
 * Reads reports while the spreadsheets are being read, because the reader of reports takes longer
 * to load than a few reports to read. A file that came or changed meanwhile is read when it is
 * asked for.
 */
final class ReportsAhead {
  private final FutureTask<Map<String, Outcome>> reading;

  private record Outcome(String sha256, @Nullable ToldReport told, @Nullable RefusedFile refusal) {}

  private ReportsAhead(FutureTask<Map<String, Outcome>> reading) {
    this.reading = reading;
  }

  /** Begins to read the files of these paths in the background. */
  static ReportsAhead begin(Path root, List<String> paths) {
    FutureTask<Map<String, Outcome>> reading = new FutureTask<>(() -> readAll(root, paths));
    if (paths.isEmpty()) {
      reading.run();
    } else {
      Thread thread = new Thread(reading, "reports");
      thread.setDaemon(true);
      thread.start();
    }
    return new ReportsAhead(reading);
  }

  private static Map<String, Outcome> readAll(Path root, List<String> paths) {
    Map<String, Outcome> outcomes = new HashMap<>();
    if (paths.isEmpty()) {
      return outcomes;
    }
    ReportRecognition recognition = ReportRecognition.installed();
    for (String path : paths) {
      try {
        outcomes.put(path, read(recognition, WorkspaceFile.read(root, path)));
      } catch (RefusedFile e) {
        // Whoever opens the file in turn says what is wrong with it.
        continue;
      }
    }
    return outcomes;
  }

  private static Outcome read(ReportRecognition recognition, WorkspaceFile file) {
    try {
      return new Outcome(file.sha256(), recognition.read(file.bytes()), null);
    } catch (RefusedFile e) {
      return new Outcome(file.sha256(), null, e);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Reading " + file.path() + " failed", e);
    }
  }

  /** What a file says, once it is read. */
  ToldReport told(WorkspaceFile file) throws RefusedFile {
    Outcome outcome = all().get(file.path());
    if (outcome == null || !outcome.sha256().equals(file.sha256())) {
      outcome = read(ReportRecognition.installed(), file);
    }
    ToldReport told = outcome.told();
    RefusedFile refusal = outcome.refusal();
    if (refusal != null) {
      throw refusal;
    }
    if (told == null) {
      throw new IllegalStateException(file.path() + " was neither read nor refused");
    }
    return told;
  }

  private Map<String, Outcome> all() {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Reading the reports failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading the reports", e);
    }
  }
}
