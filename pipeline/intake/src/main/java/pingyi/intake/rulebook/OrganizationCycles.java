package pingyi.intake.rulebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds organizations that are above themselves in some year. */
final class OrganizationCycles {
  private OrganizationCycles() {}

  /** Reports each cycle once, at one of its rows. */
  static void check(List<OrganizationEntry> entries) {
    // Years are looked at one by one only where all years together hold a cycle, which is rare.
    if (anyTogether(entries)) {
      inEachYear(entries);
    }
  }

  /** Whether the parents of all years together hold a cycle: those without children fall away. */
  private static boolean anyTogether(List<OrganizationEntry> entries) {
    Map<String, Set<String>> parents = new HashMap<>();
    Map<String, Integer> children = new HashMap<>();
    for (OrganizationEntry entry : entries) {
      Set<String> above = parents.computeIfAbsent(entry.id(), id -> new HashSet<>());
      entry
          .parent()
          .filter(above::add)
          .ifPresent(parent -> children.merge(parent, 1, Integer::sum));
    }
    Deque<String> childless = new ArrayDeque<>();
    parents.keySet().stream().filter(id -> !children.containsKey(id)).forEach(childless::add);
    int fallen = 0;
    while (!childless.isEmpty()) {
      fallen++;
      for (String parent : parents.get(childless.remove())) {
        if (children.merge(parent, -1, Integer::sum) == 0 && parents.containsKey(parent)) {
          childless.add(parent);
        }
      }
    }
    return fallen < parents.size();
  }

  /** The structure changes only where a row begins, so these years stand for all. */
  private static void inEachYear(List<OrganizationEntry> entries) {
    Set<Integer> years = new TreeSet<>();
    entries.forEach(entry -> years.add(entry.years().first()));
    Set<String> reported = new HashSet<>();
    for (int year : years) {
      Map<String, OrganizationEntry> current = new HashMap<>();
      for (OrganizationEntry entry : entries) {
        if (entry.years().contains(year)) {
          current.put(entry.id(), entry);
        }
      }
      Set<String> sound = new HashSet<>();
      for (OrganizationEntry start : current.values()) {
        List<String> path = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        String at = start.id();
        while (at != null && current.containsKey(at) && !sound.contains(at) && onPath.add(at)) {
          path.add(at);
          at = current.get(at).parent().orElse(null);
        }
        if (at != null && onPath.contains(at) && !sound.contains(at)) {
          List<String> cycle = path.subList(path.indexOf(at), path.size());
          String first = new TreeSet<>(cycle).first();
          if (cycle.size() > 1 && reported.add(first)) {
            current.get(first).row().error("parent_cycle", String.join(" → ", cycle), year);
          }
        }
        sound.addAll(path);
      }
    }
  }
}
