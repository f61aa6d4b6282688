package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;

/**
 * What a sent organization name means in its review year: by code where codes are the identity,
 * else by a person's decision, the exact name, the cleaned name, the full path or a registered
 * alias, in this order. Anything else is not matched; the suggestions that were found for it are
 * for a person.
 */
public final class OrganizationMatching implements RecordRecipe<SentName, OrganizationMatch> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<SentName> input() {
    return SentName.class;
  }

  @Override
  public Class<OrganizationMatch> output() {
    return OrganizationMatch.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(
        Organization.class,
        OrganizationAlias.class,
        OrganizationEvent.class,
        NameDecision.class,
        Workspace.class,
        OrganizationSuggestion.class);
  }

  @Override
  public Rule<SentName, OrganizationMatch> rule(References references) {
    OrganizationRegister register = new OrganizationRegister(references);
    Map<String, List<OrganizationSuggestion>> suggestions =
        references.rows(OrganizationSuggestion.class).stream()
            .collect(groupingBy(OrganizationSuggestion::nameKey));
    return (sent, out) ->
        out.accept(
            match(
                sent, register.meaning(sent), suggestions.getOrDefault(sent.nameKey(), List.of())));
  }

  private static OrganizationMatch match(
      SentName sent, Meaning meaning, List<OrganizationSuggestion> suggestions) {
    String status = NameStatus.of(sent.name()).code();
    return meaning
        .id()
        .map(id -> new OrganizationMatch(sent.nameKey(), status, id, meaning.method(), null, null))
        .orElseGet(
            () ->
                new OrganizationMatch(
                    sent.nameKey(),
                    status,
                    null,
                    meaning.method(),
                    meaning.obstacle().orElseThrow().code(),
                    suggestions.stream()
                        .map(OrganizationSuggestion::organizationName)
                        .distinct()
                        .collect(joining("; "))));
  }
}
