package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leaves out the ballots of raters who broke a rule of the ballot: a ballot is what one rater gave
 * to all units of the group.
 */
record ValidBallots(String component, High high, Low low, AllEqual allEqual, Scope scope)
    implements GroupStep {

  /** At most so many scores may reach a mark. */
  record High(int atMost, BigDecimal from) {}

  /** At least so many scores must stay below a mark. */
  record Low(int atLeast, BigDecimal below) {}

  /** What becomes of a ballot that gives every unit the same. */
  enum AllEqual {
    VALID,
    INVALID
  }

  @Override
  public String kind() {
    return "valid_ballots";
  }

  @Override
  public String result() {
    return "";
  }

  @Override
  public List<String> reads() {
    return List.of();
  }

  @Override
  public void applyTo(List<Line> group) {
    Map<String, List<BigDecimal>> ballots = new TreeMap<>();
    for (Line line : group) {
      line.panel(component)
          .ifPresent(
              panel ->
                  panel
                      .classes()
                      .forEach(
                          (voterClass, raters) ->
                              raters.forEach(
                                  (rater, score) ->
                                      ballots
                                          .computeIfAbsent(
                                              voterClass + "/" + rater, name -> new ArrayList<>())
                                          .add(score))));
    }
    Map<String, String> faults = new TreeMap<>();
    ballots.forEach(
        (name, scores) -> {
          String fault = fault(scores);
          if (!fault.isEmpty()) {
            faults.put(name, name + " " + fault);
          }
        });
    String operation = ballots.size() + " − " + faults.size();
    for (Line line : group) {
      line.panel(component)
          .ifPresent(panel -> line.panel(component, panel.without(faults.keySet())));
      if (faults.isEmpty()) {
        line.passed(component, kind(), operation);
      } else {
        line.noted(component, kind(), operation + " ✗ " + String.join("; ", faults.values()));
      }
    }
  }

  private String fault(List<BigDecimal> scores) {
    long reaching = scores.stream().filter(each -> each.compareTo(high.from()) >= 0).count();
    if (reaching > high.atMost()) {
      return reaching + " ≥ " + Decimals.print(high.from()) + " > " + high.atMost();
    }
    long below = scores.stream().filter(each -> each.compareTo(low.below()) < 0).count();
    if (below < low.atLeast()) {
      return below + " < " + Decimals.print(low.below()) + " < " + low.atLeast();
    }
    boolean equal =
        scores.size() > 1 && scores.stream().allMatch(each -> each.compareTo(scores.get(0)) == 0);
    return equal && allEqual == AllEqual.INVALID ? "≡ " + Decimals.print(scores.get(0)) : "";
  }
}
