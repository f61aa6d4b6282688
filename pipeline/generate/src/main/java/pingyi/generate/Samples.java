package pingyi.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pingyi.generate.sample.Company;
import pingyi.generate.sample.StarRating;
import pingyi.generate.sample.StudentSurvey;
import pingyi.generate.sample.University;
import pingyi.generate.sample.WorkspaceFiles;

/**
 * Writes the sample workspaces with the known truth beside them. The committed ones are rewritten
 * by {@code mvn -pl pipeline/generate test -Dgolden=accept}.
 */
public final class Samples {
  private Samples() {}

  /** Writes them into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Usage: Samples DIR, the folder that holds the sample workspaces");
      System.exit(2);
    }
    writeInto(Path.of(arguments[0]));
  }

  /** Writes them; the same bytes every time and on every machine. */
  public static void writeInto(Path folder) throws IOException {
    for (WorkspaceFiles workspace :
        List.of(
            University.workspace(),
            Company.workspace(),
            StudentSurvey.workspace(),
            StarRating.workspace())) {
      workspace.writeInto(folder);
    }
  }
}
