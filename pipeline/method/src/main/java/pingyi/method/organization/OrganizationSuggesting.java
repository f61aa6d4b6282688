package pingyi.method.organization;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;

/** The ranked suggestions for each name that matched nothing, each with its reason. */
public final class OrganizationSuggesting
    implements RecordRecipe<SentName, OrganizationSuggestion> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<SentName> input() {
    return SentName.class;
  }

  @Override
  public Class<OrganizationSuggestion> output() {
    return OrganizationSuggestion.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(
        Organization.class,
        OrganizationAlias.class,
        OrganizationEvent.class,
        NameDecision.class,
        Workspace.class);
  }

  @Override
  public Rule<SentName, OrganizationSuggestion> rule(References references) {
    OrganizationRegister register = new OrganizationRegister(references);
    OrganizationCandidates candidates = new OrganizationCandidates(register);
    return (sent, out) -> {
      Meaning meaning = register.meaning(sent);
      if (meaning.id().isEmpty()) {
        candidates.of(sent, meaning).forEach(out);
      }
    };
  }
}
