package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;

/** The organization master, looked up by each kind of spelling. */
final class OrganizationRegister {
  private final List<Organization> organizations;
  private final List<OrganizationAlias> aliases;
  private final List<OrganizationEvent> events;
  private final OrganizationPaths paths;
  private final NameDecisions decisions;
  private final Map<String, List<OrganizationAlias>> byAlias;
  private final boolean codesIdentify;
  private final Spelling.Reader spellings = new Spelling.Reader();

  OrganizationRegister(References references) {
    organizations = references.rows(Organization.class);
    paths = new OrganizationPaths(organizations);
    decisions = new NameDecisions(references.rows(NameDecision.class));
    aliases =
        references.rows(OrganizationAlias.class).stream()
            .filter(each -> each.supersededOn() == null)
            .toList();
    byAlias = aliases.stream().collect(groupingBy(each -> NameCleaning.clean(each.alias())));
    events =
        references.rows(OrganizationEvent.class).stream()
            .filter(each -> each.supersededOn() == null)
            .toList();
    codesIdentify =
        references.rows(Workspace.class).stream()
            .anyMatch(workspace -> workspace.organizationIdentity().equals("code"));
  }

  List<Organization> organizations() {
    return organizations;
  }

  List<OrganizationAlias> aliases() {
    return aliases;
  }

  List<OrganizationEvent> events() {
    return events;
  }

  OrganizationPaths paths() {
    return paths;
  }

  NameDecisions decisions() {
    return decisions;
  }

  /** What is told from the letters of a name. */
  Spelling spelling(String name) {
    return spellings.of(name);
  }

  /** What a sent name means, or why that cannot be told. */
  Meaning meaning(SentName sent) {
    String code = sent.code();
    if (code != null && (codesIdentify || sent.name().isEmpty())) {
      return paths
          .in(code, sent.reviewYear())
          .map(each -> Meaning.found(code, "code"))
          .orElseGet(() -> Meaning.unknown(RejectionReason.UNKNOWN_ORGANIZATION, Set.of()));
    }
    return plainly(sent).orElseGet(() -> judged(sent));
  }

  /**
   * What most names are: that of one organization in force, about which neither an alias nor a
   * person says anything. The whole rule would find the same, with many sets more.
   */
  Optional<Meaning> plainly(SentName sent) {
    Spelling spelling = spelling(sent.name());
    String clean = spelling.clean();
    if (sent.parentName() != null
        || spelling.status() == NameStatus.MASKED
        || byAlias.containsKey(clean)
        || decisions.mention(clean)) {
      return Optional.empty();
    }
    @Nullable String only = null;
    boolean exact = false;
    for (Organization each : paths.named(clean)) {
      boolean other = !each.organizationId().equals(only);
      if (OrganizationPaths.inForce(each, sent.reviewYear()) && other) {
        if (only != null) {
          return Optional.empty();
        }
        only = each.organizationId();
      }
    }
    if (only == null) {
      return Optional.empty();
    }
    for (Organization each : paths.named(clean)) {
      exact |= each.name().equals(sent.name()) && each.organizationId().equals(only);
    }
    return Optional.of(Meaning.found(only, exact ? "exact" : "cleaned"));
  }

  /** The whole rule for a name. */
  Meaning judged(SentName sent) {
    String clean = spelling(sent.name()).clean();
    NameDecisions.Standing standing = decisions.about(sent, clean);
    Predicate<String> allowed = standing::allows;
    return standing
        .confirmed()
        .filter(id -> paths.in(id, sent.reviewYear()).isPresent())
        .map(id -> Meaning.found(id, "decision"))
        .or(() -> judge(aliased(clean, sent, alias -> alias.scope() != null), "alias", allowed))
        .or(() -> hidden(sent, clean))
        .or(() -> byName(sent, clean, allowed))
        .or(() -> judge(byPath(sent, clean), "path", allowed))
        .or(() -> judge(aliased(clean, sent, alias -> alias.scope() == null), "alias", allowed))
        .orElseGet(() -> unknown(sent, clean));
  }

