package pingyi.generate.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.generate.model.Register;
import pingyi.generate.name.NameStock;
import pingyi.generate.name.NameStock.Named;
import pingyi.generate.plan.InstitutionPlan.Branch;
import pingyi.generate.simulate.Chance;

/**
 * Lets the events of one institution happen, in the order of their days. A branch takes part in one
 * event a year at most; where an event is not possible, a branch is renamed instead, and where no
 * name is left, one is transferred.
 */
final class History {
  private final Order order;
  private final InstitutionPlan plan;
  private final Register register;

  private record Due(int number, LocalDate day) {
    String eventId() {
      return "E" + String.format(Locale.ROOT, "%05d", number + 1);
    }
  }

  History(Order order, InstitutionPlan plan) {
    this.order = order;
    this.plan = plan;
    this.register = plan.register();
  }

  /** Lets the events of these numbers happen. */
  void happen(int first, int end) {
    List<Due> due = new ArrayList<>();
    for (int number = first; number < end; number++) {
      due.add(new Due(number, day(order.chance("day " + number, 0))));
    }
    due.sort(Comparator.comparing(Due::day).thenComparing(Due::number));
    for (Due event : due) {
      Chance chance = order.chance("event " + event.number(), event.day().getYear());
      if (!happens(EventKind.of(order, event.number()), event, chance)
          && !rename(event, chance)
          && !transfer(event, chance)) {
        throw new IllegalStateException("no branch is left for event " + event.eventId());
      }
    }
  }

  /** One in six on New Year's Day, which is the hard case of what a review year is answered by. */
  private LocalDate day(Chance chance) {
    int year = order.firstYear() + 1 + chance.below(order.years() - 1);
    return chance.below(6) == 0
        ? LocalDate.of(year, 1, 1)
        : LocalDate.of(year, 2 + chance.below(10), 1 + chance.below(28));
  }

  private boolean happens(EventKind kind, Due event, Chance chance) {
    return switch (kind) {
      case RENAMED -> rename(event, chance);
      case MERGED -> merge(event, chance);
      case SPLIT -> split(event, chance);
      case TRANSFERRED -> transfer(event, chance);
      case ESTABLISHED -> establish(event, chance);
      case DISSOLVED -> dissolve(event, chance);
    };
  }

  /** The branches that nothing has happened to in the year, in an order of chance. */
  private List<Branch> settled(Due event, Chance chance) {
    List<Branch> settled = new ArrayList<>();
    for (Branch branch : plan.branches()) {
      if (branch.settled() < event.day().getYear()) {
        settled.add(chance.below(settled.size() + 1), branch);
      }
    }
    return settled;
  }

  private boolean rename(Due event, Chance chance) {
    for (Branch branch : settled(event, chance)) {
      Optional<Named> name = plan.name(branch.unit(), branch.named().kind());
      if (name.isPresent()) {
        replace(branch, begin(event, branch.id(), branch.unit(), name.get()));
        register.event(event.eventId(), "renamed", event.day(), branch.id(), "更名");
        return true;
      }
    }
    return false;
  }

  private boolean merge(Due event, Chance chance) {
    List<Branch> settled = settled(event, chance);
    for (Branch one : settled) {
      for (Branch other : settled) {
        if (one != other && one.unit().equals(other.unit()) && alike(one, other)) {
          return chance.below(3) == 0
              ? absorb(event, chance, one, other)
              : unite(event, chance, one, other);
        }
      }
    }
    return false;
  }

  private static boolean alike(Branch one, Branch other) {
    return one.named().kind() == other.named().kind();
  }

  private boolean unite(Due event, Chance chance, Branch one, Branch other) {
    Optional<Named> name = plan.name(one.unit(), one.named().kind());
    if (name.isEmpty()) {
      return absorb(event, chance, one, other);
    }
    close(one, event);
    close(other, event);
    Branch whole = begin(event, plan.nextId(), one.unit(), name.get());
    plan.branches().add(whole);
    parts(event, chance, whole.id(), List.of(one.id(), other.id()));
    return true;
  }

