package pingyi.dashboards.briefing;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.reference.PrivacyThreshold;

/**
 * What an audience may see of a small group. A group is closed when the stored decision says so or
 * when fewer voters stand behind it than the threshold; either is enough.
 */
final class Disclosure {
  /**
   * The threshold where the rulebook states none. Ten is the usual rule of publications; it hides
   * too much rather than too little.
   */
  private static final int UNSTATED = 10;

  private final int minimumVoters;
  private final Set<String> suppressed;

  private Disclosure(int minimumVoters, Set<String> suppressed) {
    this.minimumVoters = minimumVoters;
    this.suppressed = suppressed;
  }

  /** The rules for one audience, as the tables state them. */
  static Disclosure of(String audience, TableReader tables) {
    int minimum =
        tables.read(PrivacyThreshold.class).stream()
            .filter(row -> row.audience().equals(audience))
            .mapToInt(PrivacyThreshold::minimumVoters)
            .findFirst()
            .orElse(UNSTATED);
    Set<String> suppressed =
        tables.read(DisclosureDecision.class).stream()
            .filter(row -> row.audience().equals(audience) && row.voterClass().equals("all"))
            .filter(row -> !row.decision().equals("shown"))
            .map(row -> key(row.organizationId(), row.reviewYear()))
            .collect(Collectors.toUnmodifiableSet());
    return new Disclosure(minimum, suppressed);
  }

  int minimumVoters() {
    return minimumVoters;
  }

  /** Whether ballots, shares and intervals of a branch's year may be shown. */
  boolean shows(String organizationId, int year, @Nullable Double voters) {
    return (voters == null || voters >= minimumVoters)
        && !suppressed.contains(key(organizationId, year));
  }

  private static String key(String organizationId, int year) {
    return year + "/" + organizationId;
  }
}
