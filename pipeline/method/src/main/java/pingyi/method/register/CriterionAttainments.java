package pingyi.method.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.CriterionAttainment;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.working.RegisterCell;

/**
 * Which criteria of its type a project meets, by the registers of each year that state the project.
 */
public final class CriterionAttainments extends RegisterRecipe<CriterionAttainment> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<CriterionAttainment> output() {
    return CriterionAttainment.class;
  }

  @Override
  public Rule<RegisterCell, CriterionAttainment> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> {
      for (ProjectHistory project : registers.projects(cells)) {
        List<RegisterTerm> criteria = registers.terms().criteria(project.type());
        Map<Integer, List<RegisterRow>> years = new TreeMap<>();
        project
            .rows()
            .forEach(
                row -> years.computeIfAbsent(row.reviewYear(), any -> new ArrayList<>()).add(row));
        years.forEach(
            (year, rows) ->
                codes(criteria, rows).forEach(code -> out.accept(row(project, year, rows, code))));
      }
    };
  }

  /** The criteria of the project's type, and others that the register has a word for. */
  private static Set<String> codes(List<RegisterTerm> criteria, List<RegisterRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    criteria.forEach(criterion -> codes.add(criterion.code()));
    rows.stream()
        .flatMap(row -> row.stated("criterion"))
        .map(cell -> String.valueOf(cell.qualifier()))
        .forEach(qualifier -> codes.add(qualifier.substring(0, qualifier.indexOf('/'))));
    return codes;
  }

  private static CriterionAttainment row(
      ProjectHistory project, int year, List<RegisterRow> rows, String criterion) {
    Optional<RegisterCell> stated =
        rows.stream()
            .flatMap(row -> row.stated("criterion"))
            .filter(cell -> String.valueOf(cell.qualifier()).startsWith(criterion + "/"))
            .findFirst();
    RegisterRow first = rows.get(0);
    return new CriterionAttainment(
        project.id(),
        year,
        criterion,
        RegisterTerms.setOf(criterion),
        first.organizationId(),
        stated.map(RegisterCell::qualifier).map(RegisterRow::behind).orElse("not_stated"),
        stated.map(RegisterCell::recordId).orElse(first.recordId()),
        stated.map(RegisterCell::path).orElse(first.path()),
        stated.map(RegisterCell::sheet).orElse(first.sheet()),
        stated.map(RegisterCell::cell).orElse(""));
  }
}
