package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.reference.Workspace;

/**
 * Tells a version: reads its tables once, selects, orders, counts and words. It computes no
 * statistic; verdicts, intervals, ranks, quartiles and limits stand in the tables.
 */
public final class BriefingBuilder {
  private final Facts facts;
  private final Facts detail;
  private final @Nullable Earlier earlier;
  private final Profiles choice;

  private BriefingBuilder(Facts facts, Facts detail, @Nullable Earlier earlier, Profiles choice) {
    this.choice = choice;
    this.facts = facts;
    this.detail = detail;
    this.earlier = earlier;
  }

  /**
   * Reads a version, which can then be told in more than one language.
   *
   * @param versionId printed on every page
   * @param tables what analysts may see: the sheets
   * @param leadership what everybody else may see: slides, figures and the page
   * @param earlier the version before, for the record of changes; null for the first
   * @param choice which branches have a page of their own
   * @throws IllegalStateException if the version has no workspace row: it was not published by us
   */
  public static BriefingBuilder of(
      String versionId,
      TableReader tables,
      TableReader leadership,
      @Nullable Earlier earlier,
      Profiles choice) {
    if (tables == leadership) {
      Facts facts = new Facts(versionId, tables);
      return new BriefingBuilder(facts, facts, earlier, choice);
    }
    Beside<Facts> detail = Beside.now(() -> new Facts(versionId, tables));
    Facts facts = new Facts(versionId, leadership);
    return new BriefingBuilder(facts, detail.result().among(facts.structure()), earlier, choice);
  }

  /** A version of which both audiences may see the same, with the usual pages. */
  public static BriefingBuilder of(
      String versionId, TableReader tables, @Nullable Earlier earlier) {
    return of(versionId, tables, tables, earlier, Profiles.FOCUS);
  }

  /** The briefing of a first version, of which both audiences may see the same, in one language. */
  public static Briefing build(String versionId, TableReader tables, Locale language) {
    return of(versionId, tables, null).tell(language);
  }

  /** The same with pages for the branches that are asked for. */
  public static Briefing build(
      String versionId, TableReader tables, Locale language, Profiles choice) {
    return of(versionId, tables, tables, null, choice).tell(language);
  }

  /**
   * The briefing.
   *
   * @param language English for any English, else Simplified Chinese
   */
  public Briefing tell(Locale language) {
    return tell(language, Telling.WHOLE);
  }

  /** The same with no sheets but those that a page can tell. */
  public Briefing tellPage(Locale language) {
    return tell(language, Telling.PAGE);
  }

  private enum Telling {
    WHOLE,
    PAGE
  }

  private Briefing tell(Locale language, Telling telling) {
    Words words = Words.of(language).about(facts.structure().unit());
    Beside<Sheets.Tables> tables = tables(language, telling);
    BranchSlides branches = new BranchSlides(facts, words);
    List<String> profiles = choice == Profiles.ALL ? branches.everyone() : branches.focus();
    List<Figure> story = Figures.story(facts, words);
    List<Figure> figures = Figures.of(facts, words, story, profiles);
    Findings findings = new Findings(facts, words);
    Tracing tracing = new Tracing(words);
    List<Briefing.Slide> slides =
        tracing.slides(new Slides(facts, words, figures, findings, profiles).build());
    return new Briefing(
        identity(facts, words),
        findings.conclusions(),
        figures,
        slides,
        telling == Telling.PAGE
            ? tables.result().measured()
            : tracing.sheets(
                new Sheets(detail, words).build(story, findings, slides, tables.result())),
        tracing.trace(findings.ranked(), figures));
  }

  /**
   * The sheets of the tables, with words and marks of their own, so that they can be told while the
   * slides are; where both tell from the same facts, one after the other.
   */
  private Beside<Sheets.Tables> tables(Locale language, Telling telling) {
    Words words = Words.of(language).about(facts.structure().unit());
    Tracing tracing = new Tracing(words);
    Supplier<Sheets.Tables> told =
        () -> {
          Sheets sheets = new Sheets(detail, words);
          Sheets.Tables tables =
              telling == Telling.PAGE
                  ? new Sheets.Tables(sheets.page(earlier), List.of())
                  : sheets.tables(earlier);
          return new Sheets.Tables(
              tracing.sheets(tables.measured()), tracing.sheets(tables.detail()));
        };
    return facts == detail ? Beside.later(told) : Beside.now(told);
  }

  private static Briefing.Identity identity(Facts facts, Words words) {
    Workspace workspace = facts.workspace();
    return new Briefing.Identity(
        workspace.title(),
        workspace.institution(),
        words.numbers().date(workspace.asOf()),
        facts.empty()
            ? words.say("years.none")
            : words.numbers().years(facts.firstYear(), facts.latestYear()),
        facts.versionId(),
        new Captions(facts, words).source(),
        words.language(),
        facts.structure().unit());
  }
}
