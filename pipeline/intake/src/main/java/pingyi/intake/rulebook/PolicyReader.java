package pingyi.intake.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.intake.text.Nearest;
import pingyi.method.rating.formula.FormulaFault;
import pingyi.method.rating.formula.Span;
import pingyi.method.rating.formula.Surroundings;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;

/** Reads one policy. A key that changes numbers must be there; nothing is assumed. */
final class PolicyReader {
  private static final Span UP_TO_100 = Span.parse("range", "[0, 100]");

  private final ScalesFile scales;

  PolicyReader(ScalesFile scales) {
    this.scales = scales;
  }

  /**
   * What was read.
   *
   * @param policy empty after a finding
   * @param formula what decides a score, as one text
   */
  record Read(
      String id,
      Optional<Policy> policy,
      Optional<Years> years,
      PolicyParts parts,
      List<PolicyGrade> grades,
      PolicySteps steps,
      String formula) {}

  Read read(YamlMapping entry) {
    entry
        .allow(
            "id",
            "name",
            "version",
            "valid",
            "ballot_scale",
            "ballots",
            "components",
            "voter_classes",
            "missing_component",
            "empty_class",
            "range",
            "steps",
            "rounding_digits",
            "rounding",
            "confidence",
            "grades")
        .need(
            "id",
            "name",
            "version",
            "components",
            "rounding_digits",
            "rounding",
            "confidence",
            "grades");
    boolean stepped = entry.has("steps");
    entry.need(stepped ? "range" : "missing_component");
    String id = entry.text("id").orElse("?");
    Optional<Years> years = Years.of(entry);
    Optional<String> scale = entry.text("ballot_scale");
    scale.ifPresent(name -> checkScale(entry, name, years));
    Optional<Span> range = range(entry);
    PolicyParts parts = PolicyParts.read(entry, id, stepped);
    PolicyBands bands = PolicyBands.read(entry, id, range, stepped);
    PolicySteps steps =
        stepped
            ? PolicySteps.read(
                entry,
                id,
                new Surroundings(
                    parts.ids(),
                    parts.panels(),
                    points(scale),
                    bands.grades().stream().map(PolicyGrade::gradeCode).toList(),
                    bands.spans()))
            : PolicySteps.NONE;
    Optional<Ballots> ballots = ballots(entry, parts);
    Optional<Policy> policy =
        years.flatMap(valid -> policy(entry, valid, scale, range.orElse(UP_TO_100), ballots));
    return new Read(id, policy, years, parts, bands.grades(), steps, formula(entry, parts, steps));
  }

  /** What a ballot component does with the ballots that chose no grade. */
  private record Ballots(String denominator, String abstained, String spoiled) {}

  /**
   * A component of kind ballot is the mean over the ballots that chose a grade; that must be said.
   * Other denominators are steps of kind points or share.
   */
  private static Optional<Ballots> ballots(YamlMapping entry, PolicyParts parts) {
    if (!parts.has("ballot") && !parts.has("ballot_total")) {
      if (entry.has("ballots")) {
        entry.error("ballots", "ballots_without_component");
      }
      return Optional.empty();
    }
    Optional<YamlMapping> rules = entry.need("ballots").mapping("ballots");
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping stated =
        rules
            .get()
            .allow("denominator", "abstained", "spoiled")
            .need("denominator", "abstained", "spoiled");
    Optional<String> denominator = stated.oneOf("denominator", "graded");
    Optional<String> abstained = stated.oneOf("abstained", "not_counted");
    Optional<String> spoiled = stated.oneOf("spoiled", "not_counted");
    return denominator.isPresent() && abstained.isPresent() && spoiled.isPresent()
        ? Optional.of(new Ballots(denominator.get(), abstained.get(), spoiled.get()))
        : Optional.empty();
  }

