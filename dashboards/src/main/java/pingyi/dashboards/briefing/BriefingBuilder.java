package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Locale;
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

  private BriefingBuilder(Facts facts, Facts detail, @Nullable Earlier earlier) {
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
   * @throws IllegalStateException if the version has no workspace row: it was not published by us
   */
  public static BriefingBuilder of(
      String versionId, TableReader tables, TableReader leadership, @Nullable Earlier earlier) {
    Facts facts = new Facts(versionId, leadership);
    return new BriefingBuilder(
        facts, tables == leadership ? facts : new Facts(versionId, tables), earlier);
  }

  /** The briefing of a first version, of which both audiences may see the same, in one language. */
  public static Briefing build(String versionId, TableReader tables, Locale language) {
    return of(versionId, tables, tables, null).tell(language);
  }

  /**
   * The briefing.
   *
   * @param language English for any English, else Simplified Chinese
   */
  public Briefing tell(Locale language) {
    Words words = Words.of(language).about(facts.structure().unit(facts.allScores()));
    List<Figure> figures = Figures.of(facts, words);
    Findings findings = new Findings(facts, words);
    List<Briefing.Slide> slides = new Slides(facts, words, figures, findings).build();
    return new Briefing(
        identity(facts, words),
        findings.conclusions(),
        figures,
        slides,
        new Sheets(detail, words).build(figures, findings, slides, earlier));
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
        facts.structure().unit(facts.allScores()));
  }
}
