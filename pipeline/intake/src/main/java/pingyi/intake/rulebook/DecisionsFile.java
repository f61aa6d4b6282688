package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.method.organization.NameStatus;
import pingyi.warehouse.table.reference.NameDecision;

/** Reads name_decisions.csv, to which {@code pingyi resolve} adds and which nothing rewrites. */
public final class DecisionsFile {
  /** The file within the workspace. */
  public static final String FILE = "rulebook/name_decisions.csv";

  /** Its headings. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "scope",
          "first_year",
          "last_year",
          "decision",
          "organization_id",
          "who",
          "when",
          "why");

  private DecisionsFile() {}

  /** The decisions; with an empty set of ids, any id is taken, because the records define them. */
  static List<NameDecision> read(String file, String text, Set<String> ids, Findings findings) {
    List<NameDecision> decisions = new ArrayList<>();
    for (CsvTable.Row row :
        CsvTable.read(file, text, new CsvTable.Columns(COLUMNS, List.of()), findings)) {
      decision(row, ids).ifPresent(decisions::add);
    }
    return decisions;
  }

  private static Optional<NameDecision> decision(CsvTable.Row row, Set<String> ids) {
    long before = row.findings().errors();
    Optional<String> name = row.needed("name");
    Optional<String> decision = row.needed("decision");
    Optional<String> who = row.needed("who");
    Optional<String> why = row.needed("why");
    Optional<LocalDate> when = row.needed("when").flatMap(cell -> row.date("when"));
    Optional<String> id = row.text("organization_id");
    Optional<String> scope = row.scope("scope");
    Optional<Integer> first = row.year("first_year");
    Optional<Integer> last = row.year("last_year");
    if (decision.isPresent() && !List.of("confirm", "reject").contains(decision.get())) {
      row.error("not_one_of", "decision", decision.get(), "confirm, reject");
    }
    if (decision.filter("confirm"::equals).isPresent() && id.isEmpty()) {
      row.error("missing_cell", "organization_id");
    }
    if (id.isPresent() && !ids.isEmpty() && !ids.contains(id.get())) {
      row.error("unknown_unit", id.get());
    }
    if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
      row.error("ends_before_it_begins", first.get(), last.get());
    }
    if (name.isPresent()
        && scope.isEmpty()
        && decision.filter("confirm"::equals).isPresent()
        && NameStatus.of(name.get()).obstacle().isPresent()) {
      row.error("needs_scope", name.get());
    }
    if (row.findings().errors() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new NameDecision(
            name.orElseThrow(),
            scope.orElse(null),
            first.orElse(null),
            last.orElse(null),
            decision.orElseThrow(),
            id.orElse(null),
            who.orElseThrow(),
            when.orElseThrow().toString(),
            why.orElseThrow(),
            row.file(),
            row.line()));
  }
}