  private static Optional<Span> range(YamlMapping entry) {
    try {
      Optional<Span> range = entry.text("range").map(text -> Span.parse("range", text));
      if (range.isPresent() && range.get().low() == null) {
        throw new FormulaFault("bad_interval", "range", entry.text("range").orElse(""));
      }
      return range;
    } catch (FormulaFault e) {
      entry.error("range", e.code(), e.arguments().toArray());
      return Optional.empty();
    }
  }

  private Map<String, BigDecimal> points(Optional<String> scale) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (ScaleGrade grade : scales.grades()) {
      if (scale.equals(Optional.of(grade.scaleId()))) {
        points.put(grade.gradeCode(), BigDecimal.valueOf(grade.points()));
      }
    }
    return points;
  }

  private static Optional<Policy> policy(
      YamlMapping entry,
      Years valid,
      Optional<String> scale,
      Span range,
      Optional<Ballots> ballots) {
    Optional<String> id = entry.text("id");
    Optional<String> name = entry.text("name");
    Optional<String> version = entry.text("version");
    boolean stepped = entry.has("steps");
    Optional<String> missing = entry.oneOf("missing_component", "no_score", "renormalise");
    Optional<String> empty = entry.oneOf("empty_class", "no_score", "renormalise");
    Optional<String> rounding = entry.oneOf("rounding", "half_up", "down");
    Optional<Integer> digits = entry.whole("rounding_digits");
    if (digits.isPresent() && (digits.get() < 0 || digits.get() > 6)) {
      entry.error("rounding_digits", "number_out_of_range", "rounding_digits", "0", "6");
    }
    Optional<Double> confidence = entry.number("confidence");
    if (confidence.isPresent() && !(confidence.get() >= 0.5 && confidence.get() < 1)) {
      entry.error("confidence", "number_out_of_range", "confidence", "0.5", "0.999…");
    }
    if (id.isEmpty()
        || name.isEmpty()
        || version.isEmpty()
        || (missing.isEmpty() && !stepped)
        || rounding.isEmpty()
        || digits.isEmpty()
        || confidence.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    return Optional.of(
        new Policy(
            id.get(),
            name.get(),
            version.get(),
            valid.first(),
            valid.last(),
            scale.orElse(null),
            ballots.map(Ballots::denominator).orElse(null),
            ballots.map(Ballots::abstained).orElse(null),
            ballots.map(Ballots::spoiled).orElse(null),
            missing.orElse("no_score"),
            empty.orElse("no_score"),
            digits.get(),
            rounding.get(),
            low == null ? 0 : low.doubleValue(),
            doubleOf(high),
            id.get(),
            confidence.get()));
  }

  private static @Nullable Double doubleOf(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private void checkScale(YamlMapping entry, String name, Optional<Years> years) {
    Optional<Scale> scale =
        scales.scales().stream().filter(known -> known.scaleId().equals(name)).findFirst();
    if (scale.isEmpty()) {
      List<String> known = scales.scales().stream().map(Scale::scaleId).toList();
      entry.error(
          "ballot_scale",
          "unknown_scale",
          name,
          Nearest.to(name, known).orElse(String.join(", ", known)));
      return;
    }
    if (scale.get().direction().equals(ScalesFile.LOWER) && !entry.has("steps")) {
      entry.error("ballot_scale", "scale_direction", name);
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

  /** Everything but names, years and labels. */
  private static String formula(YamlMapping entry, PolicyParts parts, PolicySteps steps) {
    return parts.formula()
        + steps.arguments().stream()
            .map(
                each ->
                    each.stepOrdinal()
                        + " "
                        + each.path()
                        + " "
                        + each.text()
                        + " "
                        + each.number())
            .collect(Collectors.joining("\n"))
        + steps.steps().stream().map(step -> step.kind()).collect(Collectors.joining(" "))
        + entry.text("missing_component")
        + entry.text("empty_class")
        + entry.whole("rounding_digits")
        + entry.text("rounding");
  }
}
