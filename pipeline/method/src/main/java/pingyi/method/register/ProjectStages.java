package pingyi.method.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.ProjectStage;
import pingyi.warehouse.table.working.RegisterCell;

/** The stages of the projects, in the order of time. */
public final class ProjectStages extends RegisterRecipe<ProjectStage> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ProjectStage> output() {
    return ProjectStage.class;
  }

  @Override
  public Rule<RegisterCell, ProjectStage> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> {
      for (ProjectHistory project : registers.projects(cells)) {
        int position = 0;
        String previous = null;
        for (StageEvents.Merged event : project.events()) {
          position++;
          out.accept(row(project, position, event.whole(), previous));
          previous = event.whole().stage();
        }
      }
    };
  }

  private static ProjectStage row(
      ProjectHistory project, int position, StageEvent event, @Nullable String previous) {
    RegisterRow row = event.row();
    Optional<String> date = event.date().map(StatedDate::iso);
    return new ProjectStage(
        project.id(),
        position,
        row.organizationId(),
        event.stage(),
        date.orElse(null),
        event.result().orElse(null),
        previous,
        row.recordId(),
        row.path(),
        row.sheet(),
        event.cell());
  }
}