  /** Nothing is found by a name that hides or points, unless it is somebody's full name. */
  private Optional<Meaning> hidden(SentName sent, String clean) {
    NameStatus status = spelling(sent.name()).status();
    boolean registered = status != NameStatus.MASKED && !inForce(clean, sent).isEmpty();
    return registered
        ? Optional.empty()
        : status.obstacle().map(why -> Meaning.unknown(why, Set.of()));
  }

  private Optional<Meaning> byName(SentName sent, String clean, Predicate<String> allowed) {
    Set<String> bearers = inForce(clean, sent);
    if (bearers.isEmpty()) {
      return Optional.empty();
    }
    String parent = sent.parentName();
    Set<String> below = parent == null ? bearers : below(bearers, parent, sent);
    if (below.isEmpty()) {
      return Optional.of(Meaning.unknown(RejectionReason.PARENT_MISMATCH, bearers));
    }
    boolean exact =
        paths.named(clean).stream()
            .filter(each -> below.contains(each.organizationId()))
            .anyMatch(each -> each.name().equals(sent.name()));
    return judge(below, exact ? "exact" : "cleaned", allowed);
  }

  private Set<String> inForce(String clean, SentName sent) {
    return paths.named(clean).stream()
        .filter(each -> OrganizationPaths.inForce(each, sent.reviewYear()))
        .map(Organization::organizationId)
        .collect(toCollection(TreeSet::new));
  }

  /** Those that stand below the parent that was sent with the name. */
  private Set<String> below(Set<String> ids, String parent, SentName sent) {
    String clean = NameCleaning.clean(parent);
    int year = sent.reviewYear();
    return ids.stream()
        .filter(
            id ->
                paths.in(id, year).stream()
                    .flatMap(each -> paths.above(each, year).stream())
                    .anyMatch(above -> means(clean, above, year)))
        .collect(toCollection(TreeSet::new));
  }

  private boolean means(String clean, Organization organization, int year) {
    return OrganizationPaths.spellings(organization).contains(clean)
        || byAlias.getOrDefault(clean, List.of()).stream()
            .anyMatch(
                alias ->
                    alias.organizationId().equals(organization.organizationId())
                        && alias.scope() == null
                        && holds(alias, year));
  }

  private Set<String> byPath(SentName sent, String clean) {
    Set<String> ids = paths.leadingTo(clean, sent.reviewYear());
    @Nullable String parent = sent.parentName();
    if (!ids.isEmpty() || parent == null) {
      return ids;
    }
    return paths.leadingTo(NameCleaning.clean(parent) + clean, sent.reviewYear());
  }

  private Set<String> aliased(String clean, SentName sent, Predicate<OrganizationAlias> kind) {
    return byAlias.getOrDefault(clean, List.of()).stream()
        .filter(kind)
        .filter(alias -> NameDecisions.within(alias.scope(), sent.nameScope()))
        .filter(alias -> holds(alias, sent.reviewYear()))
        .map(OrganizationAlias::organizationId)
        .filter(id -> paths.in(id, sent.reviewYear()).isPresent())
        .collect(toCollection(TreeSet::new));
  }

  static boolean holds(OrganizationAlias alias, int year) {
    Integer first = alias.firstYear();
    Integer last = alias.lastYear();
    return (first == null || first <= year) && (last == null || year <= last);
  }

  private static Optional<Meaning> judge(
      Set<String> ids, String method, Predicate<String> allowed) {
    List<String> left = ids.stream().filter(allowed).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        left.size() == 1
            ? Meaning.found(left.get(0), method)
            : Meaning.unknown(RejectionReason.AMBIGUOUS_ORGANIZATION, Set.copyOf(left)));
  }

  private Meaning unknown(SentName sent, String clean) {
    Set<String> bearers =
        Stream.concat(
                paths.named(clean).stream().map(Organization::organizationId),
                byAlias.getOrDefault(clean, List.of()).stream()
                    .filter(alias -> alias.scope() == null)
                    .map(OrganizationAlias::organizationId))
            .collect(toCollection(TreeSet::new));
    return bearers.isEmpty()
        ? Meaning.unknown(RejectionReason.UNKNOWN_ORGANIZATION, Set.of())
        : Meaning.unknown(RejectionReason.ORGANIZATION_NOT_IN_YEAR, bearers);
  }
}
