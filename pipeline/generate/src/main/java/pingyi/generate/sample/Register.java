package pingyi.generate.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pingyi.generate.model.OrganizationAlias;
import pingyi.generate.model.OrganizationEvent;
import pingyi.generate.model.OrganizationPeriod;

/** Builds an organization master in the words in which a clerk would dictate it. */
final class Register {
  private final LocalDate beginning;
  private final List<OrganizationPeriod> periods = new ArrayList<>();
  private final List<OrganizationEvent> events = new ArrayList<>();
  private final List<OrganizationAlias> aliases = new ArrayList<>();

  Register(LocalDate beginning) {
    this.beginning = beginning;
  }

  /** A parent of branches and the word for what they have in common. */
  record Group(String parentId, String peerGroup) {}

  void body(String id, String name, String type, Optional<String> parentId) {
    periods.add(
        new OrganizationPeriod(
            id, name, type, parentId, Optional.empty(), beginning, Optional.empty()));
  }

  void branch(String id, String name, Group group) {
    branchSince(beginning, id, name, group);
  }

  void branchSince(LocalDate from, String id, String name, Group group) {
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
  void end(String id, LocalDate firstDayWithout) {
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
  void event(String eventId, String kind, LocalDate day, String id, String note) {
    events.add(
        new OrganizationEvent(eventId, kind, day, id, Optional.empty(), Optional.empty(), note));
  }

  void merged(String eventId, LocalDate day, String id, String successor, int weight) {
    events.add(
        new OrganizationEvent(
            eventId,
            "merged",
            day,
            id,
            Optional.of(successor),
            Optional.of(weight),
            "权重为合并前应参加测评人数"));
  }

  void split(String eventId, LocalDate day, String id, String successor) {
    events.add(
        new OrganizationEvent(
            eventId, "split", day, id, Optional.of(successor), Optional.empty(), "拆分设立"));
  }

  void alias(String alias, String id, String note) {
    aliases.add(new OrganizationAlias(alias, id, Optional.empty(), Optional.empty(), note));
  }

  void aliasUntil(LocalDate lastDay, String alias, String id, String note) {
    aliases.add(
        new OrganizationAlias(alias, id, Optional.of(beginning), Optional.of(lastDay), note));
  }

  List<OrganizationPeriod> periods() {
    return periods.stream()
        .sorted(
            Comparator.comparing(OrganizationPeriod::id).thenComparing(OrganizationPeriod::from))
        .toList();
  }

  List<OrganizationEvent> events() {
    return events;
  }

  List<OrganizationAlias> aliases() {
    return aliases;
  }
}
