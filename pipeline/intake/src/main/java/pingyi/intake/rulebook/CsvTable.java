package pingyi.intake.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.sheet.CsvReader;
import pingyi.intake.text.Nearest;

/** A rulebook CSV: a heading line with known names and rows of exactly that width. */
final class CsvTable {
  private CsvTable() {}

  /**
   * One row.
   *
   * @param line the line it stands in
   */
  record Row(String file, int line, Map<String, String> cells, Findings findings) {
    /** The text under a heading; empty where nothing is stated. */
    Optional<String> text(String column) {
      return Optional.ofNullable(cells.get(column))
          .map(String::strip)
          .filter(cell -> !cell.isEmpty());
    }

    /** The text under a heading, which must be there. */
    Optional<String> needed(String column) {
      Optional<String> text = text(column);
      if (text.isEmpty()) {
        error("missing_cell", column);
      }
      return text;
    }

    /** The date under a heading; empty, after a finding, if it is none. */
    Optional<LocalDate> date(String column) {
      Optional<String> text = text(column);
      try {
        return text.map(LocalDate::parse);
      } catch (DateTimeException e) {
        error("bad_date", text.orElse(""));
        return Optional.empty();
      }
    }

    /** A year under a heading; empty, after a finding, if it is none. */
    Optional<Integer> year(String column) {
      Optional<String> text = text(column);
      if (text.isPresent() && !text.get().matches("[12]\\d{3}")) {
        error("bad_year", text.get());
        return Optional.empty();
      }
      return text.map(Integer::valueOf);
    }

    /** The file or folder under a heading, without a slash at its end. */
    Optional<String> scope(String column) {
      Optional<String> text = text(column).map(path -> path.replaceAll("/+$", ""));
      if (text.isPresent() && !text.get().matches("(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\:|]+")) {
        error("path_outside", text.get());
        return Optional.empty();
      }
      return text;
    }

    /** Worth knowing about this row. */
    void warning(String code, Object... arguments) {
      findings.warning(file, findings.words().line(line), code, arguments);
    }

    /** A fault in this row. */
    void error(String code, Object... arguments) {
      findings.error(file, line, code, arguments);
    }
  }

  /**
   * The headings a file has.
   *
   * @param needed those it must have
   * @param optional those it may have
   */
  record Columns(List<String> needed, List<String> optional) {
    List<String> all() {
      return Stream.concat(needed.stream(), optional.stream()).toList();
    }
  }

  /** The rows below the heading line; none after a finding if the heading is at fault. */
  static List<Row> read(String file, String text, Columns columns, Findings findings) {
    List<CsvReader.Line> lines;
    try {
      lines = CsvReader.lines(text, ',', findings.words());
    } catch (RefusedFile e) {
      findings.error(file, lineOf(e), "csv_quote");
      return List.of();
    }
    lines = lines.stream().filter(line -> !line.blank()).toList();
    if (lines.isEmpty()) {
      findings.error(file, 1, "csv_heading_missing", String.join(",", columns.needed()));
      return List.of();
    }
    List<String> heading = lines.get(0).cells().stream().map(String::strip).toList();
    if (!sound(file, lines.get(0).line(), heading, columns, findings)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (CsvReader.Line line : lines.subList(1, lines.size())) {
      if (line.cells().size() != heading.size()) {
        findings.error(file, line.line(), "csv_width", line.cells().size(), heading.size());
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < heading.size(); i++) {
        cells.put(heading.get(i), line.cells().get(i));
      }
      rows.add(new Row(file, line.line(), cells, findings));
    }
    return rows;
  }

  private static boolean sound(
      String file, int line, List<String> heading, Columns columns, Findings findings) {
    long before = findings.errors();
    List<String> known = columns.all();
    for (String column : heading) {
      if (!known.contains(column)) {
        String listed = String.join(", ", known);
        Optional<String> nearest = Nearest.to(column, known);
        if (nearest.isPresent()) {
          findings.error(file, line, "unknown_key_near", column, nearest.get(), listed);
        } else {
          findings.error(file, line, "unknown_key", column, listed);
        }
      }
    }
    for (String column : columns.needed()) {
      if (!heading.contains(column)) {
        findings.error(file, line, "missing_key", column);
      }
    }
    if (heading.stream().distinct().count() < heading.size()) {
      findings.error(file, line, "duplicate_key", String.join(",", heading), line);
    }
    return findings.errors() == before;
  }

  private static int lineOf(RefusedFile refusal) {
    String digits = refusal.place().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
