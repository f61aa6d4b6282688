package pingyi.intake.resolve;

import java.util.Locale;
import pingyi.intake.finding.Words;

/** The columns of the form, from left to right. */
enum FormColumn {
  NAME(28),
  PARENT(18),
  REASON(20),
  YEARS(12),
  PLACES(40),
  FIRST_CANDIDATE(28),
  SECOND_CANDIDATE(28),
  THIRD_CANDIDATE(28),
  FOURTH_CANDIDATE(28),
  FIFTH_CANDIDATE(28),
  WHY_SUGGESTED(44),
  DECISION(10),
  ORGANIZATION(28),
  SCOPE(28),
  FIRST_YEAR(10),
  LAST_YEAR(10),
  WHO(16),
  WHEN(12),
  WHY(30);

  private final int width;

  FormColumn(int width) {
    this.width = width;
  }

  /** The width in characters. */
  int width() {
    return width;
  }

  /** Whether a person fills it in; a line in which none of these is filled says nothing. */
  boolean decides() {
    return ordinal() >= DECISION.ordinal() && this != SCOPE;
  }

  /** The heading in a language. */
  String heading(Words words) {
    return words.message("resolve." + name().toLowerCase(Locale.ROOT));
  }
}
