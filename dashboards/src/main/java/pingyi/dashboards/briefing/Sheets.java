package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Briefing.Sheet;

/** The workbook: a guide in front, then every table an analyst needs, long and wide. */
final class Sheets {
  private final Facts facts;
  private final Words words;
  private final List<Figure> figures;
  private final Findings findings;
  private final List<Briefing.Slide> slides;

  Sheets(
      Facts facts,
      Words words,
      List<Figure> figures,
      Findings findings,
      List<Briefing.Slide> slides) {
    this.facts = facts;
    this.words = words;
    this.figures = figures;
    this.findings = findings;
    this.slides = slides;
  }

  List<Sheet> build() {
    GuideSheets guide = new GuideSheets(facts, words);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(guide.conclusions(findings, slides));
    sheets.addAll(new BranchSheets(facts, words).build());
    sheets.addAll(new MeasureSheets(facts, words).build());
    sheets.addAll(new VerdictSheets(facts, words).build());
    sheets.addAll(new RuleSheets(facts, words).build());
    sheets.addAll(new ReportSheets(facts, words).build());
    sheets.addAll(new RegisterSheets(facts, words).build());
    sheets.addAll(new QualitySheets(facts, words).build());
    sheets.add(new ChartSheet(words).build(figures));
    sheets.add(0, guide.guide(sheets));
    return sheets;
  }

  /** A sheet under its name and sentence from the messages. */
  static Sheet of(Words words, String key, GridBuilder grid) {
    return new Sheet(words.say("sheet." + key), words.say("sheet." + key + ".says"), grid.build());
  }
}
