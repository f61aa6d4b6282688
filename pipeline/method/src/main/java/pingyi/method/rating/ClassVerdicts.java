package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

/**
 * Whether scores of two classes may be compared, and why not. Another formula, or another scale
 * that no link bridges, breaks the comparison; so do other voter classes or other components behind
 * the score. Figures that pool two years share ballots with their neighbour. Two sessions of a year
 * have two panels, and nothing tells their severity apart. Another presentation mode is a caveat.
 */
final class ClassVerdicts {
  static final String COMPARABLE = "COMPARABLE";
  static final String WITH_CAVEAT = "WITH_CAVEAT";
  static final String NOT_COMPARABLE = "NOT_COMPARABLE";

  private static final Pattern DATED =
      Pattern.compile("(\\d+) \\d{4}-(\\d\\d-\\d\\d) \\d{4}-(\\d\\d-\\d\\d)");

  private final List<ScaleLink> links;

  ClassVerdicts(List<ScaleLink> links) {
    this.links = List.copyOf(links);
  }

  /** A verdict with its reasons, each closed by a semicolon. */
  record Verdict(String verdict, String reasons) {}

  /** The link between the scales of two classes, whichever of them came first. */
  Optional<ScaleLink> link(ComparisonClass one, ComparisonClass other) {
    Set<String> scales = Set.copyOf(List.of(one.scaleId(), other.scaleId()));
    return links.stream()
        .filter(link -> scales.equals(Set.of(link.fromScaleId(), link.toScaleId())))
        .findFirst();
  }

  /** Between two years of a branch; a gap or a new parent are caveats besides. */
  Verdict years(ComparisonClass one, ComparisonClass other) {
    boolean pooled = one.pooled() == 1 || other.pooled() == 1;
    boolean periods = !periods(one).equals(periods(other));
    return verdict(
        breaks(one, other) + say(pooled, "pooled_years") + say(periods, "period_change"),
        caveats(one, other));
  }

  /**
   * How many sessions are added up and which part of the year they cover; empty where one session
   * gives the score. A quarter of a year says nothing against a whole one: seasons differ.
   */
  private static String periods(ComparisonClass scores) {
    Matcher several = DATED.matcher(scores.session());
    return several.matches() ? several.replaceFirst("$1 $2 $3") : "";
  }

  /** Between two branches of a year. */
  Verdict branches(ComparisonClass one, ComparisonClass other) {
    String apart =
        say(one.pooled() != other.pooled(), "pooled_years")
            + say(!one.session().equals(other.session()), "session_change");
    return verdict(breaks(one, other) + apart, caveats(one, other));
  }

  private static Verdict verdict(String breaks, String caveats) {
    String verdict =
        breaks.isEmpty() ? caveats.isEmpty() ? COMPARABLE : WITH_CAVEAT : NOT_COMPARABLE;
    return new Verdict(verdict, breaks + caveats);
  }

  private String breaks(ComparisonClass one, ComparisonClass other) {
    boolean scale = !one.scaleId().equals(other.scaleId()) && link(one, other).isEmpty();
    boolean formula = !one.formulaId().equals(other.formulaId());
    return say(scale, "scale_change")
        + say(formula, "policy_change")
        + say(!formula && !one.panel().equals(other.panel()), "panel_change")
        + say(!formula && !one.part().equals(other.part()), "component_change");
  }

  private String caveats(ComparisonClass one, ComparisonClass other) {
    boolean linked =
        link(one, other).filter(link -> link.verdict().equals(WITH_CAVEAT)).isPresent();
    return say(linked, "linked_scale")
        + say(!one.presentationMode().equals(other.presentationMode()), "mode_change");
  }

  private static String say(boolean holds, String reason) {
    return holds ? reason + ";" : "";
  }
}
