package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/**
 * One organization under one name and place from one day to another, as it was known from one day
 * on.
 *
 * @param known its row, and when it became known
 * @param id the organization
 * @param from the first day it holds
 * @param to the last day it holds; the end of time while valid
 * @param recordedOn the day from which it was known in this extent
 * @param supersededOn the day a later row took its place; null while it stands
 */
record OrganizationEntry(
    Known known,
    String id,
    LocalDate from,
    LocalDate to,
    String recordedOn,
    @Nullable String supersededOn) {
  static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of(
              "organization_id",
              "name",
              "type",
              "parent_id",
              "peer_group",
              "valid_from",
              "valid_to"),
          List.of("sector", Known.COLUMNS.get(0), Known.COLUMNS.get(1)));

  /** Reads a row; empty after a finding, or if it was not known yet. */
  static Optional<OrganizationEntry> of(CsvTable.Row row, LocalDate asOf) {
    Optional<String> id = row.needed("organization_id");
    boolean complete = row.needed("name").isPresent() & row.needed("type").isPresent();
    Optional<LocalDate> from = row.needed("valid_from").flatMap(cell -> row.date("valid_from"));
    Optional<LocalDate> to = row.date("valid_to");
    boolean badEnd = row.text("valid_to").isPresent() && to.isEmpty();
    if (id.isEmpty() || !complete || from.isEmpty() || badEnd) {
      return Optional.empty();
    }
    if (to.isPresent() && to.get().isBefore(from.get())) {
      row.error("ends_before_it_begins", from.get(), to.get());
      return Optional.empty();
    }
    return Known.of(row, asOf)
        .map(
            known ->
                new OrganizationEntry(
                    known,
                    id.get(),
                    from.get(),
                    to.orElse(LocalDate.MAX),
                    known.recordedOn(),
                    null));
  }

  CsvTable.Row row() {
    return known.row();
  }

  String name() {
    return row().text("name").orElseThrow();
  }

  Optional<String> parent() {
    return row().text("parent_id");
  }

  boolean stands() {
    return supersededOn == null;
  }

  Years years() {
    return Years.between(from, Optional.of(to).filter(day -> !day.equals(LocalDate.MAX)));
  }

  boolean overlaps(OrganizationEntry other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** The same row for other days, known from a later day on. */
  OrganizationEntry cut(LocalDate first, LocalDate last, String day) {
    return new OrganizationEntry(known, id, first, last, day, null);
  }

  /** The same entry, whose place a later one took. */
  OrganizationEntry superseded(String day) {
    return new OrganizationEntry(known, id, from, to, recordedOn, day);
  }

  /** The row as it is stored. */
  RegisteredOrganization registered() {
    return new RegisteredOrganization(
        id,
        name(),
        row().text("type").orElseThrow(),
        parent().orElse(null),
        row().text("peer_group").orElse(null),
        row().text("sector").orElse(null),
        from.toString(),
        to.equals(LocalDate.MAX) ? null : to.toString(),
        years().first(),
        years().last(),
        recordedOn,
        supersededOn,
        row().file(),
        row().line());
  }
}
