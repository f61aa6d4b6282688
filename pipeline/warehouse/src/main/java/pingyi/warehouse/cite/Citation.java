package pingyi.warehouse.cite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a printed number is: the sum of its terms, over the sum of others where it is a share.
 *
 * @param over empty where the number is no quotient
 */
public record Citation(List<Term> terms, List<Term> over) {
  /** Copies the lists. */
  public Citation {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("A citation names at least one term");
    }
    terms = List.copyOf(terms);
    over = List.copyOf(over);
  }

  /** One term. */
  public static Citation of(Term term) {
    return new Citation(List.of(term), List.of());
  }

  /** A cell of a row. */
  public static Citation cell(Record row, String column) {
    return of(Term.cell(row, column));
  }

  /** The sum of terms. */
  public static Citation sum(List<Term> terms) {
    return new Citation(terms, List.of());
  }

  /** A share. */
  public static Citation share(Term part, Term whole) {
    return new Citation(List.of(part), List.of(whole));
  }

  /** The citation as one query. */
  public String sql() {
    if (over.isEmpty() && terms.size() == 1) {
      return terms.get(0).sql();
    }
    return "select " + sum(terms, " + ") + (over.isEmpty() ? "" : " / " + sum(over, " + "));
  }

  private static String sum(List<Term> terms, String sign) {
    String joined =
        terms.stream().map(term -> "(" + term.sql() + ")").collect(Collectors.joining(sign));
    return terms.size() == 1 ? joined : "(" + joined + ")";
  }
}
