package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.model.Policy;
import pingyi.generate.simulate.ReviewFacts;

/** Who loses the best grade because too many under one body hold it. */
record QuotaRule(Institution institution) {
  private record Body(int year, Optional<String> id) {}

  /** Lowers grades among the verdicts. */
  void apply(List<ReviewFacts> all, Map<ReviewFacts, Scoring.Verdict> verdicts) {
    all.stream()
        .filter(facts -> institution.policyIn(facts.year()).quota().isPresent())
        .collect(Collectors.groupingBy(this::body))
        .forEach((body, members) -> limit(institution.policyIn(body.year()), members, verdicts));
  }

  private Body body(ReviewFacts facts) {
    return new Body(
        facts.year(),
        institution
            .inYear(facts.organizationId(), facts.year())
            .flatMap(OrganizationPeriod::parentId));
  }

  private static void limit(
      Policy policy, List<ReviewFacts> members, Map<ReviewFacts, Scoring.Verdict> verdicts) {
    Policy.Quota quota = policy.quota().orElseThrow();
    String best = policy.bands().get(0).code();
    List<ReviewFacts> graded = members.stream().filter(verdicts::containsKey).toList();
    List<BigDecimal> holders =
        graded.stream()
            .map(verdicts::get)
            .filter(verdict -> verdict.grade().equals(best))
            .map(Scoring.Verdict::score)
            .sorted(Comparator.reverseOrder())
            .toList();
    int whole = quota.base() == Policy.Base.ALL ? members.size() : graded.size();
    int places =
        quota
            .atMost()
            .multiply(BigDecimal.valueOf(whole))
            .setScale(0, RoundingMode.FLOOR)
            .intValueExact();
    if (holders.size() <= places) {
      return;
    }
    BigDecimal firstOut = holders.get(places);
    for (ReviewFacts facts : graded) {
      Scoring.Verdict verdict = Objects.requireNonNull(verdicts.get(facts));
      if (verdict.grade().equals(best) && verdict.score().compareTo(firstOut) <= 0) {
        verdicts.put(facts, new Scoring.Verdict(verdict.score(), policy.bands().get(1).code()));
      }
    }
  }
}
