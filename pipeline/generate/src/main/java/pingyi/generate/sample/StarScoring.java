package pingyi.generate.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pingyi.generate.layout.CsvText;
import pingyi.generate.model.Institution;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.truth.ScoreRule;
import pingyi.generate.truth.Scoring;

/**
 * The star rules written a second time, by themselves: what the product makes of the steps in
 * policies.yaml is held against this.
 */
final class StarScoring implements Scoring {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> STARS =
      List.of("FIVE_STAR", "FOUR_STAR", "THREE_STAR", "TWO_STAR", "UNRATED");

  private final ScoreRule plain;
  private final List<String> held = new ArrayList<>();

  StarScoring(Institution institution) {
    this.plain = new ScoreRule(institution);
  }

  @Override
  public Map<ReviewFacts, Verdict> judge(List<ReviewFacts> all) {
    Map<ReviewFacts, Verdict> verdicts =
        new LinkedHashMap<>(
            plain.judge(all.stream().filter(facts -> facts.year() == 2022).toList()));
    all.stream()
        .filter(facts -> facts.year() > 2022)
        .collect(Collectors.groupingBy(ReviewFacts::year))
        .values()
        .forEach(year -> verdicts.putAll(stars(year)));
    return verdicts;
  }

  /** Which rules took hold, one a line, as the truth of score_step. */
  String held() {
    CsvText csv = new CsvText("organization_id", "review_year", "rule");
    held.stream().sorted().map(line -> line.split(" ")).forEach(csv::line);
    return csv.text();
  }

  private Map<ReviewFacts, Verdict> stars(List<ReviewFacts> year) {
    Map<ReviewFacts, Verdict> verdicts = new LinkedHashMap<>();
    for (ReviewFacts facts : year) {
      BigDecimal score = score(facts);
      verdicts.put(facts, new Verdict(score, own(facts, score)));
    }
    List<ReviewFacts> five =
        year.stream()
            .filter(facts -> verdicts.get(facts).grade().equals("FIVE_STAR"))
            .sorted(
                Comparator.comparing((ReviewFacts facts) -> verdicts.get(facts).score()).reversed())
            .toList();
    int places = year.size() * 3 / 10;
    if (five.size() > places) {
      BigDecimal firstOut = verdicts.get(five.get(places)).score();
      for (ReviewFacts facts : five) {
        BigDecimal score = verdicts.get(facts).score();
        if (score.compareTo(firstOut) <= 0) {
          verdicts.put(facts, new Verdict(score, "FOUR_STAR"));
          hold(facts, "quota");
        }
      }
    }
    return verdicts;
  }

  /** (100 - deductions, and the bonus of at most 3) x 70 % + ballots x 30 %, at most 100. */
  private BigDecimal score(ReviewFacts facts) {
    BigDecimal left = HUNDRED.subtract(facts.stated().get("deductions")).max(BigDecimal.ZERO);
    BigDecimal daily = left.add(facts.stated().get("award").min(BigDecimal.valueOf(3)));
    BigDecimal exact =
        daily
            .multiply(new BigDecimal("0.7"))
            .add(plain.ballotScore(facts).orElseThrow().multiply(new BigDecimal("0.3")))
            .min(HUNDRED);
    BigDecimal score = exact.setScale(2, RoundingMode.HALF_UP);
    BigDecimal hair = new BigDecimal("0.000001");
    if (exact.add(hair).setScale(2, RoundingMode.HALF_UP).compareTo(score) != 0
        || exact.subtract(hair).setScale(2, RoundingMode.HALF_UP).compareTo(score) != 0) {
      throw new IllegalStateException("the truth of " + facts + " depends on a hair of rounding");
    }
    return score;
  }

  /** The grade before the quota: bands, then veto, cap and gate. */
  private String own(ReviewFacts facts, BigDecimal score) {
    int band = 0;
    while (band < 4 && score.compareTo(BigDecimal.valueOf(90L - 10L * band)) < 0) {
      band++;
    }
    if (facts.stated().get("incident").signum() > 0) {
      hold(facts, "direct_grade");
      return "UNRATED";
    }
    List<BigDecimal> grades = facts.allBallots().orElseThrow().grades();
    BigDecimal returned = BigDecimal.valueOf(facts.allBallots().orElseThrow().returned());
    BigDecimal satisfaction =
        grades.get(0).add(grades.get(1)).divide(returned, MathContext.DECIMAL128);
    if (band < 2 && satisfaction.compareTo(new BigDecimal("0.85")) < 0) {
      hold(facts, "cap");
      band = 2;
    }
    BigDecimal rating = facts.stated().get("annual_rating");
    if (band == 0 && rating == null) {
      return "";
    }
    if (band == 0 && rating.compareTo(BigDecimal.valueOf(4)) < 0) {
      hold(facts, "gate");
      band = 1;
    }
    return STARS.get(band);
  }

  private void hold(ReviewFacts facts, String rule) {
    held.add(facts.organizationId() + " " + facts.year() + " " + rule);
  }
}
