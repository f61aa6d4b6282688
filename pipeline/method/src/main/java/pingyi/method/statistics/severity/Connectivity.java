package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which branches and panels hang together: two branches can be compared across panels only where a
 * chain of panels and branches leads from one to the other.
 */
public final class Connectivity {
  private Connectivity() {}

  /** Branches and panels that hang together. */
  public record Component(List<String> branches, List<String> panels) {}

  /** The components, in the order of their first branch. */
  public static List<Component> of(Factor branch, Factor panel) {
    int branches = branch.levels();
    int[] parent = new int[branches + panel.levels()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < branch.size(); i++) {
      int one = root(parent, branch.codes()[i]);
      int other = root(parent, branches + panel.codes()[i]);
      parent[Math.max(one, other)] = Math.min(one, other);
    }
    Map<Integer, Component> components = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      Component component =
          components.computeIfAbsent(
              root(parent, i), root -> new Component(new ArrayList<>(), new ArrayList<>()));
      if (i < branches) {
        component.branches().add(branch.labels().get(i));
      } else {
        component.panels().add(panel.labels().get(i - branches));
      }
    }
    return List.copyOf(components.values());
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }
}
