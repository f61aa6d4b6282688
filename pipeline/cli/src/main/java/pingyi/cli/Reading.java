package pingyi.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.intake.ReadSoFar;
import pingyi.intake.WorkspaceReader;
import pingyi.warehouse.kept.KeptWork;

/** Reads a workspace for a command and prints what was found. */
final class Reading {
  private Reading() {}

  /** Reads it; a folder that is not there is said at once. */
  static Intake read(Path workspace, Words words, Consumer<ReadSoFar> progress) {
    return read(workspace, words, progress, KeptWork.none());
  }

  /** Reads it and takes over what earlier runs read. */
  static Intake read(Path workspace, Words words, Consumer<ReadSoFar> progress, KeptWork kept) {
    if (!Files.isDirectory(workspace)) {
      throw new CommandFault(
          ExitCode.NOT_THERE, words.say("fault.workspace", workspace.toAbsolutePath().normalize()));
    }
    return WorkspaceReader.read(
        workspace, new WorkspaceReader.Options(words.language(), progress, kept));
  }

  /** Prints findings, most severe first. */
  static void print(List<Finding> findings, Words words, PrintStream out) {
    for (Finding.Severity severity : Finding.Severity.values()) {
      for (Finding finding : findings) {
        if (finding.severity() == severity) {
          out.println(
              words.say("severity." + severity)
                  + " "
                  + finding.file()
                  + (finding.place().isEmpty() ? "" : " " + finding.place())
                  + words.say("colon")
                  + finding.message());
          if (!finding.mend().isEmpty()) {
            out.println("    " + words.say("mend") + finding.mend());
          }
        }
      }
    }
  }

  /** Stops the command where the findings do not allow it to go on. */
  static void demandUsable(Intake intake, boolean rejectedFilesAllowed, Words words) {
    if (!intake.usable()) {
      throw new CommandFault(ExitCode.BAD_INPUT, words.say("fault.findings"));
    }
    long rejected = count(intake, Finding.Severity.FILE_REJECTED);
    if (rejected > 0 && !rejectedFilesAllowed) {
      throw new CommandFault(ExitCode.BAD_INPUT, words.say("fault.rejected", rejected));
    }
  }

  static long count(Intake intake, Finding.Severity severity) {
    return intake.findings().stream().filter(each -> each.severity() == severity).count();
  }
}
