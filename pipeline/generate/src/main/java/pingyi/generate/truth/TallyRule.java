package pingyi.generate.truth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pingyi.generate.simulate.Ballots;

/**
 * Which counts of ballots are impossible, written a second time: nobody returns more ballots than
 * were issued, and every ballot is somewhere.
 */
public final class TallyRule {
  private TallyRule() {}

  /** What is wrong with counts of which all are stated. */
  public static List<String> faults(Ballots ballots) {
    Set<String> faults = new LinkedHashSet<>(faultsOfMainCounts(ballots));
    int graded = ballots.graded().intValueExact();
    boolean validAddUp =
        graded > ballots.valid() || graded + ballots.abstained() == ballots.valid();
    boolean returnedAddUp =
        ballots.valid() > ballots.returned()
            || ballots.valid() + ballots.spoiled() == ballots.returned();
    if (!validAddUp || !returnedAddUp) {
      faults.add("ballots_do_not_add_up");
    }
    return List.copyOf(faults);
  }

  /** What is wrong with counts where spoiled and abstained ballots are not stated. */
  public static List<String> faultsOfMainCounts(Ballots ballots) {
    Set<String> faults = new LinkedHashSet<>();
    if (ballots.returned() > ballots.issued()) {
      faults.add("returned_exceeds_issued");
    }
    if (ballots.valid() > ballots.returned()) {
      faults.add("valid_exceeds_returned");
    }
    if (ballots.graded().intValueExact() > ballots.valid()) {
      faults.add("tally_exceeds_valid");
    }
    return List.copyOf(faults);
  }
}
