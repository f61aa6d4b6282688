package pingyi.warehouse.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some years of many branches. Branches with the same years share them, so that of a nation hardly
 * more is held than the branches.
 */
public final class BranchYears {
  private final Map<String, Set<Integer>> years = new HashMap<>();
  private final Map<Step, Set<Integer>> steps = new HashMap<>();

  /** Years to which one more comes. */
  private record Step(Set<Integer> before, int year) {
    Set<Integer> after() {
      Set<Integer> after = new TreeSet<>(before);
      after.add(year);
      return Collections.unmodifiableSet(after);
    }
  }

  /** Adds a year of a branch; nothing changes if it is there. */
  public void add(String organizationId, int year) {
    Step step = new Step(of(organizationId), year);
    years.put(organizationId.intern(), steps.computeIfAbsent(step, Step::after));
  }

  /** The years of a branch, first to last; none for one that was never added. */
  public Set<Integer> of(String organizationId) {
    return years.getOrDefault(organizationId, Set.of());
  }

  /** Whether a year of a branch was added. */
  public boolean has(String organizationId, int year) {
    return of(organizationId).contains(year);
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return years.isEmpty();
  }
}
