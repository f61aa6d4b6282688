package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import pingyi.method.rating.formula.Argument;

/**
 * The keys of a step as paths with values, whatever their form: a mapping gives one for each key, a
 * list one for each place.
 */
final class FlatArguments {
  private static final Pattern FRACTION = Pattern.compile("\\d+\\s*/\\s*[1-9]\\d*");

  private final List<Argument> arguments = new ArrayList<>();

  private FlatArguments() {}

  /** Every key of a step but those. */
  static List<Argument> of(YamlMapping step, Set<String> others) {
    FlatArguments flat = new FlatArguments();
    for (String key : step.keys()) {
      if (!others.contains(key)) {
        step.node(key).ifPresent(node -> flat.add(key, node));
      }
    }
    return flat.arguments;
  }

  private void add(String path, Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          add(path + "." + key.getValue(), tuple.getValueNode());
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      int place = 0;
      for (Node each : sequence.getValue()) {
        add(path + "." + ++place, each);
      }
    } else if (node instanceof ScalarNode scalar) {
      arguments.add(argument(path, scalar));
    }
  }

  private static Argument argument(String path, ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
      return new Argument(path, null, Double.valueOf(text));
    }
    if (FRACTION.matcher(text).matches()) {
      String[] parts = text.split("/");
      return new Argument(path, text, Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
    }
    return new Argument(path, text, null);
  }
}
