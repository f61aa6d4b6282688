package pingyi.method.rating;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.warehouse.table.derived.ScaleLinkFit;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.working.ComparisonClass;

/**
 * Whether scores of two classes may be compared, and why not. Another formula, or another scale
 * that no link bridges, breaks the comparison; so do other voter classes or other components behind
 * the score. Figures that pool two years share ballots with their neighbour. Two sessions of a year
 * have two panels, and nothing tells their severity apart. Another presentation mode is a caveat,
 * and so is an estimated link.
 */
final class ClassVerdicts {
  static final String COMPARABLE = "COMPARABLE";
  static final String WITH_CAVEAT = "WITH_CAVEAT";
  static final String NOT_COMPARABLE = "NOT_COMPARABLE";

  private static final Pattern DATED =
      Pattern.compile("(\\d+) \\d{4}-(\\d\\d-\\d\\d) \\d{4}-(\\d\\d-\\d\\d)");

  /** The reason that an estimated link leads from the earlier scale to the later. */
  static final String LINKED_SCORE = "linked_score";

  private static final String MAPPING = "policy_mapping";

  private final List<ScaleLink> links;
  private final Set<String> refused;

  ClassVerdicts(List<ScaleLink> links, List<ScaleLinkFit> fits) {
    this.links = List.copyOf(links);
    this.refused =
        fits.stream()
            .filter(fit -> !fit.status().equals("usable"))
            .map(ScaleLinkFit::linkId)
            .collect(toSet());
  }

  /** A verdict with its reasons, each closed by a semicolon. */
  record Verdict(String verdict, String reasons) {}

  /**
   * The link that makes two years' scales comparable. A mapping holds whichever came first; an
   * estimated link leads from the earlier scale to the later and changes scores, so it needs to be
   * known how the ballots count.
   */
  Optional<ScaleLink> link(ComparisonClass later, ComparisonClass earlier) {
    return between(later, earlier).filter(link -> usable(link, later, earlier));
  }

  private Optional<ScaleLink> between(ComparisonClass one, ComparisonClass other) {
    Set<String> scales = new HashSet<>(List.of(one.scaleId(), other.scaleId()));
    return links.stream()
        .filter(link -> scales.equals(Set.of(link.fromScaleId(), link.toScaleId())))
        .findFirst();
  }

  /**
   * How many sessions are added up and which part of the year they cover; empty where one session
   * gives the score. A quarter of a year says nothing against a whole one: seasons differ.
   */
  private static String periods(ComparisonClass scores) {
    Matcher several = DATED.matcher(scores.session());
    return several.matches() ? several.replaceFirst("$1 $2 $3") : "";
  }

  private boolean usable(ScaleLink link, ComparisonClass later, ComparisonClass earlier) {
    return link.method().equals(MAPPING)
        || (!refused.contains(link.linkId())
            && link.fromScaleId().equals(earlier.scaleId())
            && link.toScaleId().equals(later.scaleId())
            && !later.part().isEmpty());
  }

  /** Between two years of a branch; a gap or a new parent are caveats besides. */
  Verdict years(ComparisonClass later, ComparisonClass earlier) {
    boolean pooled = later.pooled() == 1 || earlier.pooled() == 1;
    Optional<ScaleLink> link = link(later, earlier);
    boolean periods = !periods(later).equals(periods(earlier));
    return verdict(
        breaks(later, earlier, link) + say(pooled, "pooled_years") + say(periods, "period_change"),
        caveats(later, earlier, link));
  }

  /** Between two branches of a year, whose scores stand beside each other as they are. */
  Verdict branches(ComparisonClass one, ComparisonClass other) {
    String apart =
        say(one.pooled() != other.pooled(), "pooled_years")
            + say(!one.session().equals(other.session()), "session_change");
    Optional<ScaleLink> link = between(one, other).filter(each -> each.method().equals(MAPPING));
    return verdict(breaks(one, other, link) + apart, caveats(one, other, link));
  }

  private static Verdict verdict(String breaks, String caveats) {
    String verdict =
        breaks.isEmpty() ? caveats.isEmpty() ? COMPARABLE : WITH_CAVEAT : NOT_COMPARABLE;
    return new Verdict(verdict, breaks + caveats);
  }

  private String breaks(ComparisonClass one, ComparisonClass other, Optional<ScaleLink> link) {
    boolean scale = !one.scaleId().equals(other.scaleId()) && link.isEmpty();
    boolean notFit =
        scale && between(one, other).filter(each -> refused.contains(each.linkId())).isPresent();
    boolean formula = !one.formulaId().equals(other.formulaId());
    return say(scale, "scale_change")
        + say(notFit, "link_refused")
        + say(formula, "policy_change")
        + say(!formula && !one.panel().equals(other.panel()), "panel_change")
        + say(!formula && !one.part().equals(other.part()), "component_change");
  }

  private static String caveats(
      ComparisonClass one, ComparisonClass other, Optional<ScaleLink> link) {
    boolean caveat = link.filter(each -> each.verdict().equals(WITH_CAVEAT)).isPresent();
    boolean estimated = link.filter(each -> !each.method().equals(MAPPING)).isPresent();
    return say(caveat && !estimated, "linked_scale")
        + say(estimated, LINKED_SCORE)
        + say(!one.presentationMode().equals(other.presentationMode()), "mode_change");
  }

  private static String say(boolean holds, String reason) {
    return holds ? reason + ";" : "";
  }
}
