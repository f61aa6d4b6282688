package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.Workspace;

/**
 * What a sent organization name means in its review year: by code where codes are the identity,
 * else by the exact name, the cleaned name, or a registered alias, in this order. Anything else is
 * not matched; the suggestions are for a person.
 */
public final class OrganizationMatching implements RecordRecipe<SentName, OrganizationMatch> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SUGGESTIONS = 5;
  private static final double LEAST_LIKENESS = 0.3;

  /**
   * Names that hide or point at an organization instead of naming it; the same one means another
   * unit elsewhere.
   */
  private static final Pattern MASKED =
      Pattern.compile("(?i).*([x×*＊○〇]{2}|某).*|本(支部|党支部|单位|院|校)|我(院|校|单位)");

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
    return List.of(Organization.class, OrganizationAlias.class, Workspace.class);
  }

  @Override
  public Rule<SentName, OrganizationMatch> rule(References references) {
    Register register = new Register(references);
    return (sent, out) -> out.accept(register.match(sent));
  }

  /** The organization master, looked up by each kind of spelling. */
  private static final class Register {
    private final List<Organization> organizations;
    private final Map<String, List<Organization>> byId;
    private final Map<String, List<Organization>> byName;
    private final Map<String, List<Organization>> byCleanName;
    private final Map<String, List<OrganizationAlias>> byAlias;
    private final boolean codesIdentify;

    Register(References references) {
      organizations = references.rows(Organization.class);
      byId = organizations.stream().collect(groupingBy(Organization::organizationId));
      byName = organizations.stream().collect(groupingBy(Organization::name));
      byCleanName =
          organizations.stream().collect(groupingBy(each -> NameCleaning.clean(each.name())));
      byAlias =
          references.rows(OrganizationAlias.class).stream()
              .collect(groupingBy(each -> NameCleaning.clean(each.alias())));
      codesIdentify =
          references.rows(Workspace.class).stream()
              .anyMatch(workspace -> workspace.organizationIdentity().equals("code"));
    }

    OrganizationMatch match(SentName sent) {
      String code = sent.code();
      if (code != null && (codesIdentify || sent.name().isEmpty())) {
        return judge(sent, "code", ids(byId.getOrDefault(code, List.of()), sent.reviewYear()))
            .orElseGet(() -> unmatched(sent, RejectionReason.UNKNOWN_ORGANIZATION, ""));
      }
      if (MASKED.matcher(sent.name()).matches()) {
        return unmatched(sent, RejectionReason.MASKED_NAME, "");
      }
      String clean = NameCleaning.clean(sent.name());
      int year = sent.reviewYear();
      return judge(sent, "exact", ids(byName.getOrDefault(sent.name(), List.of()), year))
          .or(() -> judge(sent, "cleaned", ids(byCleanName.getOrDefault(clean, List.of()), year)))
          .or(() -> judge(sent, "alias", aliased(clean, year)))
          .orElseGet(() -> unknown(sent, clean));
    }

    private Optional<OrganizationMatch> judge(SentName sent, String method, Set<String> ids) {
      if (ids.isEmpty()) {
        return Optional.empty();
      }
      if (ids.size() > 1) {
        return Optional.of(
            unmatched(
                sent,
                RejectionReason.AMBIGUOUS_ORGANIZATION,
                ids.stream().limit(MOST_SUGGESTIONS).collect(joining("; "))));
      }
      return Optional.of(
          new OrganizationMatch(sent.nameKey(), ids.iterator().next(), method, null, null));
    }

    private OrganizationMatch unknown(SentName sent, String clean) {
      List<Organization> once = byCleanName.getOrDefault(clean, List.of());
      if (!once.isEmpty()) {
        // The name is registered, but for other years: its bearer's name in this year is the likely
        // meaning.
        String then =
            once.stream()
                .map(Organization::organizationId)
                .distinct()
                .flatMap(id -> byId.get(id).stream())
                .filter(each -> inForce(each, sent.reviewYear()))
                .map(Organization::name)
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .collect(joining("; "));
        return unmatched(sent, RejectionReason.ORGANIZATION_NOT_IN_YEAR, then);
      }
      return unmatched(
          sent, RejectionReason.UNKNOWN_ORGANIZATION, suggestions(clean, sent.reviewYear()));
    }

    private String suggestions(String clean, int year) {
      record Candidate(String name, double likeness) {}
      Function<Organization, Candidate> candidate =
          each ->
              new Candidate(
                  each.name(), NameLikeness.between(clean, NameCleaning.clean(each.name())));
      return organizations.stream()
          .filter(each -> inForce(each, year))
          .map(candidate)
          .filter(each -> each.likeness() >= LEAST_LIKENESS)
          .sorted(
              Comparator.comparingDouble(Candidate::likeness)
                  .reversed()
                  .thenComparing(Candidate::name))
          .map(Candidate::name)
          .distinct()
          .limit(MOST_SUGGESTIONS)
          .collect(joining("; "));
    }

    private Set<String> aliased(String clean, int year) {
      return byAlias.getOrDefault(clean, List.of()).stream()
          .filter(alias -> alias.firstYear() == null || alias.firstYear() <= year)
          .filter(alias -> alias.lastYear() == null || year <= alias.lastYear())
          .map(OrganizationAlias::organizationId)
          .filter(id -> !ids(byId.getOrDefault(id, List.of()), year).isEmpty())
          .collect(toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<Organization> rows, int year) {
      return rows.stream()
          .filter(each -> inForce(each, year))
          .map(Organization::organizationId)
          .collect(toCollection(TreeSet::new));
    }

    private static boolean inForce(Organization organization, int year) {
      Integer last = organization.lastYear();
      return organization.firstYear() <= year && (last == null || year <= last);
    }

    private static OrganizationMatch unmatched(
        SentName sent, RejectionReason reason, String suggestions) {
      return new OrganizationMatch(sent.nameKey(), null, "none", reason.code(), suggestions);
    }
  }
}
