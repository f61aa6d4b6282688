package pingyi.generate.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationAlias;
import pingyi.generate.model.OrganizationEvent;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Years;

/** Prints the model as the rulebook's files, so that files and truth come from one source. */
public final class RulebookFiles {
  private RulebookFiles() {}

  /** The text of organizations.csv. */
  public static String organizations(Institution institution) {
    CsvText csv =
        new CsvText(
            "organization_id", "name", "type", "parent_id", "peer_group", "valid_from", "valid_to");
    for (OrganizationPeriod period : institution.periods()) {
      csv.line(
          period.id(),
          period.name(),
          period.type(),
          period.parentId().orElse(""),
          period.peerGroup().orElse(""),
          period.from().toString(),
          period.to().map(Object::toString).orElse(""));
    }
    return csv.text();
  }

  /** The text of organization_events.csv. */
  public static String events(Institution institution) {
    CsvText csv =
        new CsvText(
            "event_id",
            "kind",
            "effective_date",
            "organization_id",
            "successor_id",
            "weight",
            "note");
    for (OrganizationEvent event : institution.events()) {
      csv.line(
          event.eventId(),
          event.kind(),
          event.effective().toString(),
          event.organizationId(),
          event.successorId().orElse(""),
          event.weight().map(Object::toString).orElse(""),
          event.note());
    }
    return csv.text();
  }

  /** The text of organization_aliases.csv. */
  public static String aliases(Institution institution) {
    CsvText csv = new CsvText("alias", "organization_id", "valid_from", "valid_to", "note");
    for (OrganizationAlias alias : institution.aliases()) {
      csv.line(
          alias.alias(),
          alias.organizationId(),
          alias.from().map(Object::toString).orElse(""),
          alias.to().map(Object::toString).orElse(""),
          alias.note());
    }
    return csv.text();
  }

  /** The text of scales.yaml. */
  public static String scales(Institution institution) {
    if (institution.scales().isEmpty()) {
      return "scales: []\n";
    }
    List<String> lines = new ArrayList<>(List.of("scales:"));
    for (Scale scale : institution.scales()) {
      lines.add("  - id: " + scale.id());
      lines.add("    issuer: " + scale.issuer());
      lines.add("    name: " + scale.name());
      lines.add("    version: \"" + scale.version() + "\"");
      lines.add("    valid: " + years(scale.valid()));
      lines.add("    direction: higher_is_better");
      lines.add("    grades:");
      for (Scale.Grade grade : scale.grades()) {
        String favourable = grade.favourable() ? ", favourable: true" : "";
        String spellings = grade.spelling().map(word -> ", spellings: [" + word + "]").orElse("");
        lines.add(
            "      - {code: %s, label: %s, points: %s%s%s}"
                .formatted(grade.code(), grade.label(), grade.points(), favourable, spellings));
      }
    }
    return joined(lines);
  }

  /** The text of policies.yaml. */
  public static String policies(Institution institution) {
    List<String> lines = new ArrayList<>(List.of("policies:"));
    for (Policy policy : institution.policies()) {
      lines.add("  - id: " + policy.id());
      lines.add("    name: " + policy.name());
      lines.add("    version: \"" + policy.valid().from() + "\"");
      lines.add("    valid: " + years(policy.valid()));
      lines.add(("    ballot_scale: " + policy.ballotScale().orElse("")).stripTrailing());
      if (policy.components().stream().anyMatch(each -> each.kind() == Policy.Kind.BALLOT)) {
        lines.add(
            "    ballots: {denominator: graded, abstained: not_counted, spoiled: not_counted}");
      }
      lines.add("    components:");
      lines.addAll(policy.quota().map(quota -> steps(policy, quota)).orElseGet(() -> sum(policy)));
      lines.add("    rounding_digits: " + policy.roundingDigits());
      lines.add("    rounding: half_up");
      lines.add("    confidence: 0.95");
      lines.add("    grades:");
      for (Policy.Band band : policy.bands()) {
        lines.add(
            "      - {code: %s, label: %s, from: %s}"
                .formatted(band.code(), band.label(), band.from()));
      }
    }
    return joined(lines);
  }

  /** A plain weighted sum. */
  private static List<String> sum(Policy policy) {
    List<String> lines = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      lines.add(
          "      - {id: %s, label: %s, kind: %s, weight: %s}"
              .formatted(
                  component.id(), component.label(), code(component.kind()), component.weight()));
    }
    lines.add("    voter_classes: " + voterClasses(policy));
    lines.add("    missing_component: " + code(policy.gaps().missingComponent()));
    lines.add("    empty_class: " + code(policy.gaps().emptyClass()));
    return lines;
  }

  /** The same sum as steps, which alone can compare the units of a body. */
  private static List<String> steps(Policy policy, Policy.Quota quota) {
    List<String> lines = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      lines.add(
          "      - {id: %s, label: %s, kind: %s}"
              .formatted(component.id(), component.label(), code(component.kind())));
    }
    String weights =
        policy.components().stream()
            .map(component -> component.id() + ": " + component.weight())
            .collect(Collectors.joining(", "));
    lines.add("    range: \"[0, 100]\"");
    lines.add("    steps:");
    lines.add(
        "      - {kind: weighted_sum, let: score, of: {%s}, missing: %s}"
            .formatted(weights, code(policy.gaps().missingComponent())));
    lines.add("      - {kind: bands, of: score}");
    lines.add(
        ("      - {kind: quota, grade: %s, at_most: %s, base: %s, rounding: down, order_by: score, "
                + "ties: all_fall, otherwise: %s, scope: parent}")
            .formatted(
                policy.bands().get(0).code(),
                quota.atMost(),
                code(quota.base()),
                policy.bands().get(1).code()));
    return lines;
  }

  private static String voterClasses(Policy policy) {
    return policy.voterClasses().stream()
        .map(
            each ->
                "{class: %s, label: %s, weight: %s}"
                    .formatted(each.id(), each.label(), each.weight()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String years(Years years) {
    return years
        .to()
        .map(last -> "{from: %s, to: %s}".formatted(years.from(), last))
        .orElse("{from: %s}".formatted(years.from()));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
