package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.method.register.ProblemKey;
import pingyi.warehouse.table.reference.StatementLinkDecision;

/** Reads statement_links.csv: which item answers which statement, as persons decided. */
final class StatementLinksFile {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of(
              "organization_id",
              "review_year",
              "problem",
              "statement",
              "decision",
              "who",
              "when",
              "why"),
          List.of());

  private StatementLinksFile() {}

  /** The decisions; with an empty set of ids, any id is taken, because the records define them. */
  static List<StatementLinkDecision> read(
      String file, Optional<String> text, Set<String> ids, Findings findings) {
    List<StatementLinkDecision> decisions = new ArrayList<>();
    for (CsvTable.Row row :
        text.map(each -> CsvTable.read(file, each, COLUMNS, findings)).orElse(List.of())) {
      decision(row, ids).ifPresent(decisions::add);
    }
    return decisions;
  }

  private static Optional<StatementLinkDecision> decision(CsvTable.Row row, Set<String> ids) {
    long before = row.findings().errors();
    Optional<String> id = row.needed("organization_id");
    Optional<Integer> year = row.needed("review_year").flatMap(cell -> row.year("review_year"));
    Optional<String> problem = row.needed("problem");
    Optional<String> statement = row.needed("statement");
    Optional<String> decision = row.needed("decision");
    Optional<String> who = row.needed("who");
    Optional<LocalDate> when = row.needed("when").flatMap(cell -> row.date("when"));
    Optional<String> why = row.needed("why");
    if (decision.isPresent() && !List.of("confirm", "reject").contains(decision.get())) {
      row.error("not_one_of", "decision", decision.get(), "confirm, reject");
    }
    if (id.isPresent() && !ids.isEmpty() && !ids.contains(id.get())) {
      row.error("unknown_unit", id.get());
    }
    if (row.findings().errors() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new StatementLinkDecision(
            row.line(),
            id.orElseThrow(),
            year.orElseThrow(),
            problem.orElseThrow(),
            ProblemKey.of(problem.orElseThrow()),
            statement.orElseThrow(),
            decision.orElseThrow(),
            who.orElseThrow(),
            when.orElseThrow().toString(),
            why.orElseThrow()));
  }
}
