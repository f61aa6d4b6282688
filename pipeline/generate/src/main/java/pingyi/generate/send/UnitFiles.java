package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.plan.Order;
import pingyi.generate.plan.Structure;
import pingyi.generate.simulate.Chance;
import pingyi.generate.simulate.ReviewFacts;

/** Makes the files that the units of one institution send, one unit and year at a time. */
public final class UnitFiles {
  private static final int MOST_ATTEMPTS = 1000;

  private final Sender sender;

  /** The files of an institution. */
  public UnitFiles(Order order, Structure structure, Formats formats) {
    this.sender = Sender.of(order, structure, formats);
  }

  /** What a unit sends of a year; nothing where it had no branches. */
  public UnitYear of(String unit, int year) {
    Form form = Form.of(sender, unit, year);
    return new UnitYear(
        year, form.layout().columns(form.policy(), 0), tables(form), tables -> files(form, tables));
  }

  private List<List<SentRow>> tables(Form form) {
    List<List<SentRow>> tables = new ArrayList<>();
    for (int table = 0; table < form.layout().tables(); table++) {
      tables.add(new ArrayList<>());
    }
    SentNames names = new SentNames(sender, form.year());
    for (OrganizationPeriod branch : sender.structure().branchesOf(form.unit(), form.year())) {
      if (!missing(branch.id() + " absent", form.year())) {
        List<List<SentRow>> rows = settled(form, names, branch);
        for (int table = 0; table < tables.size(); table++) {
          tables.get(table).addAll(rows.get(table));
        }
      }
    }
    tables.get(0).addAll(new Strangers(sender, form).rows());
    return tables;
  }

  private boolean missing(String what, int year) {
    return sender.order().chance(what, year).happens(sender.order().shares().missing());
  }

  /** The rows of a branch, drawn again where the score would round by a hair. */
  private List<List<SentRow>> settled(Form form, SentNames names, OrganizationPeriod branch) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      ReviewFacts facts =
          sender.simulation().facts(branch.id(), form.year(), attempt, form.policy(), form.scale());
      BranchRows rows = new BranchRows(sender, form, names, branch, asFarAsHeld(facts));
      List<List<SentRow>> tables = new ArrayList<>();
      for (int table = 0; table < form.layout().tables(); table++) {
        tables.add(rows.in(table));
      }
      if (published(tables).filter(sender.rule()::roundsByAHair).isEmpty()) {
        return tables;
      }
    }
    throw new IllegalStateException("every draw of " + branch.id() + " rounds by a hair");
  }

  /** Now and then a quarter was not held, or a voter class did not vote. */
  private ReviewFacts asFarAsHeld(ReviewFacts facts) {
    ReviewFacts held = facts;
    if (!facts.quarters().isEmpty() && missing(facts.organizationId() + " quarter", facts.year())) {
      held = held.withoutQuarter(3);
    }
    if (facts.ballots().size() > 1 && missing(facts.organizationId() + " class", facts.year())) {
      held = held.withoutBallots("B");
    }
    return held;
  }

  private static Optional<ReviewFacts> published(List<List<SentRow>> tables) {
    return tables.stream()
        .flatMap(List::stream)
        .flatMap(
            row ->
                row.fate() instanceof Fate.Published published
                    ? java.util.stream.Stream.of(published.facts())
                    : java.util.stream.Stream.empty())
        .reduce(ReviewFacts::and);
  }

  private List<SentFile> files(Form form, List<List<SentRow>> tables) {
    Layout layout = form.layout();
    List<SentFile> files = new ArrayList<>();
    List<SentSheet> sheets = new ArrayList<>();
    String path = "records/" + form.year() + "/" + form.unit().toLowerCase(Locale.ROOT);
    for (int table = 0; table < tables.size(); table++) {
      List<SentRow> rows = tables.get(table);
      if (rows.isEmpty()) {
        continue;
      }
      if (layout.isSpreadsheet()) {
        sheets.add(sheet(form, table, rows));
      } else {
        SheetBuilder sheet = new SheetBuilder("", layout.columns(form.policy(), table));
        files.add(
            new SentFile(
                path + (table == 0 ? "" : "-scores") + ".csv",
                layout.format(),
                List.of(sheet.heading().rows(rows).build())));
      }
    }
    if (!sheets.isEmpty()) {
      String ending = layout.format().name().toLowerCase(Locale.ROOT);
      files.add(new SentFile(path + "." + ending, layout.format(), sheets));
    }
    return files;
  }

  private SentSheet sheet(Form form, int table, List<SentRow> rows) {
    boolean first = table == 0;
    Chance chance = sender.order().chance(form.unit() + " sheet " + table, form.year());
    SheetBuilder sheet =
        new SheetBuilder(first ? "测评汇总" : "得分", form.layout().columns(form.policy(), table));
    String unit =
        sender.structure().institution().inYear(form.unit(), form.year()).orElseThrow().name();
    if (chance.happens(0.5)) {
      sheet.title(unit);
    }
    String what = first ? "测评结果汇总表" : "得分表";
    sheet.title(form.year() + "年度党支部书记抓党建述职评议考核" + what).heading().rows(rows);
    if (first && chance.happens(0.5) && rows.stream().allMatch(UnitFiles::canBeSummed)) {
      List<String> sums = new ArrayList<>(List.of(Keys.ISSUED, Keys.RETURNED));
      for (Policy.VoterClass voterClass : form.policy().voterClasses()) {
        sums.add(Keys.of(voterClass.id(), Keys.ISSUED));
      }
      sheet.total("合计", sums);
    }
    return chance.happens(0.5) ? sheet.note("填表人：组织干事").build() : sheet.build();
  }

  /** A sum over a cell in error would be in error itself, and its sender would have seen it. */
  private static boolean canBeSummed(SentRow row) {
    return row.entries().values().stream()
        .allMatch(entry -> entry instanceof Entry.Text || entry instanceof Entry.Number);
  }
}
