package pingyi.dashboards.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.read.BranchYears;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchYearScore;
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

  /** Under this voter class the decisions on all classes of a review together are stored. */
  private static final String WHOLE_REVIEW = "whole review";

  private final Optional<PrivacyThreshold> stated;
  private final int minimumVoters;
  private final String audience;
  private final TableReader tables;
  private @Nullable Map<Object, BranchYears> suppressed;

  private Disclosure(Optional<PrivacyThreshold> stated, String audience, TableReader tables) {
    this.stated = stated;
    this.minimumVoters = stated.map(PrivacyThreshold::minimumVoters).orElse(UNSTATED);
    this.audience = audience;
    this.tables = tables;
  }

  /** The rules for one audience, as the tables state them. */
  static Disclosure of(String audience, TableReader tables) {
    Optional<PrivacyThreshold> stated =
        tables.read(PrivacyThreshold.class).stream()
            .filter(row -> row.audience().equals(audience))
            .findFirst();
    return new Disclosure(stated, audience, tables);
  }

  /** The closed branch-years by instrument, found when they are asked for first. */
  private synchronized Map<Object, BranchYears> suppressed() {
    Map<Object, BranchYears> known = suppressed;
    if (known == null) {
      known = search();
      suppressed = known;
    }
    return known;
  }

  private Map<Object, BranchYears> search() {
    Map<Object, BranchYears> found = new HashMap<>();
    tables.columns(
        DisclosureDecision.class,
        List.of("organization_id", "review_year", "instrument"),
        Selection.ALL
            .with("audience", audience)
            .with("voter_class", WHOLE_REVIEW)
            .without("decision", "shown"),
        row ->
            found
                .computeIfAbsent(row.get(2), instrument -> new BranchYears())
                .add(
                    (String) Objects.requireNonNull(row.get(0)),
                    (Integer) Objects.requireNonNull(row.get(1))));
    return found;
  }

  int minimumVoters() {
    return minimumVoters;
  }

  /** The threshold in a sentence, with its row of the rulebook where one states it. */
  Object minimum(Words words) {
    return stated.isPresent()
        ? words.cited(minimumVoters, Citation.cell(stated.get(), "minimum_voters"))
        : minimumVoters;
  }

  /** Whether what is made of all instruments of a branch's year, an interval, may be shown. */
  boolean shows(BranchYearScore row) {
    Double voters = row.voters();
    return (voters == null || voters >= minimumVoters)
        && !suppressed(row.organizationId(), row.reviewYear(), "ballot")
        && !suppressed(row.organizationId(), row.reviewYear(), "panel");
  }

  /** Whether the ballots and shares of a branch's year may be shown. */
  boolean showsBallots(String organizationId, int year, double voters) {
    return voters >= minimumVoters && !suppressed(organizationId, year, "ballot");
  }

  private boolean suppressed(String organizationId, int year, String instrument) {
    BranchYears closed = suppressed().get(instrument);
    return closed != null && closed.has(organizationId, year);
  }
}
