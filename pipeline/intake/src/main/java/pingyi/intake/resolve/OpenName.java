package pingyi.intake.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that matched nothing, as the form lists it.
 *
 * @param name as it was sent
 * @param parent the parent that was sent with it
 * @param scope the file it must be limited to, because it means another organization elsewhere
 * @param reason why it did not match
 * @param years the review years in which it was sent
 * @param places file, sheet and rows
 * @param candidates at most five, best first
 */
record OpenName(
    String name,
    Optional<String> parent,
    Optional<String> scope,
    String reason,
    Set<Integer> years,
    List<String> places,
    List<Candidate> candidates) {
  /** Copies the collections. */
  OpenName {
    years = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(years));
    places = List.copyOf(places);
    candidates = List.copyOf(candidates);
  }

  /**
   * An organization that the name may mean.
   *
   * @param id the organization
   * @param label id and name, as a cell of the form shows it
   * @param reason why it is suggested
   */
  record Candidate(String id, String label, String reason) {}
}
