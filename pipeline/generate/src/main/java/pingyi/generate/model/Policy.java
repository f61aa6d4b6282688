package pingyi.generate.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One version of the rule by which a year's score is made.
 *
 * @param quota how many of those under one body may hold the best grade; empty: all may
 */
public record Policy(
    String id,
    String name,
    Years valid,
    Optional<String> ballotScale,
    List<Component> components,
    List<VoterClass> voterClasses,
    Gaps gaps,
    int roundingDigits,
    List<Band> bands,
    Optional<Quota> quota) {
  /** Copies the lists. */
  public Policy {
    components = List.copyOf(components);
    voterClasses = List.copyOf(voterClasses);
    bands = List.copyOf(bands);
  }

  /** A policy whose best grade is open to all. */
  public Policy(
      String id,
      String name,
      Years valid,
      Optional<String> ballotScale,
      List<Component> components,
      List<VoterClass> voterClasses,
      Gaps gaps,
      int roundingDigits,
      List<Band> bands) {
    this(
        id,
        name,
        valid,
        ballotScale,
        components,
        voterClasses,
        gaps,
        roundingDigits,
        bands,
        Optional.empty());
  }

  /** The same policy with a quota. */
  public Policy limited(Quota best) {
    return new Policy(
        id,
        name,
        valid,
        ballotScale,
        components,
        voterClasses,
        gaps,
        roundingDigits,
        bands,
        Optional.of(best));
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

  /**
   * The largest share of the units under one body that may hold the best grade, rounded down; the
   * others, and all who are equal where it ends, get the grade below.
   */
  public record Quota(BigDecimal atMost, Base base) {}

  /** What the share of a quota is of. */
  public enum Base {
    /** Every unit that was reviewed. */
    ALL,
    /** The units that have a grade. */
    GRADED
  }

  /** One overall grade: from this score up to the band above. */
  public record Band(String code, String label, int from) {}
}
