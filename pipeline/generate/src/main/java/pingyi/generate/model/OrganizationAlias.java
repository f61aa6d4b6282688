package pingyi.generate.model;

import java.time.LocalDate;
import java.util.Optional;

/** Another name under which an organization is sent: a line of organization_aliases.csv. */
public record OrganizationAlias(
    String alias,
    String organizationId,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String note) {}
