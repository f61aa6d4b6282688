package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.FactEntries;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.Chance;
import pingyi.generate.simulate.ReviewFacts;

/** Rows that mean nobody: masked, never registered, or gone since the year before. */
final class Strangers {
  private static final double SHARE_OF_GONE = 0.3;

  private final Sender sender;
  private final Form form;

  Strangers(Sender sender, Form form) {
    this.sender = sender;
    this.form = form;
  }

  List<SentRow> rows() {
    List<SentRow> rows = new ArrayList<>();
    Chance chance = sender.order().chance(form.unit() + " strangers", form.year());
    double share = 2 * sender.order().shares().faulty();
    if (chance.happens(share)) {
      rows.add(row("masked", unit() + "XX党支部", "masked_name"));
    }
    if (chance.happens(share)) {
      rows.add(row("stranger", unit() + "筹备组临时党支部", SentNames.UNKNOWN));
    }
    for (OrganizationPeriod gone : sender.structure().gone(form.unit(), form.year())) {
      if (chance.happens(Math.min(SHARE_OF_GONE, 10 * share))) {
        rows.add(row(gone.id(), gone.name(), SentNames.NOT_IN_YEAR));
      }
    }
    return rows;
  }

  private String unit() {
    return sender
        .structure()
        .institution()
        .inYear(form.unit(), form.year())
        .orElseThrow()
        .name()
        .replaceAll("党总支$|党委$", "");
  }

  private SentRow row(String who, String text, String reason) {
    ReviewFacts facts =
        sender
            .simulation()
            .facts(form.unit() + " " + who, form.year(), 0, form.policy(), form.scale());
    SentName name = SentName.unmatched(text, form.year(), reason);
    if (form.layout().shape() == Layout.Shape.CLASS_ROWS) {
      // Its ballots were not told apart by class, so it can only say how many were issued.
      return SentRow.of(FactEntries.of(facts.onlyStated()), name, Fate.quarantined(reason))
          .with(Keys.VOTER_CLASS, "A")
          .with(Keys.ISSUED, Entry.of(20));
    }
    SentRow row = SentRow.of(FactEntries.of(facts), name, Fate.quarantined(reason));
    return form.outOfDate() ? BranchRows.alsoFor(row, BranchRows.UNKNOWN_GRADE) : row;
  }
}
