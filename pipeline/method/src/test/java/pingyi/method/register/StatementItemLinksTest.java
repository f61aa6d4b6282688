package pingyi.method.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.StatementItemLink;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.working.StatementCandidate;

class StatementItemLinksTest {
  private static final String PROBLEM = "理论学习不够深入";

  /** A candidate that shares a theme. */
  private static StatementCandidate said(String id, String text) {
    return candidate(id, text, false, false, null);
  }

  private static StatementCandidate candidate(
      String id, String text, boolean own, boolean numbered, @Nullable String decision) {
    return new StatementCandidate(
        "i", id, "B01", 2024, PROBLEM, text, own, "study", numbered, decision, null, null, null);
  }

  private static List<String> links(StatementCandidate... candidates) {
    TableSchema<RegisterTerm> schema = TableSchema.of(RegisterTerm.class);
    List<@Nullable Object[]> terms =
        List.of(
            schema.values(threshold("least_likeness", 0.5)), schema.values(threshold("lead", 0.1)));
    List<StatementItemLink> out = new ArrayList<>();
    new StatementItemLinks()
        .rule(new References(Map.of(RegisterTerm.class, terms)))
        .apply(List.of(candidates), out::add);
    return out.stream()
        .map(row -> row.statementId() + " " + row.verdict() + " " + row.rule())
        .toList();
  }

  private static RegisterTerm threshold(String code, double number) {
    return new RegisterTerm("statement_link", code, 1, code, null, null, null, null, number);
  }

  @Test
  void shouldLinkTheLikeliestThatIsLikelyEnough() {
    assertThat(links(said("s1", "理论学习不够系统"), said("s2", "学习氛围不浓")))
        .containsExactly("s1 linked likeness");
    assertThat(links(said("s1", "学习氛围不浓"))).isEmpty();
  }

  @Test
  void shouldNameAllAndLinkNoneWhereTwoAreAsLikely() {
    assertThat(links(said("s1", "理论学习不够系统"), said("s2", "理论学习不够扎实")))
        .containsExactly("s1 ambiguous likeness", "s2 ambiguous likeness");
  }

  @Test
  void shouldPreferWhatIsSaidOfTheBranchItself() {
    assertThat(links(candidate("s1", "理论学习不够系统", true, false, null), said("s2", PROBLEM)))
        .containsExactly("s1 linked likeness");
  }

  @Test
  void shouldFollowANumberBeforeLikenessAndAPersonBeforeBoth() {
    StatementCandidate numbered = candidate("s1", "学习氛围不浓", false, true, null);
    StatementCandidate alike = said("s2", PROBLEM);

    assertThat(links(numbered, alike)).containsExactly("s1 linked stated_number");
    assertThat(links(numbered, candidate("s2", PROBLEM, false, false, "confirm")))
        .containsExactly("s2 linked decision");
    assertThat(links(numbered, candidate("s2", PROBLEM, false, false, "reject")))
        .containsExactly("s2 rejected decision", "s1 linked stated_number");
    assertThat(links(candidate("s2", PROBLEM, false, false, "reject")))
        .containsExactly("s2 rejected decision");
  }

  @Test
  void shouldNotFindTwoStatementsUnderOneNumber() {
    assertThat(
            links(
                candidate("s1", PROBLEM, false, true, null),
                candidate("s2", "学习氛围不浓", false, true, null)))
        .containsExactly("s1 ambiguous stated_number", "s2 ambiguous stated_number");
  }

  @Test
  void shouldSayThatADecisionFitsNothing() {
    assertThat(links(candidate("", "没有说过的话", false, false, "confirm")))
        .containsExactly(" not_found decision");
  }

  /** Pairs of neighbouring characters, counted by hand. */
  @ParameterizedTest
  @CsvSource({
    "理论学习, 理论学习, 1",
    "理论学习, 理论讲座, 0.3333333333",
    "理论学习不够深入, 理论学习不够系统, 0.7142857143",
    "学学学, 学学, 0.6666666667",
    "一, 一, 1",
    "一, 二, 0",
    "理論學習。, 理论 学习, 1"
  })
  void shouldMeasureLikenessByPairs(String one, String other, double likeness) {
    assertThat(Likeness.of(one, other)).isCloseTo(likeness, within(1e-9));
    assertThat(Likeness.of(other, one)).isCloseTo(likeness, within(1e-9));
  }
}
