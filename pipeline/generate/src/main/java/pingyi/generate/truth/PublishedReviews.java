package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.Institution;
import pingyi.generate.simulate.ReviewFacts;

/** The reviews that the published rows make up, by year and organization, with their scores. */
public final class PublishedReviews {
  private final ScoreRule rule;
  private final Map<String, ReviewFacts> reviews = new TreeMap<>();
  private final Map<String, BigDecimal> scores = new TreeMap<>();

  /** The reviews of these rows. */
  public PublishedReviews(Institution institution, List<SentRow> rows) {
    this.rule = new ScoreRule(institution);
    rows.forEach(row -> add(row.fate()));
    reviews.forEach(this::score);
  }

  private void add(Fate fate) {
    if (fate instanceof Fate.Published published) {
      ReviewFacts part = published.facts();
      reviews.merge(key(part.year(), part.organizationId()), part, ReviewFacts::and);
    }
  }

  private void score(String key, ReviewFacts facts) {
    rule.composite(facts)
        .ifPresent(
            composite -> {
              if (rule.roundsByAHair(facts.year(), composite)) {
                throw new IllegalStateException(
                    "the truth of " + key + " depends on a hair of rounding");
              }
              scores.put(key, rule.rounded(facts.year(), composite));
            });
  }

  private static String key(int year, String organizationId) {
    return year + "/" + organizationId;
  }

  /** All reviews, by year and organization. */
  Collection<ReviewFacts> all() {
    return reviews.values();
  }

  /** The published score of an organization in a year. */
  Optional<BigDecimal> score(int year, String organizationId) {
    return Optional.ofNullable(scores.get(key(year, organizationId)));
  }
}
