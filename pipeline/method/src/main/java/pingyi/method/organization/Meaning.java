package pingyi.method.organization;

import java.util.Optional;
import java.util.Set;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * What a sent name means.
 *
 * @param id the organization; empty if it cannot be told
 * @param method by which it was found; none if it was not
 * @param obstacle why it cannot be told; empty if it was
 * @param among the organizations it was found to be one of, where there are several
 */
record Meaning(
    Optional<String> id, String method, Optional<RejectionReason> obstacle, Set<String> among) {
  /** Copies the set. */
  Meaning {
    among = Set.copyOf(among);
  }

  static Meaning found(String id, String method) {
    return new Meaning(Optional.of(id), method, Optional.empty(), Set.of());
  }

  static Meaning unknown(RejectionReason why, Set<String> among) {
    return new Meaning(Optional.empty(), "none", Optional.of(why), among);
  }
}
