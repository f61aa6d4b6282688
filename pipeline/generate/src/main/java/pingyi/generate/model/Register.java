package pingyi.generate.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds an organization master in the words in which a clerk would dictate it. */
public final class Register {
  private final LocalDate beginning;
  private final List<OrganizationPeriod> periods = new ArrayList<>();
  private final List<OrganizationEvent> events = new ArrayList<>();
  private final List<OrganizationAlias> aliases = new ArrayList<>();

  /** An empty master whose units exist from that day on. */
  public Register(LocalDate beginning) {
    this.beginning = beginning;
  }

  /** A parent of branches and the word for what they have in common. */
  public record Group(String parentId, String peerGroup) {}

  /** One of the bodies above the branches. */
  public void body(String id, String name, String type, Optional<String> parentId) {
    periods.add(
        new OrganizationPeriod(
            id, name, type, parentId, Optional.empty(), beginning, Optional.empty()));
  }

  /** A branch that exists from the beginning. */
  public void branch(String id, String name, Group group) {
    branchSince(beginning, id, name, group);
  }

  /** A branch that exists, or is so called, from a later day on. */
  public void branchSince(LocalDate from, String id, String name, Group group) {
    periods.add(
        new OrganizationPeriod(
            id,
            name,
            "branch",
            Optional.of(group.parentId()),
            Optional.of(group.peerGroup()),
            from,
            Optional.empty()));
  }

  /** Ends the open period of an organization on the day before. */
  public void end(String id, LocalDate firstDayWithout) {
    for (int index = 0; index < periods.size(); index++) {
      OrganizationPeriod period = periods.get(index);
      if (period.id().equals(id) && period.to().isEmpty()) {
        periods.set(
            index,
            new OrganizationPeriod(
                period.id(),
                period.name(),
                period.type(),
                period.parentId(),
                period.peerGroup(),
                period.from(),
                Optional.of(firstDayWithout.minusDays(1))));
      }
    }
  }

  /** An event of one organization alone. */
  public void event(String eventId, String kind, LocalDate day, String id, String note) {
    events.add(
        new OrganizationEvent(eventId, kind, day, id, Optional.empty(), Optional.empty(), note));
  }

  /** One part of a merge. */
  public void merged(
      String eventId, LocalDate day, String id, String successor, Optional<Integer> weight) {
    events.add(
        new OrganizationEvent(
            eventId, "merged", day, id, Optional.of(successor), weight, "权重为合并前应参加测评人数"));
  }

  /** One part of a split. */
  public void split(String eventId, LocalDate day, String id, String successor) {
    events.add(
        new OrganizationEvent(
            eventId, "split", day, id, Optional.of(successor), Optional.empty(), "拆分设立"));
  }

  /** Another name of an organization. */
  public void alias(String alias, String id, String note) {
    aliases.add(new OrganizationAlias(alias, id, Optional.empty(), Optional.empty(), note));
  }

  /** Another name that goes out of use. */
  public void aliasUntil(LocalDate lastDay, String alias, String id, String note) {
    aliases.add(
        new OrganizationAlias(alias, id, Optional.of(beginning), Optional.of(lastDay), note));
  }

  /** All periods, by organization and time. */
  public List<OrganizationPeriod> periods() {
    return periods.stream()
        .sorted(
            Comparator.comparing(OrganizationPeriod::id).thenComparing(OrganizationPeriod::from))
        .toList();
  }

  /** All events, as they were dictated. */
  public List<OrganizationEvent> events() {
    return List.copyOf(events);
  }

  /** All other names, as they were dictated. */
  public List<OrganizationAlias> aliases() {
    return List.copyOf(aliases);
  }
}
