package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.FactEntries;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Scale;
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

  /** The files of a unit and year; none where it had no branches, or sent nothing. */
  public List<SentFile> of(String unit, int year) {
    Policy policy = sender.structure().institution().policyIn(year);
    Chance chance = sender.order().chance(unit + " form", year);
    Scale scale = sender.structure().institution().scale(policy.ballotScale().orElseThrow());
    Layout layout = Layout.of(policy, labels(scale), sender.formats(), chance);
    List<List<SentRow>> tables = new ArrayList<>();
    for (int table = 0; table < layout.tables(); table++) {
      tables.add(new ArrayList<>());
    }
    SentNames names = new SentNames(sender, year);
    for (OrganizationPeriod branch : sender.structure().branchesOf(unit, year)) {
      if (!missing(branch.id() + " absent", year)) {
        List<List<SentRow>> rows = settled(layout, names, branch, policy, scale, year);
        for (int table = 0; table < tables.size(); table++) {
          tables.get(table).addAll(rows.get(table));
        }
      }
    }
    tables.get(0).addAll(strangers(unit, layout, policy, scale, year));
    return files(unit, year, layout, policy, tables);
  }

  private static List<String> labels(Scale scale) {
    return scale.grades().stream().map(Scale.Grade::label).toList();
  }

  private boolean missing(String what, int year) {
    return sender.order().chance(what, year).happens(sender.order().shares().missing());
  }

  /** The rows of a branch, drawn again where the score would round by a hair. */
  private List<List<SentRow>> settled(
      Layout layout,
      SentNames names,
      OrganizationPeriod branch,
      Policy policy,
      Scale scale,
      int year) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      ReviewFacts facts =
          asFarAsHeld(sender.simulation().facts(branch.id(), year, attempt, policy, scale));
      BranchRows rows = new BranchRows(sender, layout, names, branch, facts);
      List<List<SentRow>> tables = new ArrayList<>();
      for (int table = 0; table < layout.tables(); table++) {
        tables.add(rows.in(table));
      }
      if (!published(tables).filter(sender.rule()::roundsByAHair).isPresent()) {
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

  /** Rows that mean nobody: masked, never registered, or gone since the year before. */
  private List<SentRow> strangers(
      String unit, Layout layout, Policy policy, Scale scale, int year) {
    List<SentRow> rows = new ArrayList<>();
    double share = 2 * sender.order().shares().faulty();
    String name =
        sender
            .structure()
            .institution()
            .inYear(unit, year)
            .orElseThrow()
            .name()
            .replaceAll("党总支$|党委$", "");
    Chance chance = sender.order().chance(unit + " strangers", year);
    if (chance.happens(share)) {
      rows.add(
          stranger(unit + " masked", name + "XX党支部", "masked_name", layout, policy, scale, year));
    }
    if (chance.happens(share)) {
      rows.add(
          stranger(
              unit + " stranger",
              name + "筹备组临时党支部",
              SentNames.UNKNOWN,
              layout,
              policy,
              scale,
              year));
    }
    for (OrganizationPeriod gone : sender.structure().gone(unit, year)) {
      if (sender.order().chance(gone.id() + " gone", year).happens(0.3)) {
        rows.add(
            stranger(gone.id(), gone.name(), SentNames.NOT_IN_YEAR, layout, policy, scale, year));
      }
    }
    return rows;
  }

  private SentRow stranger(
      String id, String text, String reason, Layout layout, Policy policy, Scale scale, int year) {
    ReviewFacts facts = sender.simulation().facts(id, year, 0, policy, scale);
    ReviewFacts shown = layout.shape() == Layout.Shape.CLASS_ROWS ? facts.onlyStated() : facts;
    SentRow row =
        SentRow.of(
            FactEntries.of(shown),
            SentName.unmatched(text, year, reason),
            Fate.quarantined(reason));
    return layout.shape() == Layout.Shape.CLASS_ROWS
        ? row.with(Keys.ISSUED, Entry.of(20)).with(Keys.VOTER_CLASS, "A")
        : row;
  }

  private List<SentFile> files(
      String unit, int year, Layout layout, Policy policy, List<List<SentRow>> tables) {
    List<SentFile> files = new ArrayList<>();
    List<SentSheet> sheets = new ArrayList<>();
    String path = "records/" + year + "/" + unit.toLowerCase(Locale.ROOT);
    for (int table = 0; table < tables.size(); table++) {
      if (tables.get(table).isEmpty()) {
        continue;
      }
      SheetBuilder sheet =
          new SheetBuilder(table == 0 ? "测评汇总" : "得分", layout.columns(policy, table));
      if (layout.isSpreadsheet()) {
        sheet.title(year + "年度党支部书记抓党建述职评议考核" + (table == 0 ? "测评结果汇总表" : "得分表"));
      }
      sheet.heading().rows(tables.get(table));
      if (layout.isSpreadsheet()) {
        sheet.note("填表人：组织干事");
        sheets.add(sheet.build());
      } else {
        String suffix = table == 0 ? "" : "-scores";
        files.add(new SentFile(path + suffix + ".csv", layout.format(), List.of(sheet.build())));
      }
    }
    if (!sheets.isEmpty()) {
      String ending = layout.format().name().toLowerCase(Locale.ROOT);
      files.add(new SentFile(path + "." + ending, layout.format(), sheets));
    }
    return files;
  }
}
