package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.ReviewFacts;

/** The truth about the series under today's structure. */
public final class SeriesTruth {
  private final Institution institution;
  private final PublishedReviews reviews;
  private final int today;

  /**
   * The series of an institution.
   *
   * @param today the review year whose structure the series follow
   */
  public SeriesTruth(Institution institution, PublishedReviews reviews, int today) {
    this.institution = institution;
    this.reviews = reviews;
    this.today = today;
  }

  /** Writes the score of each of today's branches in each year in which those before it had one. */
  public void write(TruthSink sink) {
    Set<Integer> years = new TreeSet<>();
    reviews.all().forEach(facts -> years.add(facts.year()));
    Descent descent = new Descent(institution.events());
    for (String organizationId : living()) {
      for (int year : years) {
        Descent.Ancestors ancestors = descent.of(organizationId, year);
        score(ancestors, year)
            .ifPresent(
                score ->
                    sink.line(
                        TruthFile.SERIES_LIKE_FOR_LIKE,
                        List.of(
                            organizationId,
                            "" + year,
                            Decimals.plain(score),
                            ancestors.rule(),
                            "" + ancestors.weights().size())));
      }
    }
  }

  /** Today's branches; where a code identifies there is no register, and all are today's. */
  private Set<String> living() {
    Set<String> living = new java.util.LinkedHashSet<>();
    if (institution.periods().isEmpty()) {
      reviews.all().stream().map(ReviewFacts::organizationId).forEach(living::add);
    } else {
      institution.branchesIn(today).stream().map(OrganizationPeriod::id).forEach(living::add);
    }
    return living;
  }

  /** The weighted mean of the ancestors, if every one of them has a score. */
  private Optional<BigDecimal> score(Descent.Ancestors ancestors, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> part : ancestors.weights().entrySet()) {
      Optional<BigDecimal> score = reviews.score(year, part.getKey());
      if (score.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(score.get().multiply(part.getValue()));
    }
    return Optional.of(sum);
  }
}
