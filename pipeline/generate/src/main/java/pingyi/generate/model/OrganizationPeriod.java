package pingyi.generate.model;

import java.time.LocalDate;
import java.util.Optional;

/** One organization under one name and place in the structure: a line of organizations.csv. */
public record OrganizationPeriod(
    String id,
    String name,
    String type,
    Optional<String> parentId,
    Optional<String> peerGroup,
    LocalDate from,
    Optional<LocalDate> to) {

  /** Whether it answers for a review year, which is decided on that year's last day. */
  public boolean covers(int year) {
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    return !from.isAfter(lastDay) && to.map(end -> !end.isBefore(lastDay)).orElse(true);
  }

  /** Whether it is one of those that are reviewed, not one of the bodies above them. */
  public boolean isBranch() {
    return type.equals("branch");
  }
}
