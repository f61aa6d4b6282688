package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyVoterClass;

/**
 * The weighted parts of a policy.
 *
 * @param components its components
 * @param voterClasses its voter classes
 */
record PolicyParts(List<PolicyComponent> components, List<PolicyVoterClass> voterClasses) {
  private static final double WEIGHT_TOLERANCE = 1e-9;

  /** Copies the lists. */
  PolicyParts {
    components = List.copyOf(components);
    voterClasses = List.copyOf(voterClasses);
  }

  /** Reads them; where steps say how components count, they have no weights of their own. */
  static PolicyParts read(YamlMapping policy, String id, boolean stepped) {
    return new PolicyParts(components(policy, id, stepped), voterClasses(policy, id));
  }

  private static List<PolicyComponent> components(YamlMapping policy, String id, boolean stepped) {
    List<PolicyComponent> components = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    double sum = 0;
    boolean complete = true;
    for (YamlMapping entry : policy.mappings("components")) {
      entry.allow("id", "label", "kind", "weight").need("id", "label", "kind");
      Optional<String> component = entry.text("id");
      Optional<String> label = entry.text("label");
      Optional<String> kind =
          entry.oneOf("kind", "ballot", "ballot_total", "panel", "stated", "periodic_mean");
      Optional<Double> weight = weight(entry);
      if (stepped && entry.has("weight")) {
        entry.error("weight", "weight_beside_steps");
      } else if (!stepped) {
        entry.need("weight");
      }
      if (kind.filter(each -> each.startsWith("ballot")).isPresent()
          && !policy.has("ballot_scale")) {
        entry.error("kind", "ballot_without_scale");
      }
      boolean weighed = stepped || weight.isPresent();
      if (component.isEmpty() || label.isEmpty() || kind.isEmpty() || !weighed) {
        complete = false;
        continue;
      }
      Integer earlier = seen.putIfAbsent(component.get(), entry.line());
      if (earlier != null) {
        entry.error("id", "duplicate_component", component.get(), earlier);
        complete = false;
        continue;
      }
      sum += weight.orElse(0.0);
      components.add(
          new PolicyComponent(
              id,
              component.get(),
              components.size() + 1,
              label.get(),
              kind.get(),
              weight.orElse(null)));
    }
    checkSum(policy, "components", sum, complete && !stepped);
    return components;
  }

  private static List<PolicyVoterClass> voterClasses(YamlMapping policy, String id) {
    List<PolicyVoterClass> voterClasses = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    double sum = 0;
    int count = 0;
    boolean complete = true;
    for (YamlMapping entry : policy.mappings("voter_classes")) {
      count++;
      entry.allow("class", "label", "weight").need("class", "label", "weight");
      Optional<String> voterClass = entry.text("class");
      Optional<String> label = entry.text("label");
      Optional<Double> weight = weight(entry);
      if (voterClass.isEmpty() || label.isEmpty() || weight.isEmpty()) {
        complete = false;
        continue;
      }
      Integer earlier = seen.putIfAbsent(CleanText.of(voterClass.get()), entry.line());
      if (earlier != null) {
        entry.error("class", "duplicate_component", voterClass.get(), earlier);
        complete = false;
        continue;
      }
      sum += weight.get();
      voterClasses.add(new PolicyVoterClass(id, voterClass.get(), label.get(), weight.get()));
    }
    if (count > 0) {
      policy.need("empty_class");
      checkSum(policy, "voter_classes", sum, complete);
    }
    return voterClasses;
  }

  private static Optional<Double> weight(YamlMapping entry) {
    Optional<Double> weight = entry.number("weight");
    if (weight.isPresent() && (weight.get() < 0 || weight.get() > 1)) {
      entry.error("weight", "number_out_of_range", "weight", "0", "1");
    }
    return weight;
  }

  private static void checkSum(YamlMapping policy, String key, double sum, boolean complete) {
    // A part with its own fault would only make the sum look wrong as well.
    if (complete && policy.has(key) && Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
      policy.error(key, "weights_do_not_add_up", key, sum);
    }
  }

  boolean has(String kind) {
    return components.stream().anyMatch(component -> component.kind().equals(kind));
  }

  List<String> ids() {
    return components.stream().map(PolicyComponent::componentId).toList();
  }

  List<String> panels() {
    return components.stream()
        .filter(component -> component.kind().equals("panel"))
        .map(PolicyComponent::componentId)
        .toList();
  }

  /** What of the parts decides a score, as one text. */
  String formula() {
    StringBuilder text = new StringBuilder();
    components.forEach(
        each ->
            text.append(each.componentId())
                .append(' ')
                .append(each.kind())
                .append(' ')
                .append(each.weight())
                .append('\n'));
    voterClasses.forEach(
        each -> text.append(each.voterClass()).append(' ').append(each.weight()).append('\n'));
    return text.toString();
  }
}
