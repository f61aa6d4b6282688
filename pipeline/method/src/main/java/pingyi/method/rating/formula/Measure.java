package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Optional;

/** Something that is measured on ballots or raters' scores, of one voter class or of all alike. */
sealed interface Measure permits Points, Share, PanelMean {
  /** The kind as the rulebook writes it. */
  String kind();

  /** Whether there is nothing to measure: no ballot, no rater. */
  boolean empty(Line line, Optional<String> voterClass);

  /** What is measured; empty where something that it needs is not stated. */
  Optional<Measured> of(Line line, Optional<String> voterClass);

  /** A result with the numbers behind it. */
  record Measured(BigDecimal value, String text) {}
}
