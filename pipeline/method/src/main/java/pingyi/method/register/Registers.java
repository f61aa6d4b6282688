package pingyi.method.register;

import java.util.List;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.RegisterCell;
import pingyi.warehouse.table.working.RegisterVerdict;

/**
 * Judges the registers of one organization and kind; the recipes each tell a part of the answer.
 */
final class Registers {
  /** The groups of register_cell: the organization and the kind of table. */
  static final int GROUPED_BY = 2;

  private static final String PROJECT = "project";

  private final RegisterTerms terms;
  private final StatedDate asOf;

  Registers(References references) {
    this.terms = new RegisterTerms(references.rows(RegisterTerm.class));
    this.asOf = new StatedDate(references.rows(Workspace.class).get(0).asOf());
  }

  RegisterTerms terms() {
    return terms;
  }

  StatedDate asOf() {
    return asOf;
  }

  private static boolean ofProjects(List<RegisterCell> cells) {
    return cells.get(0).recordKind().equals(PROJECT);
  }

  List<RegisterVerdict> verdicts(List<RegisterCell> cells) {
    List<RegisterRow> rows = RegisterRow.of(cells);
    return ofProjects(cells)
        ? ProjectJudging.of(rows, terms, asOf).verdicts().all()
        : ItemJudging.of(rows, terms, asOf).verdicts().all();
  }

  /** The projects of the group; none where it is a list of items. */
  List<ProjectHistory> projects(List<RegisterCell> cells) {
    return ofProjects(cells)
        ? ProjectJudging.of(RegisterRow.of(cells), terms, asOf).projects()
        : List.of();
  }

  /** The items of the group, by review year; none where it is a register of projects. */
  List<ItemHistory> items(List<RegisterCell> cells) {
    return ofProjects(cells)
        ? List.of()
        : ItemJudging.of(RegisterRow.of(cells), terms, asOf).items();
  }
}
