package pingyi.intake.resolve;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.Words;
import pingyi.intake.sheet.CellAddress;
import pingyi.intake.sheet.RawRow;

/**
 * One line of a filled form, and where its faults are said.
 *
 * @param file the form
 * @param row the line
 * @param columns where each column stands
 * @param findings where faults go
 */
record FilledLine(String file, RawRow row, Map<FormColumn, Integer> columns, Findings findings) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  /** Copies the map. */
  FilledLine {
    columns = Map.copyOf(columns);
  }

  /** Whether a person filled in anything. */
  boolean filled() {
    return columns.keySet().stream().anyMatch(each -> each.decides() && text(each).isPresent());
  }

  /** What stands in a column. */
  Optional<String> text(FormColumn column) {
    Integer at = columns.get(column);
    return at == null
        ? Optional.empty()
        : Optional.of(row.cell(at).text().strip()).filter(text -> !text.isEmpty());
  }

  /** What must stand in a column. */
  Optional<String> needed(FormColumn column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      fault(column, "resolve_empty", column.heading(findings.words()));
    }
    return text;
  }

  /** confirm or reject, in the words of either language. */
  Optional<String> decision() {
    Optional<String> text = needed(FormColumn.DECISION);
    for (String code : new String[] {"confirm", "reject"}) {
      for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        String word = new Words(language).message("resolve." + code);
        if (text.isPresent() && (text.get().equals(word) || text.get().equals(code))) {
          return Optional.of(code);
        }
      }
    }
    text.ifPresent(other -> fault(FormColumn.DECISION, "resolve_decision", other));
    return Optional.empty();
  }

  /** A day in one of the ways people write it; another day if none is written. */
  @Nullable LocalDate day(FormColumn column, LocalDate otherwise) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text.get().replaceAll("[/.年月]", "-").replace("日", ""), DATE);
    } catch (DateTimeParseException e) {
      fault(column, "bad_date", text.get());
      return null;
    }
  }

  /** A year; empty if none is written, or after a finding. */
  Optional<Integer> year(FormColumn column) {
    Optional<String> text = text(column);
    if (text.isPresent() && !text.get().matches("[12]\\d{3}")) {
      fault(column, "bad_year", text.get());
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /** A fault in a cell. */
  void fault(FormColumn column, String code, Object... arguments) {
    int at = columns.getOrDefault(column, 0);
    findings.error(file, CellAddress.of(at, row.number()), code, arguments);
  }
}
