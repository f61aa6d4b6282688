package pingyi.dashboards.briefing;

import org.jspecify.annotations.Nullable;

/** What a verdict's groups are called, and whose figures may be shown. */
final class GroupNames {
  private final Facts facts;
  private final Words words;

  GroupNames(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** Whether a branch's year is large enough for its figures to be shown. */
  boolean open(String organizationId, int year) {
    return facts.score(organizationId, year).map(row -> facts.analyst().shows(row)).orElse(false);
  }

  @Nullable String name(String kind, String id, int year) {
    return switch (kind) {
      case "all" -> null;
      case "parent" -> facts.structure().nameIn(id, year);
      case "mode" -> words.code("mode", id);
      case "type" -> words.code("type", id);
      case "project" -> words.code("projectstatus", id);
      default -> id;
    };
  }
}
