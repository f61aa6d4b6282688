package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What tells a version to people: found as a service, so that no pipeline module knows the
 * dashboards.
 *
 * <p>A presentation computes nothing; it prints what the tables say.
 */
public interface Presentation {
  /**
   * What to print and where.
   *
   * @param versionId the published version, printed on every page
   * @param tables the tables of that version as analysts may see them
   * @param leadership the same as everybody else may see them
   * @param out the folder to write into; it exists
   * @param language the language of the texts, zh-CN or en
   * @param earlier the version that was current before; null where there is none
   */
  record Request(
      String versionId,
      TableReader tables,
      TableReader leadership,
      Path out,
      Locale language,
      @Nullable Earlier earlier) {
    /** A request for a first version, of which both audiences may see the same. */
    public static Request open(String versionId, TableReader tables, Path out, Locale language) {
      return new Request(versionId, tables, tables, out, language, null);
    }

    /** The same, printed elsewhere. */
    public Request into(Path folder) {
      return new Request(versionId, tables, leadership, folder, language, earlier);
    }
  }

  /**
   * Prints all outputs.
   *
   * @param progress is told the name of each output when it is begun
   * @return the files that were written, in the order of writing
   * @throws IOException if a file cannot be written
   */
  List<Path> print(Request request, Consumer<String> progress) throws IOException;

  /**
   * Loads what printing will need, on a thread of its own while the version is still being
   * computed. Doing nothing is right; a failure here is not reported, because printing meets it
   * again.
   */
  default void warmUp() {}
}
