package pingyi.method.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One item with the rows of lists that state it, in the order of their status dates; a row without
 * one is taken to be from the listing and stands first.
 *
 * @param entries never empty
 */
record ItemHistory(List<RegisterRow> entries) {
  private static final String CLOSED = "closed";
  private static final String STANDING = "standing";
  private static final String REOPENED = "reopened";

  /** Copies the rows. */
  ItemHistory {
    entries = List.copyOf(entries);
  }

  /** The review year and the cleaned problem: what makes two rows of one organization one item. */
  static String keyOf(RegisterRow row) {
    return row.reviewYear() + "/" + ProblemKey.of(row.text("item_problem").orElse(""));
  }

  RegisterRow last() {
    return entries.get(entries.size() - 1);
  }

  String problemKey() {
    return ProblemKey.of(last().text("item_problem").orElse(""));
  }

  String id() {
    return String.join(
        "/",
        last().organizationId(),
        String.valueOf(last().reviewYear()),
        ProblemKey.digest(problemKey()));
  }

  /** What was stated last of something. */
  <T> Optional<T> latest(Function<RegisterRow, Optional<T>> what) {
    return entries.stream().flatMap(row -> what.apply(row).stream()).reduce((a, b) -> b);
  }

  Optional<String> state() {
    return latest(row -> row.code("rectification_state"));
  }

  Optional<StatedDate> listed() {
    return entries.stream()
        .flatMap(row -> row.date("listed_date").stream())
        .min((a, b) -> a.earliest().compareTo(b.earliest()));
  }

  Optional<StatedDate> due() {
    return latest(row -> row.code("due_date"))
        .filter(code -> !code.equals(STANDING))
        .map(StatedDate::new);
  }

  /** stated, standing or not_stated. */
  String dueBasis() {
    return latest(row -> row.code("due_date"))
        .map(code -> code.equals(STANDING) ? STANDING : "stated")
        .orElse("not_stated");
  }

  /** The closing date of the state that was stated last; one before a reopening does not count. */
  Optional<StatedDate> closed(RegisterTerms terms) {
    Optional<StatedDate> closed = Optional.empty();
    for (RegisterRow row : entries) {
      Optional<String> counts = counts(row, terms);
      if (counts.isPresent() && !counts.get().equals(CLOSED)) {
        closed = Optional.empty();
      }
      Optional<StatedDate> stated = row.date("closed_date");
      if (stated.isPresent() && counts.filter(REOPENED::equals).isEmpty()) {
        closed = stated;
      }
    }
    return closed;
  }

  /** What a row's state counts as; a closing date without a state says that it is closed. */
  private static Optional<String> counts(RegisterRow row, RegisterTerms terms) {
    return terms
        .countsAs(row.code("rectification_state"))
        .or(() -> row.date("closed_date").map(date -> CLOSED));
  }

  /** Whether it was opened again after it was closed, or is said to have been. */
  boolean reopened(RegisterTerms terms) {
    boolean wasClosed = false;
    for (RegisterRow row : entries) {
      Optional<String> counts = counts(row, terms);
      boolean opened = counts.filter("open"::equals).isPresent() && wasClosed;
      if (opened || counts.filter(REOPENED::equals).isPresent()) {
        return true;
      }
      wasClosed |= counts.filter(CLOSED::equals).isPresent();
    }
    return false;
  }

  /** Where it stands on a day. */
  String standing(RegisterTerms terms, StatedDate asOf) {
    Optional<String> counts = latest(row -> counts(row, terms));
    if (counts.isEmpty()) {
      return "not_stated";
    }
    if (counts.get().equals(STANDING)) {
      return STANDING;
    }
    Optional<StatedDate> due = due();
    if (!counts.get().equals(CLOSED)) {
      return due.filter(date -> date.before(asOf)).isPresent() ? "overdue" : "open";
    }
    Optional<StatedDate> closed = closed(terms);
    if (due.isEmpty() || closed.isEmpty()) {
      return "closed_untimed";
    }
    if (due.get().before(closed.get())) {
      return "closed_late";
    }
    // Due by a month means by its last day.
    return closed.get().latest().compareTo(due.get().latest()) <= 0
        ? "closed_on_time"
        : "closed_untimed";
  }
}
