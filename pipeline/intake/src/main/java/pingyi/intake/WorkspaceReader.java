package pingyi.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import pingyi.intake.finding.Findings;
import pingyi.intake.workspace.WorkspaceIntake;
import pingyi.warehouse.kept.KeptWork;

/** Reads a workspace: configuration, rulebook, records and reports. */
public final class WorkspaceReader {
  private WorkspaceReader() {}

  /**
   * How to read.
   *
   * @param language the language of the findings' words
   * @param progress is told of each file when it is begun
   * @param kept what earlier runs read
   */
  public record Options(Locale language, Consumer<ReadSoFar> progress, KeptWork kept) {
    /** Reads every file anew. */
    public Options(Locale language, Consumer<ReadSoFar> progress) {
      this(language, progress, KeptWork.none());
    }
  }

  /** Reads everything there is; faults become findings, never exceptions. */
  public static Intake read(Path workspace, Options options) {
    return new WorkspaceIntake(
            workspace, new Findings(options.language()), options.progress(), options.kept())
        .read();
  }
}
