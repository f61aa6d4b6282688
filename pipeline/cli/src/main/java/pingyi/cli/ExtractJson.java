package pingyi.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.fact.Status;
import pingyi.recognition.kind.DocumentKind;
import pingyi.recognition.repair.Edit;
import pingyi.recognition.repair.TracedText;
import pingyi.recognition.source.SourceText;

/** One JSON object a line. What is not stated is null, or an empty list. */
final class ExtractJson implements ExtractPage {
  /** How the edits of a text are printed. */
  enum Edits {
    /** How many by rule. */
    COUNTED,
    /** Each one. */
    EACH
  }

  private static final List<String> SINGLE =
      List.of(
          "organizer",
          "organizer_full_name",
          "meeting_date",
          "meeting_date_unreadable",
          "publication_date",
          "meeting_date_resolved",
          "review_year",
          "school_year",
          "on_site_count",
          "written_count",
          "assessed_count",
          "attendee_count",
          "secret_ballot",
          "rectification_required",
          "counts_reconciled",
          "directives_reconciled");

  private static final List<String> SEVERAL =
      List.of(
          "evaluation_methods",
          "grades_named",
          "problems",
          "requirements",
          "panel_groups",
          "procedure_steps",
          "projects");

  private final PrintStream out;
  private final Edits edits;

  ExtractJson(PrintStream out, Edits edits) {
    this.out = out;
    this.edits = edits;
  }

  @Override
  public void report(String file, SourceText source, ReportFacts facts, Optional<String> earlier) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", file);
    node.put("document_kind", facts.kind().kind().label());
    node.put("document_kind_rule", facts.kind().reason());
    node.put("title", facts.title().orElse(null));
    TracedText clean = facts.text().clean();
    fields(node, facts.facts());
    boolean session = facts.kind().kind() == DocumentKind.REVIEW_MEETING;
    node.put("sessions", session ? facts.meetings().size() : 0);
    node.put("same_session_as", earlier.orElse(null));
    node.put("encoding", source.encoding());
    repairs(node, facts.text().edits());
    facts(node.putArray("facts"), facts.facts(), clean);
    if (facts.meetings().size() > 1) {
      ArrayNode more = node.putArray("further_meetings");
      for (List<Fact> meeting : facts.meetings().subList(1, facts.meetings().size())) {
        ObjectNode further = more.addObject();
        fields(further, meeting);
        facts(further.putArray("facts"), meeting, clean);
      }
    }
    out.println(node);
  }

  @Override
  public void refused(String file, String code, String reason) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", file);
    node.putNull("document_kind");
    node.put("refused", code);
    node.put("reason", reason);
    out.println(node);
  }

  private static void fields(ObjectNode node, List<Fact> facts) {
    for (String field : SINGLE) {
      Optional<Fact> fact = facts.stream().filter(each -> each.field().equals(field)).findFirst();
      fact.ifPresentOrElse(each -> put(node, field, each.value()), () -> node.putNull(field));
      fact.ifPresent(each -> remarks(node, each));
    }
    for (String field : SEVERAL) {
      ArrayNode values = node.putArray(field);
      facts.stream()
          .filter(each -> each.field().equals(field))
          .map(each -> each.value().toString())
          .distinct()
          .forEach(values::add);
    }
  }

  private static void remarks(ObjectNode node, Fact fact) {
    if (fact.field().endsWith("_count") && fact.status() == Status.DERIVED) {
      node.put(fact.field() + "_derived", true);
    }
    String exactness = fact.details().getOrDefault("exactness", "exact");
    if (!exactness.equals("exact")) {
      node.put(fact.field() + "_approx", true);
    }
    String nameStatus = fact.details().get("name_status");
    if (nameStatus != null && fact.field().equals("organizer")) {
      node.put("organizer_name_status", nameStatus);
    }
  }

  private static void put(ObjectNode node, String field, Object value) {
    if (value instanceof Integer number) {
      node.put(field, number);
    } else if (value instanceof Boolean truth) {
      node.put(field, truth);
    } else {
      node.put(field, value.toString());
    }
  }

  private void repairs(ObjectNode node, List<Edit> all) {
    if (edits == Edits.COUNTED) {
      Map<String, Integer> counts = new TreeMap<>();
      all.forEach(edit -> counts.merge(edit.rule().label(), 1, Integer::sum));
      ObjectNode counted = node.putObject("repairs");
      counts.forEach(counted::put);
      return;
    }
    ArrayNode each = node.putArray("repairs");
    for (Edit edit : all) {
      each.addObject()
          .put("offset", edit.offset())
          .put("before", edit.before())
          .put("after", edit.after())
          .put("rule", edit.rule().label())
          .put("confidence", edit.confidence());
    }
  }

  /**
   * Places are those of the decoded text, in characters. The words there are not repeated: they may
   * hold the name of a person, and names are not stored.
   */
  private static void facts(ArrayNode node, List<Fact> facts, TracedText clean) {
    for (Fact fact : facts) {
      ObjectNode each = node.addObject();
      each.put("field", fact.field());
      put(each, "value", fact.value());
      each.put("status", fact.status().label());
      each.put("rule", fact.rule());
      each.put("confidence", fact.confidence());
      each.put("start", clean.origin(fact.span().start()));
      each.put("end", clean.originEnd(fact.span().end()));
      new TreeMap<>(fact.details()).forEach(each::put);
    }
  }
}
