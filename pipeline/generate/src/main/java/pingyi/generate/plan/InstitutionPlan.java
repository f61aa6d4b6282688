package pingyi.generate.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Register;
import pingyi.generate.name.Abbreviations;
import pingyi.generate.name.Institutions;
import pingyi.generate.name.NameStock;
import pingyi.generate.name.NameStock.Named;
import pingyi.generate.simulate.Chance;

/**
 * Plans one institution: its committee, general branches and branches, their names and other names.
 * Nothing here depends on any other institution, so they can be planned one by one.
 */
public final class InstitutionPlan {
  private static final double USUAL_UNIT = 7.5;
  private static final double SHARE_WITH_ALIAS = 0.15;

  private final Order order;
  private final String id;
  private final String name;
  private final Register register;
  private final Map<String, NameStock> stocks = new LinkedHashMap<>();
  private final List<Branch> branches = new ArrayList<>();
  private int founded;

  /** A branch as it stands while the years pass. */
  record Branch(String id, String unit, Named named, int settled) {}

  private InstitutionPlan(Order order, int number) {
    this.order = order;
    this.id = "I" + digits(number + 1, Math.max(3, ("" + order.institutions()).length()));
    this.name = order.institutions() == 1 ? "" : Institutions.name(number);
    this.register = new Register(LocalDate.of(order.firstYear() - 3, 1, 1));
  }

  /** The institution of that number, from 0, under these rules. */
  public static Structure of(Order order, RuleCatalogue rules, int number) {
    InstitutionPlan plan = new InstitutionPlan(order, number);
    plan.found(order.branchesOf(number), Institutions.name(number));
    new History(order, plan).happen(order.firstEventOf(number), order.firstEventOf(number + 1));
    plan.nickname();
    Institution institution =
        new Institution(
            plan.register.periods(),
            plan.register.events(),
            plan.register.aliases(),
            rules.scales(),
            rules.policies());
    List<String> units = new ArrayList<>(plan.stocks.keySet());
    units.add(0, plan.id);
    return new Structure(plan.name, institution, units);
  }

  private static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private void found(int count, String fullName) {
    register.body(id, fullName + "党委", "committee", Optional.of(Structure.TOP));
    int units = Math.max(3, (int) Math.round(count / USUAL_UNIT));
    Chance chance = order.chance(id + " colleges", 0);
    unit("机关党总支", NameStock.ofOffices(name, chance));
    unit("直属单位党总支", NameStock.ofServices(name, chance));
    List<Integer> colleges = new ArrayList<>();
    for (int college = 0; college < NameStock.colleges(); college++) {
      colleges.add(chance.below(colleges.size() + 1), college);
    }
    for (int college : colleges.subList(0, units - 2)) {
      unit(NameStock.college(college) + "党总支", NameStock.ofCollege(name, college, chance));
    }
    List<String> ids = List.copyOf(stocks.keySet());
    for (int index = 0; index < count; index++) {
      String unit = ids.get(index % ids.size());
      Named named = stocks.get(unit).next(index / ids.size()).orElseThrow();
      Branch branch = new Branch(nextId(), unit, named, order.firstYear() - 1);
      branches.add(branch);
      register.branch(branch.id(), named.name(), group(branch));
    }
  }

  private void unit(String word, NameStock stock) {
    String unit = id + "-U" + digits(stocks.size() + 1, 2);
    register.body(unit, name + word, "general_branch", Optional.of(id));
    stocks.put(unit, stock);
  }

  /** Registers short forms of some names that never changed, as far as nobody else bears them. */
  private void nickname() {
    Set<String> taken = new HashSet<>();
    register.periods().forEach(period -> taken.add(period.name()));
    for (Branch branch : branches) {
      boolean original = branch.settled() < order.firstYear();
      List<String> forms = Abbreviations.of(branch.named().name());
      if (original
          && !forms.isEmpty()
          && order.chance(branch.id() + " alias", 0).happens(SHARE_WITH_ALIAS)
          && taken.add(forms.get(0))) {
        register.alias(forms.get(0), branch.id(), "简称");
      }
    }
  }

  String nextId() {
    founded++;
    return id + "-B" + digits(founded, 3);
  }

  /** The id of the committee, under which branches can be directly. */
  String committee() {
    return id;
  }

  Register register() {
    return register;
  }

  /** The branches that exist, as they stand. */
  List<Branch> branches() {
    return branches;
  }

  List<String> units() {
    return List.copyOf(stocks.keySet());
  }

  /** The next name of a kind in a unit; a branch directly below the committee finds none. */
  Optional<Named> name(String unit, NameStock.Kind kind) {
    return Optional.ofNullable(stocks.get(unit)).flatMap(stock -> stock.next(kind));
  }

  static Register.Group group(Branch branch) {
    return new Register.Group(branch.unit(), branch.named().kind().peers() + "支部");
  }
}
