package pingyi.audit.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.received.ReceivedValue;

/** The cells that a score was read from, as they were sent. */
final class SourceLines {
  /** What tells the ballots of a panel: withheld where the panel is too small. */
  private static final Set<String> BALLOTS =
      Set.of("grade_count", "grade_rest", "grade_share", "panel_score", "favourable_share");

  private final Words words;
  private final BranchYear rows;

  SourceLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
  }

  Explanation.Section section() {
    List<Lineage> sources = rows.sources();
    Map<String, ReceivedValue> sent = rows.sent(sources);
    boolean small = rows.anyWithheld();
    return new Explanation.Section(
        "sources",
        words.say("sources"),
        sources.stream()
            .map(each -> line(each, sent.get(each.recordId() + " " + each.cell()), small))
            .toList());
  }

  private Explanation.Line line(Lineage source, @Nullable ReceivedValue sent, boolean small) {
    Sentence sentence = new Sentence(words);
    String place = source.path() + "  " + source.sheet() + "!" + source.cell();
    String meaning =
        words.word("field", source.contribution())
            + (source.detail().isEmpty() ? "" : " " + source.detail());
    if (sent == null) {
      return sentence.say("source.gone", place, meaning);
    }
    String value =
        small && BALLOTS.contains(source.contribution())
            ? words.say("withheld")
            : sentence.quote(sent, "raw_text");
    return sentence.say("source", place, meaning, sent.heading(), value);
  }
}
