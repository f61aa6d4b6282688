package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * @param wishes what the user wants otherwise than usual
   */
  record Request(
      String versionId,
      TableReader tables,
      TableReader leadership,
      Path out,
      Locale language,
      @Nullable Earlier earlier,
      Wishes wishes) {
    /** A usual request for a first version, of which both audiences may see the same. */
    public static Request open(String versionId, TableReader tables, Path out, Locale language) {
      return new Request(versionId, tables, tables, out, language, null, Wishes.NONE);
    }

    /** The same, printed elsewhere. */
    public Request into(Path folder) {
      return new Request(versionId, tables, leadership, folder, language, earlier, wishes);
    }
  }

  /**
   * What a user may want otherwise than usual.
   *
   * @param template a presentation whose design the deck takes
   * @param branches which branches have a page of their own
   */
  record Wishes(Optional<Path> template, BranchPages branches) {
    /** The usual. */
    public static final Wishes NONE = new Wishes(Optional.empty(), BranchPages.FOCUS);

    /** Whether every branch has a page. */
    public boolean everyBranch() {
      return branches == BranchPages.ALL;
    }
  }

  /** A template that cannot be filled in: it lacks a layout, or a layout of it lacks a place. */
  final class TemplateFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String layout;
    private final long place;

    /** A layout that is missing. */
    public TemplateFault(String template, String layout) {
      super("The template " + template + " has no layout called " + layout);
      this.layout = layout;
      this.place = 0;
    }

    /** A placeholder that is missing in a layout. */
    public TemplateFault(String template, String layout, long place) {
      super(
          "The layout "
              + layout
              + " of the template "
              + template
              + " lacks the placeholder with the index "
              + place);
      this.layout = layout;
      this.place = place;
    }

    /** The layout's name. */
    public String layout() {
      return layout;
    }

    /** The index of the missing placeholder; 0 where the layout itself is missing. */
    public long place() {
      return place;
    }
  }

  /** Which branches have a page of their own. */
  enum BranchPages {
    /** Those of whom a table says something that calls for a closer look. */
    FOCUS,
    /** Every one. */
    ALL
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
   * Looks whether the wishes can be fulfilled, before anything is computed.
   *
   * @throws TemplateFault if the template cannot be filled in
   * @throws IOException if it cannot be read
   */
  default void check(Wishes wishes) throws IOException {}
}
