package pingyi.intake.rulebook;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import pingyi.intake.finding.Findings;

/** A YAML file as a tree that knows its lines. */
final class YamlFile {
  private YamlFile() {}

  /** The mapping at the top; empty after a finding if the file is no sound YAML. */
  static Optional<YamlMapping> read(String file, String text, Findings findings) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setNestingDepthLimit(30);
      Yaml yaml = new Yaml(options);
      for (Event event : yaml.parse(new StringReader(text))) {
        // Anchors let a small file grow without bound, and nobody needs them here.
        if (event instanceof AliasEvent
            || (event instanceof NodeEvent node && node.getAnchor() != null)) {
          findings.error(file, event.getStartMark().getLine() + 1, "yaml_anchor");
          return Optional.empty();
        }
      }
      Node root = yaml.compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return Optional.of(new YamlMapping(file, mapping, findings));
      }
      findings.error(file, root == null ? 0 : root.getStartMark().getLine() + 1, "yaml_no_mapping");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      findings.error(file, line, "yaml_syntax", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      findings.error(file, 0, "yaml_syntax", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}
