package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return verdict(breaks(one, other) + say(pooled, "pooled_years"), caveats(one, other));
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
