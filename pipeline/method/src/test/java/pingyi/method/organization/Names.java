package pingyi.method.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.NameMeaning;

/** A register that a test fills, and the names it is asked. */
final class Names {
  private final List<Organization> organizations = new ArrayList<>();
  private final List<OrganizationAlias> aliases = new ArrayList<>();
  private final List<OrganizationEvent> events = new ArrayList<>();
  private final List<NameDecision> decisions = new ArrayList<>();
  private final String identity;

  Names(String identity) {
    this.identity = identity;
  }

  Names organization(String id, String name, @Nullable String parent) {
    return organization(id, name, parent, 2015, null);
  }

  Names organization(
      String id, String name, @Nullable String parent, int first, @Nullable Integer last) {
    organizations.add(
        new Organization(id, name, "branch", parent, null, null, first, last, "registered"));
    return this;
  }

  Names alias(String alias, String id, @Nullable String scope) {
    aliases.add(
        new OrganizationAlias(
            alias, id, null, null, scope, null, "", null, "a.csv", aliases.size() + 2));
    return this;
  }

  Names event(String kind, int year, String from, String to) {
    events.add(
        new OrganizationEvent(
            "E" + year, kind, year + "-03-01", year, from, to, null, null, null, "", null, "e", 2));
    return this;
  }

  Names decision(String name, String decision, @Nullable String id, String day) {
    decisions.add(
        new NameDecision(
            name, null, null, null, decision, id, "考核办", day, "核对", "d.csv", decisions.size() + 2));
    return this;
  }

  NameMeaning match(String name, int year) {
    return match(new SentName(name + "|" + year, name, null, year, null, null));
  }

  NameMeaning match(SentName sent) {
    return ask(new OrganizationMatching(), sent, tables()).get(0);
  }

  List<OrganizationSuggestion> suggestions(String name, int year) {
    return suggestions(new SentName(name + "|" + year, name, null, year, null, null));
  }

  List<OrganizationSuggestion> suggestions(SentName sent) {
    return ask(new OrganizationSuggesting(), sent, tables());
  }

  /** The matching of reported organizers in the workspace of an institution. */
  OrganizerMatching organizers(String institution) {
    Map<Class<?>, List<@Nullable Object[]>> tables = tables();
    put(
        tables,
        Workspace.class,
        List.of(new Workspace("t", institution, "2025-01-01", "zh-CN", identity)));
    return new OrganizerMatching(new References(tables));
  }

  /** The register as a rule sees it. */
  OrganizationRegister register() {
    return new OrganizationRegister(new References(tables()));
  }

  private static <O extends Record> List<O> ask(
      RecordRecipe<SentName, O> recipe,
      SentName sent,
      Map<Class<?>, List<@Nullable Object[]>> tables) {
    List<O> out = new ArrayList<>();
    recipe.rule(new References(tables)).apply(sent, out::add);
    return out;
  }

  private Map<Class<?>, List<@Nullable Object[]>> tables() {
    Map<Class<?>, List<@Nullable Object[]>> tables = new HashMap<>();
    put(tables, Organization.class, organizations);
    put(tables, OrganizationAlias.class, aliases);
    put(tables, OrganizationEvent.class, events);
    put(tables, NameDecision.class, decisions);
    put(tables, Workspace.class, List.of(new Workspace("t", "i", "2025-01-01", "zh-CN", identity)));
    return tables;
  }

  private static <T extends Record> void put(
      Map<Class<?>, List<@Nullable Object[]>> tables, Class<T> table, List<T> rows) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(TableSchema.of(table).keyOrder());
    tables.put(table, sorted.stream().map(TableSchema.of(table)::values).toList());
  }
}
