package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The mean of raters' scores; where there are more than so many, without the lowest and the highest
 * of them.
 */
record PanelMean(String component, Trim trim) implements Measure {
  /** How many scores are left out at each end, and from how many raters on; zero for none. */
  record Trim(int lowest, int highest, int ifMoreThan) {
    static final Trim NONE = new Trim(0, 0, 0);
  }

  @Override
  public String kind() {
    return "panel_mean";
  }

  @Override
  public boolean empty(Line line, Optional<String> voterClass) {
    return line.panel(component).map(panel -> panel.scores(voterClass).isEmpty()).orElse(true);
  }

  @Override
  public Optional<Measured> of(Line line, Optional<String> voterClass) {
    List<BigDecimal> rising =
        line.panel(component)
            .map(panel -> panel.scores(voterClass).stream().sorted().toList())
            .orElse(List.of());
    boolean trims = rising.size() > trim.ifMoreThan();
    int from = trims ? trim.lowest() : 0;
    int to = rising.size() - (trims ? trim.highest() : 0);
    if (from >= to) {
      return Optional.empty();
    }
    List<BigDecimal> kept = rising.subList(from, to);
    String left =
        from > 0 || to < rising.size()
            ? " ∖ {"
                + Decimals.print(
                    java.util.stream.Stream.concat(
                            rising.subList(0, from).stream(),
                            rising.subList(to, rising.size()).stream())
                        .toList(),
                    ", ")
                + "}"
            : "";
    return Optional.of(
        new Measured(
            Decimals.mean(kept), "(" + Decimals.print(kept, " + ") + ") / " + kept.size() + left));
  }
}
