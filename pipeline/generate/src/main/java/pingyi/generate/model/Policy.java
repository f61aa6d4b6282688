package pingyi.generate.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One version of the rule by which a year's score is made. */
public record Policy(
    String id,
    String name,
    Years valid,
    Optional<String> ballotScale,
    List<Component> components,
    List<VoterClass> voterClasses,
    Gaps gaps,
    int roundingDigits,
    List<Band> bands) {
  /** Copies the lists. */
  public Policy {
    components = List.copyOf(components);
    voterClasses = List.copyOf(voterClasses);
    bands = List.copyOf(bands);
  }

  /** Where a component's value comes from. */
  public enum Kind {
    BALLOT,
    PANEL,
    STATED,
    PERIODIC_MEAN
  }

  /** What is done where a value is missing. */
  public enum Rule {
    NO_SCORE,
    RENORMALISE
  }

  /** One weighted part of the score. */
  public record Component(String id, String label, Kind kind, BigDecimal weight) {}

  /** One class of raters. */
  public record VoterClass(String id, String label, BigDecimal weight) {}

  /** The rules for a missing component and for a voter class without votes. */
  public record Gaps(Rule missingComponent, Rule emptyClass) {}

  /** One overall grade: from this score up to the band above. */
  public record Band(String code, String label, int from) {}
}
