package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.read.Earlier;

/** The workbook: a guide in front, then every table an analyst needs, long and wide. */
final class Sheets {
  private final Facts facts;
  private final Words words;

  Sheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /**
   * The sheets that are made of the tables alone.
   *
   * @param measured what stands before the cells of the charts
   * @param detail what stands behind them
   */
  record Tables(List<Sheet> measured, List<Sheet> detail) {}

  /** The sheets of the tables, which need nothing that is told elsewhere. */
  Tables tables(@Nullable Earlier earlier) {
    List<Sheet> sheets = new ArrayList<>(records());
    sheets.addAll(new VerdictSheets(facts, words).build());
    sheets.addAll(rules());
    sheets.add(new ParameterSheets(facts, words).build());
    return new Tables(
        sheets,
        List.of(
            new DetailSheets(facts, words).build(),
            new RevisionSheets(facts, words).build(earlier)));
  }

  /** The whole workbook: the guide and the conclusions before the tables. */
  List<Sheet> build(
      List<Figure> figures, Findings findings, List<Briefing.Slide> slides, Tables tables) {
    GuideSheets guide = new GuideSheets(facts, words);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(guide.conclusions(findings, slides));
    sheets.addAll(tables.measured());
    sheets.add(new ChartSheet(words).build(figures));
    sheets.addAll(tables.detail());
    sheets.add(0, guide.guide(sheets));
    return sheets;
  }

  /** Those of them that a page can tell: of its second language nobody prints the others. */
  List<Sheet> page(@Nullable Earlier earlier) {
    List<Sheet> sheets = new ArrayList<>(records());
    sheets.addAll(rules());
    sheets.add(new RevisionSheets(facts, words).build(earlier));
    return sheets;
  }

  /** What was reviewed and reported. */
  private List<Sheet> records() {
    List<Sheet> sheets = new ArrayList<>(new BranchSheets(facts, words).build());
    MeasureSheets measures = new MeasureSheets(facts, words);
    sheets.add(measures.ballots());
    RegisterSheets registers = new RegisterSheets(facts, words);
    sheets.addAll(registers.rectification());
    sheets.addAll(new ReportSheets(facts, words).build());
    sheets.addAll(registers.projects());
    sheets.add(measures.changes());
    return sheets;
  }

  /** By what rules, and of which quality the records are. */
  private List<Sheet> rules() {
    List<Sheet> sheets = new ArrayList<>(new RuleSheets(facts, words).build());
    sheets.addAll(new QualitySheets(facts, words).build());
    return sheets;
  }

  /** A sheet under its name and sentence from the messages. */
  static Sheet of(Words words, String key, GridBuilder grid) {
    return of(words, key, grid.build());
  }

  /** A sheet that says which rows of a long table it shows. */
  static Sheet of(Words words, String key, Grid grid, Excerpt<?> excerpt) {
    return new Sheet(
        key,
        words.say("sheet." + key),
        words.say("sheet." + key + ".says") + excerpt.said(words).orElse(""),
        grid,
        List.of());
  }

  static Sheet of(Words words, String key, Grid grid) {
    return new Sheet(
        key, words.say("sheet." + key), words.say("sheet." + key + ".says"), grid, List.of());
  }
}
