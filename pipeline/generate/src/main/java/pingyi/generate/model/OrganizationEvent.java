package pingyi.generate.model;

import java.time.LocalDate;
import java.util.Optional;

/** One predecessor and one successor of one event: a line of organization_events.csv. */
public record OrganizationEvent(
    String eventId,
    String kind,
    LocalDate effective,
    String organizationId,
    Optional<String> successorId,
    Optional<Integer> weight,
    String note) {}
