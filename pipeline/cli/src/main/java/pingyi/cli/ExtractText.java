package pingyi.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.repair.Edit;
import pingyi.recognition.source.SourceText;

/** A page for a person: the kind, the repairs and every fact with its status, rule and place. */
final class ExtractText implements ExtractPage {
  private final PrintStream out;
  private final Words words;

  ExtractText(PrintStream out, Words words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void report(String file, SourceText source, ReportFacts facts, Optional<String> earlier) {
    out.println("== " + file + " (" + source.encoding() + ")");
    out.println(words.say("extract.kind", facts.kind().kind().label(), facts.kind().reason()));
    facts.title().ifPresent(out::println);
    earlier.ifPresent(other -> out.println(words.say("extract.same", other)));
    out.println(words.say("extract.repairs", counted(facts.text().edits())));
    int number = 0;
    for (List<Fact> meeting : facts.meetings()) {
      number++;
      if (facts.meetings().size() > 1) {
        out.println(words.say("extract.meeting", number));
      }
      for (Fact fact : meeting) {
        print(fact, facts);
      }
    }
  }

  @Override
  public void refused(String file, String code, String reason) {
    out.println("== " + file);
    out.println(code + " " + reason);
  }

  private void print(Fact fact, ReportFacts facts) {
    int start = facts.text().clean().origin(fact.span().start());
    String details =
        fact.details().isEmpty()
            ? ""
            : new TreeMap<>(fact.details())
                .entrySet().stream()
                    .filter(each -> !each.getValue().isEmpty())
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining(" ", "  ", ""));
    out.println(
        "  "
            + fact.field()
            + " = "
            + fact.value()
            + "  ["
            + fact.status().label()
            + " "
            + fact.rule()
            + " "
            + fact.confidence()
            + " @"
            + start
            + "]"
            + details);
  }

  private String counted(List<Edit> edits) {
    Map<String, Integer> counts = new TreeMap<>();
    edits.forEach(edit -> counts.merge(edit.rule().label(), 1, Integer::sum));
    return counts.isEmpty() ? words.say("extract.none") : counts.toString();
  }
}
