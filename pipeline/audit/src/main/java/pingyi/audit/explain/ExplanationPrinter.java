package pingyi.audit.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** An explanation as a page for a person or as JSON for a program. */
public final class ExplanationPrinter {
  private ExplanationPrinter() {}

  /** Prints headings and lines. */
  public static void printText(Explanation explanation, Appendable out) throws IOException {
    printText(explanation.sections(), out);
  }

  /** Prints headings and lines of a page's numbers. */
  public static void printText(List<Explanation.Section> sections, Appendable out)
      throws IOException {
    for (Explanation.Section section : sections) {
      out.append('\n').append(section.title()).append('\n');
      for (Explanation.Line line : section.lines()) {
        out.append("  ").append(line.text()).append('\n');
      }
    }
  }

  /** Prints one JSON object: sections with their lines, and each line's figures as stored. */
  public static void printJson(Explanation explanation, Appendable out) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("organization_id", explanation.organizationId());
    root.put("organization_name", explanation.organizationName());
    root.put("review_year", explanation.reviewYear());
    root.put("run_id", explanation.runId());
    sections(root, explanation.sections());
    finish(root, out);
  }

  /** Prints one JSON object: the page, and its numbers as sections. */
  public static void printJson(
      BriefingIndex.Page page, String runId, List<Explanation.Section> sections, Appendable out)
      throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("id", page.id());
    root.put("title", page.title());
    root.put("run_id", runId);
    sections(root, sections);
    finish(root, out);
  }

  private static void sections(ObjectNode root, List<Explanation.Section> all) {
    ArrayNode sections = root.putArray("sections");
    for (Explanation.Section section : all) {
      ObjectNode node = sections.addObject();
      node.put("id", section.id());
      node.put("title", section.title());
      ArrayNode lines = node.putArray("lines");
      for (Explanation.Line line : section.lines()) {
        ObjectNode said = lines.addObject();
        said.put("text", line.text());
        ArrayNode figures = said.putArray("figures");
        for (Explanation.Quoted figure : line.figures()) {
          figures
              .addObject()
              .put("table", figure.table())
              .put("column", figure.column())
              .putPOJO("value", figure.value());
        }
      }
    }
  }

  private static void finish(ObjectNode root, Appendable out) throws IOException {
    out.append(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
    out.append('\n');
  }
}
