package pingyi.method.organization;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.NameMeaning;

/**
 * What a sent organization name means in its review year: by code where codes are the identity,
 * else by a person's decision, the exact name, the cleaned name, the full path or a registered
 * alias, in this order. Anything else is not matched; what is suggested for it stands elsewhere and
 * is for a person.
 */
public final class OrganizationMatching implements RecordRecipe<SentName, NameMeaning> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<SentName> input() {
    return SentName.class;
  }

  @Override
  public Class<NameMeaning> output() {
    return NameMeaning.class;
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
  public Rule<SentName, NameMeaning> rule(References references) {
    OrganizationRegister register = new OrganizationRegister(references);
    return (sent, out) -> {
      Meaning meaning = register.meaning(sent);
      out.accept(
          new NameMeaning(
              sent.nameKey(),
              register.spelling(sent.name()).status().code(),
              meaning.id().orElse(null),
              meaning.method(),
              meaning.obstacle().map(RejectionReason::code).orElse(null)));
    };
  }
}
