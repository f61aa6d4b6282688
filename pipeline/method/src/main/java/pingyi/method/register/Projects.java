package pingyi.method.register;

import java.util.Optional;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Project;
import pingyi.warehouse.table.working.RegisterCell;

/** The units that take part in the demonstration-and-quality program, with where they stand. */
public final class Projects extends RegisterRecipe<Project> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<Project> output() {
    return Project.class;
  }

  @Override
  public Rule<RegisterCell, Project> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) ->
        registers.projects(cells).forEach(each -> out.accept(row(each, registers.terms())));
  }

  private static Project row(ProjectHistory project, RegisterTerms terms) {
    Optional<StageEvent> last = project.last();
    Optional<StageEvent> beginning = project.beginning(terms);
    RegisterRow first = project.first();
    return new Project(
        project.id(),
        first.organizationId(),
        project.type(),
        project.level(),
        project.batch(),
        project.name().orElse(null),
        last.map(StageEvent::stage).orElse(null),
        last.flatMap(StageEvent::date).map(StatedDate::iso).orElse(null),
        last.flatMap(StageEvent::result).orElse(null),
        project.events().size(),
        beginning.map(ProjectHistory::basis).orElse(null),
        beginning.flatMap(StageEvent::date).map(StatedDate::year).orElse(null),
        project.lastYear().orElse(null),
        first.recordId(),
        first.path(),
        first.sheet(),
        first.address("project_type"));
  }
}
