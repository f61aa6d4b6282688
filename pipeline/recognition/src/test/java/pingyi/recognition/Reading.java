package pingyi.recognition;

import java.util.List;
import java.util.Optional;
import pingyi.recognition.fact.Fact;

/** A short invented report, read. */
public final class Reading {
  private static final String HELD = "1月9日,青山学院党委召开2021年度党支部书记述职评议考核会。";
  private final ReportFacts facts;

  private Reading(ReportFacts facts) {
    this.facts = facts;
  }

  /** Reads a whole text. */
  public static Reading of(String text) {
    return new Reading(ReportReader.read(text));
  }

  /** Reads a sentence as part of the report of a review meeting. */
  public static Reading ofMeeting(String sentence) {
    return of(HELD + "\n" + sentence);
  }

  /** All that was read. */
  public ReportFacts facts() {
    return facts;
  }

  /** The value of a field. */
  public Optional<Object> value(String field) {
    return fact(field).map(Fact::value);
  }

  /** The first fact of a field. */
  public Optional<Fact> fact(String field) {
    return facts.facts().stream().filter(fact -> fact.field().equals(field)).findFirst();
  }

  /** The values of a field that has several. */
  public List<String> values(String field) {
    return facts.facts().stream()
        .filter(fact -> fact.field().equals(field))
        .map(fact -> fact.value().toString())
        .toList();
  }
}
