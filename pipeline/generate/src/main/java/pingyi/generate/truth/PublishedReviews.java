package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentRow;
import pingyi.generate.simulate.ReviewFacts;

/** The reviews that the published rows make up, by year and organization, with their scores. */
public final class PublishedReviews {
  private final Map<String, ReviewFacts> reviews = new TreeMap<>();
  private final Map<String, Scoring.Verdict> verdicts = new TreeMap<>();

  /** The reviews of these rows with their scores. */
  public PublishedReviews(List<SentRow> rows, Scoring scoring) {
    rows.forEach(row -> add(row.fate()));
    scoring
        .judge(List.copyOf(reviews.values()))
        .forEach(
            (facts, verdict) -> verdicts.put(key(facts.year(), facts.organizationId()), verdict));
  }

  private void add(Fate fate) {
    if (fate instanceof Fate.Published published) {
      ReviewFacts part = published.facts();
      reviews.merge(key(part.year(), part.organizationId()), part, ReviewFacts::and);
    }
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
    return verdict(year, organizationId).map(Scoring.Verdict::score);
  }

  /** The published score and grade of an organization in a year. */
  Optional<Scoring.Verdict> verdict(int year, String organizationId) {
    return Optional.ofNullable(verdicts.get(key(year, organizationId)));
  }
}
