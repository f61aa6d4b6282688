package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import pingyi.warehouse.table.derived.ClassComparison;

/**
 * Cuts the branches of a year into groups, and each group into parts whose members may be compared
 * with each other: two sessions with two panels are two parts, and so is a branch that lacks a
 * component. The largest class opens the first part; a class joins the first part with all of whose
 * classes it may be compared.
 */
final class ComparableGroups {
  private final Map<String, Boolean> comparable = new HashMap<>();

  ComparableGroups(List<ClassComparison> comparisons) {
    comparisons.forEach(
        each ->
            comparable.put(
                each.classId() + "|" + each.otherClassId(),
                !each.branchesVerdict().equals("NOT_COMPARABLE")));
  }

  /** Some branches that may be compared. */
  record Group(String kind, String id, int part, List<GroupedBranch> branches) {}

  /** The groups of one kind in the order of their ids, each by its parts. */
  List<Group> of(List<GroupedBranch> year, GroupKind kind) {
    TreeMap<String, List<GroupedBranch>> byId = new TreeMap<>();
    for (GroupedBranch each : year) {
      kind.of(each).ifPresent(id -> byId.computeIfAbsent(id, any -> new ArrayList<>()).add(each));
    }
    List<Group> groups = new ArrayList<>();
    byId.forEach(
        (id, members) -> {
          int part = 0;
          for (List<GroupedBranch> each : parts(members, GroupedBranch::classId)) {
            groups.add(new Group(kind.code(), id, ++part, each));
          }
        });
    return groups;
  }

  /** The parts of any rows, the largest class first; within a part rows keep their order. */
  <T> List<List<T>> parts(List<T> rows, Function<T, String> classOf) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(classOf.apply(row), 1, Integer::sum));
    List<String> classes = new ArrayList<>(new TreeSet<>(counts.keySet()));
    classes.sort(Comparator.comparing((String each) -> -counts.get(each)));
    List<List<String>> parts = new ArrayList<>();
    Map<String, Integer> partOf = new HashMap<>();
    for (String each : classes) {
      int part = 0;
      while (part < parts.size() && !allComparable(parts.get(part), each)) {
        part++;
      }
      if (part == parts.size()) {
        parts.add(new ArrayList<>());
      }
      parts.get(part).add(each);
      partOf.put(each, part);
    }
    List<List<T>> cut = new ArrayList<>();
    parts.forEach(any -> cut.add(new ArrayList<>()));
    rows.forEach(row -> cut.get(partOf.get(classOf.apply(row))).add(row));
    cut.sort(Comparator.comparing((List<T> each) -> -each.size()));
    return cut;
  }

  private boolean allComparable(List<String> part, String candidate) {
    return part.stream()
        .allMatch(
            each ->
                each.equals(candidate) || comparable.getOrDefault(each + "|" + candidate, false));
  }
}
