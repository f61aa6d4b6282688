package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.CleanText;
import pingyi.intake.text.Nearest;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.Scale;

/**
 * What policies.yaml says.
 *
 * @param policies the policies
 * @param components their weighted parts
 * @param voterClasses their voter classes
 * @param grades their bands
 */
record PoliciesFile(
    List<Policy> policies,
    List<PolicyComponent> components,
    List<PolicyVoterClass> voterClasses,
    List<PolicyGrade> grades) {
  private static final double WEIGHT_TOLERANCE = 1e-9;

  /** Copies the lists. */
  PoliciesFile {
    policies = List.copyOf(policies);
    components = List.copyOf(components);
    voterClasses = List.copyOf(voterClasses);
    grades = List.copyOf(grades);
  }

  static PoliciesFile read(String file, String text, List<Scale> scales, Findings findings) {
    Reader reader = new Reader(scales);
    Optional<YamlMapping> root = YamlFile.read(file, text, findings);
    root.ifPresent(top -> top.allow("policies").need("policies"));
    for (YamlMapping entry : root.map(top -> top.mappings("policies")).orElse(List.of())) {
      reader.policy(entry);
    }
    return new PoliciesFile(reader.policies, reader.components, reader.voterClasses, reader.grades);
  }

  private static final class Reader {
    private final List<Scale> scales;
    private final List<Policy> policies = new ArrayList<>();
    private final List<PolicyComponent> components = new ArrayList<>();
    private final List<PolicyVoterClass> voterClasses = new ArrayList<>();
    private final List<PolicyGrade> grades = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Reader(List<Scale> scales) {
      this.scales = scales;
    }

    void policy(YamlMapping entry) {
      entry
          .allow(
              "id",
              "name",
              "version",
              "valid",
              "ballot_scale",
              "components",
              "voter_classes",
              "missing_component",
              "empty_class",
              "rounding_digits",
              "confidence",
              "grades")
          .need(
              "id",
              "name",
              "version",
              "components",
              "missing_component",
              "rounding_digits",
              "confidence",
              "grades");
      Optional<String> id = entry.text("id");
      if (id.isPresent() && !ids.add(id.get())) {
        entry.error("id", "duplicate_id", id.get());
      }
      Optional<Years> years = Years.of(entry);
      years.ifPresent(mine -> checkYears(entry, mine));
      Optional<String> scale = entry.text("ballot_scale");
      scale.ifPresent(name -> checkScale(entry, name, years));
      Optional<String> name = entry.text("name");
      Optional<String> version = entry.text("version");
      Optional<String> missing = entry.oneOf("missing_component", "no_score", "renormalise");
      Optional<String> empty = entry.oneOf("empty_class", "no_score", "renormalise");
      Optional<Integer> digits = entry.whole("rounding_digits");
      if (digits.isPresent() && (digits.get() < 0 || digits.get() > 6)) {
        entry.error("rounding_digits", "number_out_of_range", "rounding_digits", "0", "6");
      }
      Optional<Double> confidence = entry.number("confidence");
      if (confidence.isPresent() && !(confidence.get() >= 0.5 && confidence.get() < 1)) {
        entry.error("confidence", "number_out_of_range", "confidence", "0.5", "0.999…");
      }
      components(entry, id.orElse("?"), scale.isPresent());
      voterClasses(entry, id.orElse("?"));
      grades(entry, id.orElse("?"));
      if (id.isPresent()
          && name.isPresent()
          && version.isPresent()
          && years.isPresent()
          && missing.isPresent()
          && digits.isPresent()
          && confidence.isPresent()) {
        policies.add(
            new Policy(
                id.get(),
                name.get(),
                version.get(),
                years.get().first(),
                years.get().last(),
                scale.orElse(null),
                missing.get(),
                empty.orElse("no_score"),
                digits.get(),
                confidence.get()));
      }
    }

    private void checkYears(YamlMapping entry, Years mine) {
      for (Policy other : policies) {
        Years theirs = new Years(other.firstYear(), other.lastYear());
        if (mine.overlaps(theirs)) {
          entry.error("valid", "overlapping_policies", mine, other.policyId(), theirs);
        }
      }
    }

    private void checkScale(YamlMapping entry, String name, Optional<Years> years) {
      Optional<Scale> scale =
          scales.stream().filter(known -> known.scaleId().equals(name)).findFirst();
      if (scale.isEmpty()) {
        List<String> known = scales.stream().map(Scale::scaleId).toList();
        entry.error(
            "ballot_scale",
            "unknown_scale",
            name,
            Nearest.to(name, known).orElse(String.join(", ", known)));
        return;
      }
      Years valid = new Years(scale.get().firstYear(), scale.get().lastYear());
      boolean covers =
          years.isEmpty()
              || (valid.first() <= years.get().first()
                  && (valid.last() == null
                      || (years.get().last() != null && valid.last() >= years.get().last())));
      if (!covers) {
        entry.error("ballot_scale", "scale_too_short", name, valid, years.orElseThrow());
      }
    }

    private void components(YamlMapping policy, String id, boolean hasScale) {
      Map<String, Integer> seen = new HashMap<>();
      double sum = 0;
      int ordinal = 0;
      boolean complete = true;
      for (YamlMapping entry : policy.mappings("components")) {
        entry.allow("id", "label", "kind", "weight").need("id", "label", "kind", "weight");
        Optional<String> component = entry.text("id");
        Optional<String> label = entry.text("label");
        Optional<String> kind = entry.oneOf("kind", "ballot", "panel", "stated", "periodic_mean");
        Optional<Double> weight = weight(entry);
        if (kind.equals(Optional.of("ballot")) && !hasScale) {
          entry.error("kind", "ballot_without_scale");
        }
        if (component.isEmpty() || label.isEmpty() || kind.isEmpty() || weight.isEmpty()) {
          complete = false;
          continue;
        }
        Integer earlier = seen.putIfAbsent(component.get(), entry.line());
        if (earlier != null) {
          entry.error("id", "duplicate_component", component.get(), earlier);
          complete = false;
          continue;
        }
        sum += weight.get();
        ordinal++;
        components.add(
            new PolicyComponent(
                id, component.get(), ordinal, label.get(), kind.get(), weight.get()));
      }
      checkSum(policy, "components", sum, complete);
    }

    private void voterClasses(YamlMapping policy, String id) {
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

    private void grades(YamlMapping policy, String id) {
      Set<String> codes = new HashSet<>();
      Double above = null;
      boolean complete = true;
      int ordinal = 0;
      for (YamlMapping entry : policy.mappings("grades")) {
        entry.allow("code", "label", "from", "to").need("code", "label", "from");
        Optional<String> code = entry.text("code");
        Optional<String> label = entry.text("label");
        Optional<Double> from = entry.number("from");
        Optional<Double> to = entry.number("to");
        if (code.isEmpty() || label.isEmpty() || from.isEmpty()) {
          complete = false;
          continue;
        }
        if (!codes.add(code.get())) {
          entry.error("code", "duplicate_grade", code.get(), entry.line());
        }
        if (above != null && from.get() >= above) {
          entry.error("from", "bands_not_falling", code.get(), from.get(), above);
        }
        double upper = above == null ? 100 : above;
        if (to.isPresent() && to.get() < upper) {
          entry.error("to", "band_gap", code.get(), to.get(), upper);
        } else if (to.isPresent() && to.get() > upper) {
          entry.error("to", "band_overlap", code.get(), upper, to.get());
        }
        ordinal++;
        grades.add(new PolicyGrade(id, ordinal, code.get(), label.get(), from.get(), above));
        above = from.get();
      }
      if (ordinal == 0 && policy.has("grades") && complete) {
        policy.error("grades", "empty_list", "grades");
      }
      if (above != null && complete && above != 0) {
        policy.error("grades", "bands_do_not_reach_zero", above);
      }
    }
  }
}
