package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pingyi.generate.layout.CsvText;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationEvent;
import pingyi.generate.simulate.ReviewFacts;

/** The truth about the series under today's structure. */
final class SeriesTruth {
  private final Institution institution;
  private final PublishedReviews reviews;
  private final int today;

  SeriesTruth(Institution institution, PublishedReviews reviews, int today) {
    this.institution = institution;
    this.reviews = reviews;
    this.today = today;
  }

  String likeForLike() {
    Set<Integer> years = new TreeSet<>();
    reviews.all().forEach(facts -> years.add(facts.year()));
    CsvText csv = new CsvText("organization_id", "review_year", "score", "rule", "parts");
    for (String organizationId : living()) {
      for (int year : years) {
        own(organizationId, year)
            .or(() -> carried(organizationId, year))
            .ifPresent(carried -> csv.line(carried));
      }
    }
    return csv.text();
  }

  /** Today's branches; where a code identifies there is no register, and all are today's. */
  private Set<String> living() {
    Set<String> living = new LinkedHashSet<>();
    if (institution.periods().isEmpty()) {
      reviews.all().stream().map(ReviewFacts::organizationId).forEach(living::add);
    } else {
      institution.branchesIn(today).forEach(branch -> living.add(branch.id()));
    }
    return living;
  }

  private Optional<List<String>> own(String organizationId, int year) {
    return reviews
        .score(year, organizationId)
        .map(score -> line(organizationId, year, score, "own", 1));
  }

  /**
   * A child of a split inherits; a merged one takes the weighted mean if all parts have a score.
   */
  private Optional<List<String>> carried(String organizationId, int year) {
    List<OrganizationEvent> births =
        institution.events().stream()
            .filter(event -> event.successorId().filter(organizationId::equals).isPresent())
            .filter(event -> year < event.effective().getYear())
            .toList();
    if (births.isEmpty()) {
      return Optional.empty();
    }
    if (births.get(0).kind().equals("split")) {
      return reviews
          .score(year, births.get(0).organizationId())
          .map(score -> line(organizationId, year, score, "split_inherited", 1));
    }
    return weightedMean(births, year)
        .map(mean -> line(organizationId, year, mean, "merged_weighted", births.size()));
  }

  private Optional<BigDecimal> weightedMean(List<OrganizationEvent> births, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (OrganizationEvent birth : births) {
      Optional<BigDecimal> part = reviews.score(year, birth.organizationId());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal weight = BigDecimal.valueOf(birth.weight().orElseThrow());
      sum = sum.add(weight.multiply(part.get()));
      weights = weights.add(weight);
    }
    return Optional.of(sum.divide(weights, MathContext.DECIMAL128));
  }

  private static List<String> line(
      String organizationId, int year, BigDecimal score, String rule, int parts) {
    return List.of(organizationId, "" + year, Decimals.plain(score), rule, "" + parts);
  }
}
