package pingyi.intake.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.warehouse.table.reference.ScaleLink;

/**
 * A link of scales.yaml that is estimated from scale_link_pairs.csv. What the two scales have in
 * common, and in what they differ, is stated and not guessed; {@link LinkPairsFile} holds it
 * against the table of decisions.
 */
final class EstimatedLink {
  static final Set<String> METHODS = Set.of("linear", "equipercentile");
  static final String[] ALL_METHODS = {"policy_mapping", "linear", "equipercentile"};
  static final String SAME_GROUP = "same_group";
  private static final String[] COMMON = {SAME_GROUP, "anchor", "alike_groups", "nothing"};
  private static final List<String> DIFFERENCES = List.of("construct", "coverage", "reliability");

  private EstimatedLink() {}

  /** The link, if nothing is at fault with what is said of it alone. */
  static Optional<ScaleLink> read(YamlMapping entry, Set<String> taken) {
    String[] keys = {"id", "from", "to", "method", "common", "differs_in", "evidence"};
    entry.allow(keys).need(keys);
    Optional<String> id = entry.text("id");
    Optional<String> common = entry.oneOf("common", COMMON);
    if (id.isPresent() && taken.contains(id.get())) {
      entry.error("id", "duplicate_id", id.get());
    }
    if (common.isPresent() && !common.get().equals(SAME_GROUP)) {
      entry.error("common", "link_needs_same_group", common.get());
    }
    boolean alike = true;
    for (String difference : entry.texts("differs_in")) {
      alike = false;
      if (DIFFERENCES.contains(difference)) {
        entry.error("differs_in", "link_differs", difference);
      } else {
        entry.error(
            "differs_in", "not_one_of", "differs_in", difference, String.join(", ", DIFFERENCES));
      }
    }
    Optional<String> evidence = entry.text("evidence");
    Optional<String> from = entry.text("from");
    Optional<String> to = entry.text("to");
    if (!alike
        || id.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || evidence.isEmpty()
        || common.filter(SAME_GROUP::equals).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ScaleLink(
            id.get(),
            from.get(),
            to.get(),
            entry.text("method").orElseThrow(),
            "WITH_CAVEAT",
            null,
            common.get(),
            evidence.get()));
  }
}
