package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is told about a version, in one language.
 *
 * @param identity the words on every page
 * @param conclusions the findings in order of importance, each a finished sentence
 * @param figures every picture, in the order of the story
 * @param slides the deck
 * @param sheets the workbook
 * @param trace where the numbers come from
 */
public record Briefing(
    Identity identity,
    List<String> conclusions,
    List<Figure> figures,
    List<Slide> slides,
    List<Sheet> sheets,
    Trace trace) {
  /** How the ids of the pictures of single branches begin. */
  static final String BRANCH = "branch-";

  /** Copies the lists. */
  public Briefing {
    conclusions = List.copyOf(conclusions);
    figures = List.copyOf(figures);
    slides = List.copyOf(slides);
    sheets = List.copyOf(sheets);
  }

  /** The sheet of a key, if the version has something to put on it. */
  public Optional<Sheet> sheet(String key) {
    return sheets.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
  }

  /** A briefing whose numbers are not followed. */
  public Briefing(
      Identity identity,
      List<String> conclusions,
      List<Figure> figures,
      List<Slide> slides,
      List<Sheet> sheets) {
    this(identity, conclusions, figures, slides, sheets, Trace.NONE);
  }

  /**
   * The same without the pictures of single branches, which belong to their slides: the page and
   * the workbook tell branches in their own way, and a hundred picture files help nobody.
   */
  public Briefing story() {
    return new Briefing(
        identity,
        conclusions,
        figures.stream().filter(figure -> !figure.id().startsWith(BRANCH)).toList(),
        slides,
        sheets,
        trace);
  }

  /** The figure of an id. */
  public Optional<Figure> figure(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  /**
   * The words on every page.
   *
   * @param years the years that are covered, written out, such as 2018—2024年
   * @param footer source, cut-off and version in one line
   * @param reviewed what is reviewed: {@code branch} or {@code unit}
   */
  public record Identity(
      String title,
      String institution,
      String asOf,
      String years,
      String versionId,
      String footer,
      Locale language,
      String reviewed) {
    /** The words about branches. */
    public Identity(
        String title,
        String institution,
        String asOf,
        String years,
        String versionId,
        String footer,
        Locale language) {
      this(title, institution, asOf, years, versionId, footer, language, "branch");
    }
  }

  /**
   * One slide.
   *
   * @param id stable from version to version; that of its figure where it shows one
   * @param kind the layout
   * @param title the conclusion, at most two lines
   * @param figure the id of the picture it shows
   * @param bullets its text
   * @param table its table, small enough for one page
   * @param notes what to say, how it was computed, caveats
   */
  public record Slide(
      String id,
      Kind kind,
      String title,
      String subtitle,
      Optional<String> figure,
      List<String> bullets,
      Optional<Grid> table,
      String notes) {
    /** Copies the list. */
    public Slide {
      bullets = List.copyOf(bullets);
    }

    /** A slide that is called like its figure, if it shows one. */
    public Slide(
        Kind kind,
        String title,
        String subtitle,
        Optional<String> figure,
        List<String> bullets,
        Optional<Grid> table,
        String notes) {
      this(figure.orElse(""), kind, title, subtitle, figure, bullets, table, notes);
    }

    /** The layouts of the template. */
    public enum Kind {
      COVER,
      TEXT,
      FIGURE,
      TABLE,
      APPENDIX,
      /** Parts the story from what follows it. */
      SECTION
    }
  }

  /**
   * One sheet of the workbook.
   *
   * @param key what it holds, alike in every language; empty where nobody asks
   * @param name at most 31 characters, none of {@code / \ ? * [ ] :}
   * @param says one sentence on what a row is
   * @param checks totals that the tables state and a formula makes again from the rows
   */
  public record Sheet(String key, String name, String says, Grid grid, List<Check> checks) {
    /** Copies the list. */
    public Sheet {
      checks = List.copyOf(checks);
    }

    /** A sheet without checks that nobody asks for by key. */
    public Sheet(String name, String says, Grid grid) {
      this("", name, says, grid, List.of());
    }

    /** The same with totals to be checked. */
    public Sheet checked(List<Check> totals) {
      return new Sheet(key, name, says, grid, totals);
    }
  }
}
