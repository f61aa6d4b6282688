package pingyi.dashboards.briefing;

import java.util.List;

/** The words around every picture: the same source line, then the caveats of the picture. */
final class Captions {
  private final Facts facts;
  private final Words words;

  Captions(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Figure.Caption of(String title, List<String> subtitle, List<String> caveats, String altText) {
    Ledger ledger = words.ledger();
    return new Figure.Caption(
        ledger.plain(title),
        ledger.plain(words.clauses(subtitle)),
        ledger.plain(source() + sentences(caveats)),
        caveats.stream().map(ledger::plain).toList(),
        ledger.plain(altText));
  }

  /** Source, cut-off and version in one line; it stands on every page. */
  String source() {
    return words.say(
        "source",
        facts.workspace().institution(),
        words.numbers().date(facts.workspace().asOf()),
        facts.versionId());
  }

  private String sentences(List<String> caveats) {
    StringBuilder joined = new StringBuilder();
    caveats.forEach(caveat -> joined.append(words.say("sentence.join")).append(caveat));
    return joined.toString();
  }
}
