package pingyi.intake.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.Nearest;

/**
 * The keys of one mapping. Every reader reports a missing key or a wrong type with its line and
 * then answers with empty, so that one pass finds every fault.
 */
final class YamlMapping {
  private final String file;
  private final int line;
  private final Findings findings;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();

  YamlMapping(String file, MappingNode node, Findings findings) {
    this.file = file;
    this.line = lineOf(node);
    this.findings = findings;
    for (NodeTuple tuple : node.getValue()) {
      int keyLine = lineOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.error(file, keyLine, "wrong_type", "?", word("scalar"));
        continue;
      }
      if (values.containsKey(key.getValue())) {
        findings.error(
            file, keyLine, "duplicate_key", key.getValue(), keyLines.get(key.getValue()));
        continue;
      }
      values.put(key.getValue(), tuple.getValueNode());
      keyLines.put(key.getValue(), keyLine);
    }
  }

  /** Reports every key that is not among these. */
  YamlMapping allow(String... keys) {
    List<String> known = Arrays.asList(keys);
    keyLines.forEach(
        (key, at) -> {
          if (!known.contains(key)) {
            String listed = String.join(", ", known);
            Optional<String> nearest = Nearest.to(key, known);
            if (nearest.isPresent()) {
              findings.error(file, at, "unknown_key_near", key, nearest.get(), listed);
            } else {
              findings.error(file, at, "unknown_key", key, listed);
            }
          }
        });
    return this;
  }

  /** The line of the mapping. */
  int line() {
    return line;
  }

  /** The line of a key, or of the mapping if the key is not there. */
  int line(String key) {
    return keyLines.getOrDefault(key, line);
  }

  /** Whether a key is there with a value. */
  boolean has(String key) {
    return value(key).isPresent();
  }

  /** The keys in their order. */
  Set<String> keys() {
    return values.keySet();
  }

  /** A fault at a key. */
  void error(String key, String code, Object... arguments) {
    findings.error(file, line(key), code, arguments);
  }

  /** Reports a required key that is not there. */
  YamlMapping need(String... keys) {
    for (String key : keys) {
      if (value(key).isEmpty()) {
        findings.error(file, line(key), "missing_key", key);
      }
    }
    return this;
  }

  /** A text that is not blank. */
  Optional<String> text(String key) {
    return value(key).flatMap(node -> text(key, node));
  }

  /** One of these words. */
  Optional<String> oneOf(String key, String... words) {
    Optional<String> text = text(key);
    if (text.isPresent() && !Arrays.asList(words).contains(text.get())) {
      error(key, "not_one_of", key, text.get(), String.join(", ", words));
      return Optional.empty();
    }
    return text;
  }

  /** A number. */
  Optional<Double> number(String key) {
    Optional<ScalarNode> scalar = scalar(key, "number", Tag.INT, Tag.FLOAT);
    try {
      Optional<Double> number = scalar.map(node -> Double.valueOf(node.getValue()));
      if (number.isPresent() && !Double.isFinite(number.get())) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException e) {
      error(key, "wrong_type", key, word("number"));
      return Optional.empty();
    }
  }

  /** A whole number. */
  Optional<Integer> whole(String key) {
    Optional<ScalarNode> scalar = scalar(key, "whole", Tag.INT);
    try {
      return scalar.map(node -> Integer.valueOf(node.getValue()));
    } catch (NumberFormatException e) {
      error(key, "wrong_type", key, word("whole"));
      return Optional.empty();
    }
  }

  /** True or false. */
  Optional<Boolean> flag(String key) {
    return scalar(key, "flag", Tag.BOOL)
        .map(node -> Set.of("true", "yes", "on").contains(node.getValue().toLowerCase()));
  }

  /** A date, ISO 8601. */
  Optional<LocalDate> date(String key) {
    Optional<ScalarNode> scalar = scalar(key, "date", Tag.TIMESTAMP, Tag.STR);
    try {
      return scalar.map(node -> LocalDate.parse(node.getValue()));
    } catch (DateTimeException e) {
      error(key, "bad_date", scalar.map(ScalarNode::getValue).orElse(""));
      return Optional.empty();
    }
  }

  /** The texts of a list; none if the key is not there. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      text(key, node).ifPresent(texts::add);
    }
    return texts;
  }

  /** What stands under a key, for readers that take any form. */
  Optional<Node> node(String key) {
    return value(key);
  }

  /** The mapping under a key. */
  Optional<YamlMapping> mapping(String key) {
    return value(key).flatMap(node -> mapping(key, node));
  }

  /** The mappings of a list; none if the key is not there. */
  List<YamlMapping> mappings(String key) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (Node node : list(key)) {
      mapping(key, node).ifPresent(mappings::add);
    }
    return mappings;
  }

  private Optional<YamlMapping> mapping(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(file, mapping, findings));
    }
    findings.error(file, lineOf(node), "wrong_type", key, word("mapping"));
    return Optional.empty();
  }

  private List<Node> list(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    error(key, "wrong_type", key, word("list"));
    return List.of();
  }

  private Optional<String> text(String key, Node node) {
    if (node instanceof ScalarNode scalar
        && scalar.getTag().equals(Tag.STR)
        && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    findings.error(file, lineOf(node), "wrong_type", key, word("text"));
    return Optional.empty();
  }

  private Optional<ScalarNode> scalar(String key, String type, Tag... tags) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof ScalarNode scalar && Arrays.asList(tags).contains(scalar.getTag())) {
      return Optional.of(scalar);
    }
    findings.error(file, lineOf(value.get()), "wrong_type", key, word(type));
    return Optional.empty();
  }

  /** An empty value is the same as none: the contract leaves keys empty where nothing is stated. */
  private Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(node -> !(node instanceof ScalarNode && node.getTag().equals(Tag.NULL)));
  }

  private String word(String type) {
    return findings.words().message("type." + type);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
