package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.LinkedScore;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleLink;

/** The links of scales that carry a score to a later scale, or the year before to this one. */
final class LinkLines {
  private final Words words;
  private final BranchYear rows;

  LinkLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
  }

  Explanation.Section section() {
    List<Explanation.Line> lines = new ArrayList<>();
    rows.comparability()
        .filter(pair -> pair.linkId() != null)
        .ifPresent(pair -> across(pair, lines));
    rows.linked()
        .ifPresent(
            linked -> {
              link(linked.linkId(), lines);
              carried(rows, linked, lines);
            });
    return new Explanation.Section("link", words.say("links"), lines);
  }

  private void across(Comparability pair, List<Explanation.Line> lines) {
    Sentence sentence = new Sentence(words);
    lines.add(
        sentence.say(
            "link.across",
            sentence.quote(pair, "previous_year"),
            sentence.quote(pair, "link_id"),
            sentence.quote(pair, "verdict"),
            sentence.quote(pair, "reasons")));
    link(String.valueOf(pair.linkId()), lines);
    BranchYear before = rows.in(pair.previousYear());
    before
        .linked()
        .filter(linked -> linked.linkId().equals(pair.linkId()))
        .ifPresent(linked -> carried(before, linked, lines));
  }

  private void link(String id, List<Explanation.Line> lines) {
    for (ScaleLink link : rows.link(id)) {
      Sentence sentence = new Sentence(words);
      lines.add(
          sentence.say(
              "link",
              sentence.quote(link, "link_id"),
              sentence.quote(link, "from_scale_id"),
              sentence.quote(link, "to_scale_id"),
              sentence.quote(link, "method"),
              sentence.quote(link, "evidence")));
    }
    for (ScaleLinkFit fit : rows.fit(id)) {
      Sentence sentence = new Sentence(words);
      lines.add(
          sentence.say(
              fit.slope() == null ? "link.fit" : "link.fit.linear",
              sentence.quote(fit, "method"),
              sentence.quote(fit, "pairs"),
              sentence.quote(fit, "correlation"),
              sentence.quote(fit, "draws"),
              fit.slope() == null
                  ? sentence.quote(fit, "from_degree")
                  : sentence.quote(fit, "slope"),
              fit.slope() == null
                  ? sentence.quote(fit, "to_degree")
                  : sentence.quote(fit, "intercept")));
    }
  }

  private void carried(BranchYear year, LinkedScore linked, List<Explanation.Line> lines) {
    Sentence sentence = new Sentence(words);
    if (linked.ballotScore() != null && !year.anyWithheld()) {
      lines.add(
          sentence.say(
              "link.ballots",
              sentence.quote(linked, "review_year"),
              sentence.quote(linked, "ballot_score"),
              sentence.quote(linked, "linked_ballot_score"),
              sentence.quote(linked, "ballot_share")));
    }
    Sentence score = new Sentence(words);
    lines.add(
        score.say(
            "link.score",
            score.quote(linked, "review_year"),
            score.quote(linked, "score"),
            score.quote(linked, "linked_score"),
            score.quote(linked, "to_scale_id"),
            score.quote(linked, "linking_error")));
  }
}
