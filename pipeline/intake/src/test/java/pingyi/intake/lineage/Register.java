package pingyi.intake.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.intake.rulebook.Rulebook;
import pingyi.method.organization.LineageTracing;
import pingyi.method.recipe.References;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.Workspace;

/** A register as the rulebook's two files state it, loaded and traced by the product's classes. */
final class Register {
  private final StringBuilder organizations =
      new StringBuilder(
          "organization_id,name,type,parent_id,peer_group,valid_from,valid_to,recorded_on,withdrawn\n");
  private final StringBuilder events =
      new StringBuilder(
          "event_id,kind,effective_date,organization_id,successor_id,weight,note,weight_date,recorded_on,withdrawn\n");

  /** A unit; without a last day it is still valid. */
  Register unit(String id, String name, String parent, LocalDate from, @Nullable LocalDate to) {
    return row(
        "%s,\"%s\",unit,%s,,%s,%s,,"
            .formatted(id, name.replace("\"", "\"\""), parent, from, to == null ? "" : to));
  }

  /** A row of organizations.csv as it stands. */
  Register row(String row) {
    organizations.append(row).append('\n');
    return this;
  }

  /** One predecessor and successor of an event. */
  Register event(
      String id, String kind, LocalDate day, String from, String to, @Nullable Number weight) {
    return eventRow(
        "%s,%s,%s,%s,%s,%s,,%s,,"
            .formatted(
                id,
                kind,
                day,
                from,
                to,
                weight == null ? "" : weight,
                weight == null ? "" : "2013-01-01"));
  }

  /** A row of organization_events.csv as it stands. */
  Register eventRow(String row) {
    events.append(row).append('\n');
    return this;
  }

  /** Loads what was known on a day. */
  Loaded load(LocalDate asOf) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("rulebook/organizations.csv", organizations.toString());
    texts.put("rulebook/organization_events.csv", events.toString());
    Findings findings = new Findings(Locale.ENGLISH);
    TableSet tables = new TableSet();
    Rulebook.read(
        file -> Optional.ofNullable(texts.get(file)),
        new Rulebook.Scope(false, asOf),
        tables,
        findings);
    return new Loaded(tables, findings.all());
  }

  Loaded load() {
    return load(LocalDate.of(2026, 1, 1));
  }

  /** What the product made of it. */
  record Loaded(TableSet tables, List<Finding> findings) {
    List<RegisteredOrganization> standing() {
      return tables.read(RegisteredOrganization.class).stream()
          .filter(each -> each.supersededOn() == null)
          .toList();
    }

    /** Those in force on a day. */
    List<String> activeOn(LocalDate day) {
      String text = day.toString();
      return standing().stream()
          .filter(each -> each.validFrom().compareTo(text) <= 0)
          .filter(each -> each.validTo() == null || text.compareTo(each.validTo()) <= 0)
          .map(RegisteredOrganization::organizationId)
          .distinct()
          .toList();
    }

    List<OrganizationLineage> lineage() {
      List<Organization> units =
          standing().stream()
              .map(
                  each ->
                      new Organization(
                          each.organizationId(),
                          each.name(),
                          each.organizationType(),
                          each.parentId(),
                          each.peerGroup(),
                          each.sector(),
                          each.firstYear(),
                          each.lastYear(),
                          "registered"))
              .toList();
      List<OrganizationLineage> lineage = new ArrayList<>();
      new LineageTracing()
          .rule(
              new References(
                  Map.of(
                      Workspace.class,
                      List.<@Nullable Object[]>of(
                          TableSchema.of(Workspace.class)
                              .values(new Workspace("t", "i", "2026-01-01", "zh-CN", "register"))),
                      OrganizationEvent.class,
                      tables.read(OrganizationEvent.class).stream()
                          .map(TableSchema.of(OrganizationEvent.class)::values)
                          .toList(),
                      PredecessorRule.class,
                      List.of())))
          .apply(units, lineage::add);
      return lineage;
    }

    /** Who stood for a unit in a year, as "id × weight". */
    List<String> stoodFor(String id, int year) {
      return lineage().stream()
          .filter(each -> each.organizationId().equals(id))
          .filter(each -> each.firstYear() <= year && year <= each.lastYear())
          .map(
              each ->
                  each.ancestorId()
                      + " × "
                      + String.format(Locale.ROOT, "%.4f", each.weight())
                      + " "
                      + each.rule())
          .toList();
    }

    List<String> faults() {
      return findings.stream()
          .filter(each -> each.severity() == Finding.Severity.ERROR)
          // Only the two files about organizations are given.
          .filter(each -> each.file().contains("organization"))
          .map(each -> each.code() + " " + each.place())
          .toList();
    }
  }
}
