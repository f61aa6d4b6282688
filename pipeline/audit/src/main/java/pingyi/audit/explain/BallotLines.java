package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.derived.BallotShare;

/** What the ballots say by themselves: the shares of the grades, and how they moved. */
final class BallotLines {
  private final Words words;
  private final BranchYear rows;

  BallotLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
  }

  List<Explanation.Line> lines() {
    List<Explanation.Line> lines = new ArrayList<>();
    rows.reviews().forEach(review -> rows.shares(review).forEach(row -> lines.add(share(row))));
    rows.ballotChanges().forEach(row -> lines.addAll(change(row)));
    return lines;
  }

  private Explanation.Line share(BallotShare row) {
    Sentence sentence = new Sentence(words);
    return sentence.say(
        "share",
        sentence.quote(row, "grade_code"),
        sentence.quote(row, "voter_class"),
        sentence.quote(row, "share"),
        sentence.quote(row, "share_low"),
        sentence.quote(row, "share_high"),
        sentence.quote(row, "voters"),
        sentence.quote(row, "method"),
        sentence.quote(row, "level"));
  }

  private List<Explanation.Line> change(BallotChange row) {
    Sentence shares = new Sentence(words);
    List<Explanation.Line> lines = new ArrayList<>();
    lines.add(
        shares.say(
            row.difference() == null ? "ballots.apart" : "ballots",
            shares.quote(row, "previous_year"),
            shares.quote(row, "voter_class"),
            shares.quote(row, "difference"),
            shares.quote(row, "difference_low"),
            shares.quote(row, "difference_high"),
            words.word("ballots", row.verdict()),
            words.word("comparability", row.comparability())));
    if (row.pValue() != null) {
      Sentence how = new Sentence(words);
      lines.add(
          how.say(
              "ballots.test",
              how.quote(row, "superiority"),
              how.quote(row, "p_value"),
              how.quote(row, "adjusted_p"),
              how.quote(row, "tested"),
              how.quote(row, "method"),
              how.quote(row, "level"),
              how.quote(row, "false_discovery_rate")));
    }
    return lines;
  }
}
