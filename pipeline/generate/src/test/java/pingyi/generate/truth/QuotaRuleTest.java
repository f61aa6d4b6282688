package pingyi.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Base;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Quota;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Register;
import pingyi.generate.model.Years;
import pingyi.generate.simulate.ReviewFacts;

class QuotaRuleTest {
  private static final int YEAR = 2020;

  @Test
  void shouldLetTheBestStay() {
    assertThat(grades("0.5", Base.ALL, "95", "94", "93", "80"))
        .containsExactly("GOOD", "GOOD", "FAIR", "FAIR");
  }

  @Test
  void shouldLetAllFallWhoAreEqualWhereItEnds() {
    assertThat(grades("0.5", Base.ALL, "95", "94", "94", "80"))
        .containsExactly("GOOD", "FAIR", "FAIR", "FAIR");
  }

  @Test
  void shouldRoundDownAndChangeNothingWithRoomLeft() {
    assertThat(grades("0.49", Base.ALL, "95", "94", "80", "70"))
        .containsExactly("GOOD", "FAIR", "FAIR", "FAIR");
    assertThat(grades("0.5", Base.ALL, "95", "94", "80", "70"))
        .containsExactly("GOOD", "GOOD", "FAIR", "FAIR");
  }

  @Test
  void shouldCountThoseWithoutAScoreIfTheBaseIsAll() {
    assertThat(grades("0.5", Base.ALL, "95", "94", "", "")).containsExactly("GOOD", "GOOD", "", "");
    assertThat(grades("0.5", Base.GRADED, "95", "94", "", ""))
        .containsExactly("GOOD", "FAIR", "", "");
  }

  /** The grades of branches under one body, beside another body whose branch has no rival. */
  private static List<String> grades(String share, Base base, String... scores) {
    Register register = new Register(LocalDate.of(YEAR - 1, 1, 1));
    register.body("U", "U", "general_branch", Optional.empty());
    register.body("V", "V", "general_branch", Optional.empty());
    List<ReviewFacts> all = new ArrayList<>();
    Map<ReviewFacts, Scoring.Verdict> verdicts = new LinkedHashMap<>();
    for (int index = 0; index < scores.length; index++) {
      add(register, "U", "B" + index, scores[index], all, verdicts);
    }
    add(register, "V", "C", "96", all, verdicts);
    add(register, "V", "D", "60", all, verdicts);
    add(register, "V", "E", "60", all, verdicts);
    Policy policy =
        new Policy(
                "p",
                "p",
                Years.since(YEAR),
                Optional.empty(),
                List.of(),
                List.of(),
                new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
                2,
                List.of(new Band("GOOD", "good", 90), new Band("FAIR", "fair", 0)))
            .limited(new Quota(new BigDecimal(share), base));
    Institution institution =
        new Institution(register.periods(), List.of(), List.of(), List.of(), List.of(policy));

    new QuotaRule(institution).apply(all, verdicts);

    assertThat(verdicts.get(all.get(scores.length)).grade()).isEqualTo("GOOD");
    return all.subList(0, scores.length).stream()
        .map(facts -> verdicts.containsKey(facts) ? verdicts.get(facts).grade() : "")
        .toList();
  }

  private static void add(
      Register register,
      String body,
      String id,
      String score,
      List<ReviewFacts> all,
      Map<ReviewFacts, Scoring.Verdict> verdicts) {
    register.branch(id, id, new Register.Group(body, "peers"));
    ReviewFacts facts = new ReviewFacts(id, YEAR, Map.of(), Map.of(), Map.of(), Map.of());
    all.add(facts);
    if (!score.isEmpty()) {
      BigDecimal value = new BigDecimal(score);
      boolean good = value.compareTo(BigDecimal.valueOf(90)) >= 0;
      verdicts.put(facts, new Scoring.Verdict(value, good ? "GOOD" : "FAIR"));
    }
  }
}
