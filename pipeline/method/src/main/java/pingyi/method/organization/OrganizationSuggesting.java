package pingyi.method.organization;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;

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
    return new OrganizationMatching().references();
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
