package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.reference.Policy;

/** Changes of policy and scale in words. */
final class Breaks {
  private final Facts facts;
  private final Words words;

  Breaks(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** One sentence for all breaks of the series; none where there are none. */
  List<String> caveats() {
    if (facts.breaks().isEmpty()) {
      return List.of();
    }
    List<String> years =
        facts.breaks().stream().map(one -> words.numbers().year(one.year())).toList();
    boolean byPolicy = facts.breaks().stream().noneMatch(one -> one.before().equals(one.after()));
    return List.of(
        words.say(byPolicy ? "break.caveat" : "break.caveat.other", words.names(years, 6)));
  }

  /** What changed at one break. */
  String says(Facts.Break one) {
    if (one.before().equals(one.after())) {
      return words.say("break.other");
    }
    String after = one.after().map(this::policy).orElse("");
    String before = one.before().map(this::policy).orElse("");
    String policies = words.say("break.policy", before, after);
    Optional<String> scaleBefore = one.before().map(Policy::ballotScaleId);
    Optional<String> scaleAfter = one.after().map(Policy::ballotScaleId);
    if (scaleBefore.equals(scaleAfter)) {
      return policies;
    }
    return words.clauses(
        List.of(
            policies,
            words.say(
                "break.scale",
                scaleBefore.orElse(words.say("none")),
                scaleAfter.orElse(words.say("none")))));
  }

  private String policy(Policy policy) {
    return words.say("policy.name", policy.name(), policy.version());
  }
}
