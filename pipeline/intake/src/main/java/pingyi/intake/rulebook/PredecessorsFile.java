package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.PredecessorRule;

/** Reads predecessors.yaml: how earlier scores of merged and split units carry over. */
final class PredecessorsFile {
  private PredecessorsFile() {}

  static List<PredecessorRule> read(String file, String text, Findings findings) {
    List<PredecessorRule> rules = new ArrayList<>();
    List<Years> taken = new ArrayList<>();
    Optional<YamlMapping> root = YamlFile.read(file, text, findings);
    if (root.isEmpty()) {
      return rules;
    }
    root.get().allow("predecessor_rules").need("predecessor_rules");
    for (YamlMapping entry : root.get().mappings("predecessor_rules")) {
      entry
          .allow("id", "name", "version", "valid", "merged", "split")
          .need("id", "name", "version", "merged", "split");
      Optional<String> id = entry.text("id");
      Optional<String> name = entry.text("name");
      Optional<String> version = entry.text("version");
      Optional<Years> years = Years.of(entry);
      Optional<String> merged = entry.oneOf("merged", "eligible_voters", "largest_part", "none");
      Optional<String> split = entry.oneOf("split", "whole", "none");
      if (id.isEmpty()
          || name.isEmpty()
          || version.isEmpty()
          || years.isEmpty()
          || merged.isEmpty()
          || split.isEmpty()) {
        continue;
      }
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).ruleId().equals(id.get())) {
          entry.error("id", "duplicate_id", id.get());
        }
        if (taken.get(i).overlaps(years.get())) {
          entry.error(
              "valid", "overlapping_rules", years.get(), rules.get(i).ruleId(), taken.get(i));
        }
      }
      taken.add(years.get());
      rules.add(
          new PredecessorRule(
              id.get(),
              name.get(),
              version.get(),
              years.get().first(),
              years.get().last(),
              merged.get(),
              split.get()));
    }
    return rules;
  }
}
