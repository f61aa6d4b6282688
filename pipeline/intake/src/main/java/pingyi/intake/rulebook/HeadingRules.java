package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;

/** Knows what headings mean. */
public final class HeadingRules {
  private static final String NUMBER = "{n}";

  private final Map<String, List<HeadingRule>> literals = new HashMap<>();
  private final Map<String, List<HeadingRule>> patterns = new LinkedHashMap<>();
  private final Map<String, Pattern> compiled = new HashMap<>();
  private final Set<String> unders = new HashSet<>();
  private final Set<String> organizationWords = new HashSet<>();

  /**
   * A heading that is known.
   *
   * @param rule the rule that knows it
   * @param form the cleaned form in which it is known
   */
  public record Match(HeadingRule rule, String form) {
    /** The qualifier of the column. */
    public Optional<String> qualifier() {
      return rule.qualifier(form);
    }
  }

  /** Adds a rule for a heading; answers with an earlier rule that already claims it. */
  Optional<HeadingRule> add(String match, HeadingRule rule) {
    String cleaned = CleanText.of(match);
    boolean pattern = cleaned.contains(NUMBER);
    List<HeadingRule> claims =
        (pattern ? patterns : literals).computeIfAbsent(cleaned, key -> new ArrayList<>());
    if (pattern) {
      compiled.computeIfAbsent(cleaned, HeadingRules::compile);
    }
    Optional<HeadingRule> earlier =
        claims.stream()
            .filter(
                other ->
                    other.under().isEmpty()
                        ? rule.under().isEmpty()
                        : other.under().stream().anyMatch(rule.under()::contains))
            .findFirst();
    if (earlier.isEmpty()) {
      claims.add(rule);
      if (names(rule)) {
        organizationWords.add(cleaned);
      }
      unders.addAll(rule.under());
    }
    return earlier;
  }

  private static Pattern compile(String cleaned) {
    StringBuilder expression = new StringBuilder();
    int from = 0;
    for (int at = cleaned.indexOf(NUMBER); at >= 0; at = cleaned.indexOf(NUMBER, from)) {
      expression.append(Pattern.quote(cleaned.substring(from, at))).append("\\d{1,4}");
      from = at + NUMBER.length();
    }
    return Pattern.compile(expression.append(Pattern.quote(cleaned.substring(from))).toString());
  }

  /** Whether a text is a level above that some rule names. */
  public boolean isUnder(String text) {
    String cleaned = CleanText.of(text);
    return unders.contains(cleaned)
        || CleanText.withoutBracket(cleaned).filter(unders::contains).isPresent();
  }

  /** Whether a text alone is a heading that some rule knows, whatever stands above it. */
  public boolean knows(String text) {
    return !candidates(CleanText.of(text)).isEmpty()
        || CleanText.withoutBracket(CleanText.of(text))
            .filter(form -> !candidates(form).isEmpty())
            .isPresent();
  }

  /**
   * Whether a text alone is the heading of an organization's name or code. Every cell of every data
   * row is asked, to find further tables below, so only words written out in full count.
   */
  public boolean namesOrganization(String text) {
    String cleaned = CleanText.of(text);
    return organizationWords.contains(cleaned)
        || CleanText.withoutBracket(cleaned).filter(organizationWords::contains).isPresent();
  }

  private static boolean names(HeadingRule rule) {
    return rule.field() == Field.ORGANIZATION || rule.field() == Field.ORGANIZATION_CODE;
  }

  /** What a heading means; its levels from top to bottom. */
  public Optional<Match> match(List<String> levels) {
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    String lowest = CleanText.of(levels.get(levels.size() - 1));
    List<String> above = levels.subList(0, levels.size() - 1).stream().map(CleanText::of).toList();
    return match(lowest, above)
        .or(() -> CleanText.withoutBracket(lowest).flatMap(form -> match(form, above)));
  }

  private Optional<Match> match(String form, List<String> above) {
    List<HeadingRule> candidates = candidates(form);
    // The nearest level above decides first.
    for (int level = above.size() - 1; level >= 0; level--) {
      String text = above.get(level);
      String bare = CleanText.withoutBracket(text).orElse(text);
      for (HeadingRule rule : candidates) {
        if (rule.under().contains(text) || rule.under().contains(bare)) {
          return Optional.of(new Match(rule, form));
        }
      }
    }
    return candidates.stream()
        .filter(rule -> rule.under().isEmpty())
        .findFirst()
        .map(rule -> new Match(rule, form));
  }

  /** The rules for a heading: those that write it out stand before those with a number in it. */
  private List<HeadingRule> candidates(String form) {
    List<HeadingRule> found = new ArrayList<>(literals.getOrDefault(form, List.of()));
    patterns.forEach(
        (pattern, rules) -> {
          if (compiled.get(pattern).matcher(form).matches()) {
            found.addAll(rules);
          }
        });
    return found;
  }
}