  /** The first stays and takes the second in, which is a merge of both into the first. */
  private boolean absorb(Due event, Chance chance, Branch one, Branch other) {
    close(other, event);
    replace(one, stamped(one, event));
    parts(event, chance, one.id(), List.of(one.id(), other.id()));
    return true;
  }

  /** Three in four merges state how many voters each part brought in. */
  private void parts(Due event, Chance chance, String successor, List<String> parts) {
    boolean weighted = chance.below(4) > 0;
    for (String part : parts) {
      Optional<Integer> voters = weighted ? Optional.of(8 + chance.below(32)) : Optional.empty();
      register.merged(event.eventId(), event.day(), part, successor, voters);
    }
  }

  private boolean split(Due event, Chance chance) {
    for (Branch branch : settled(event, chance)) {
      Optional<Named> first = plan.name(branch.unit(), branch.named().kind());
      Optional<Named> second = first.flatMap(any -> plan.name(branch.unit(), any.kind()));
      if (second.isEmpty()) {
        continue;
      }
      boolean stays = chance.below(3) == 0;
      Branch part = begin(event, plan.nextId(), branch.unit(), second.get());
      plan.branches().add(part);
      if (stays) {
        replace(branch, stamped(branch, event));
        register.split(event.eventId(), event.day(), branch.id(), branch.id());
      } else {
        close(branch, event);
        Branch other = begin(event, plan.nextId(), branch.unit(), first.orElseThrow());
        plan.branches().add(other);
        register.split(event.eventId(), event.day(), branch.id(), other.id());
      }
      register.split(event.eventId(), event.day(), branch.id(), part.id());
      return true;
    }
    return false;
  }

  /** Offices and services change hands; one in three comes directly below the committee. */
  private boolean transfer(Due event, Chance chance) {
    for (Branch branch : settled(event, chance)) {
      NameStock.Kind kind = branch.named().kind();
      if (kind == NameStock.Kind.OFFICE || kind == NameStock.Kind.SERVICE) {
        List<String> others = new ArrayList<>(plan.units().subList(0, 2));
        others.add(plan.committee());
        others.remove(branch.unit());
        String unit = others.get(chance.below(others.size()));
        replace(branch, begin(event, branch.id(), unit, branch.named()));
        register.event(event.eventId(), "transferred", event.day(), branch.id(), "划转");
        return true;
      }
    }
    return false;
  }

  private boolean establish(Due event, Chance chance) {
    List<String> units = plan.units();
    String unit = units.get(chance.below(units.size()));
    for (NameStock.Kind kind : NameStock.Kind.values()) {
      Optional<Named> name = plan.name(unit, kind);
      if (name.isPresent()) {
        Branch branch = begin(event, plan.nextId(), unit, name.get());
        plan.branches().add(branch);
        register.event(event.eventId(), "established", event.day(), branch.id(), "新设");
        return true;
      }
    }
    return false;
  }

  private boolean dissolve(Due event, Chance chance) {
    List<Branch> settled = settled(event, chance);
    if (plan.branches().size() < Order.FEWEST_BRANCHES || settled.isEmpty()) {
      return false;
    }
    close(settled.get(0), event);
    register.event(event.eventId(), "dissolved", event.day(), settled.get(0).id(), "撤销");
    return true;
  }

  private Branch begin(Due event, String id, String unit, Named named) {
    Branch branch = new Branch(id, unit, named, event.day().getYear());
    register.end(id, event.day());
    register.branchSince(event.day(), id, named.name(), InstitutionPlan.group(branch));
    return branch;
  }

  private void close(Branch branch, Due event) {
    register.end(branch.id(), event.day());
    plan.branches().remove(branch);
  }

  private static Branch stamped(Branch branch, Due event) {
    return new Branch(branch.id(), branch.unit(), branch.named(), event.day().getYear());
  }

  private void replace(Branch before, Branch after) {
    plan.branches().set(plan.branches().indexOf(before), after);
  }
}
