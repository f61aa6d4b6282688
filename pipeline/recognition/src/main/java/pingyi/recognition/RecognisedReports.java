package pingyi.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.report.ReportRecognition;
import pingyi.intake.report.ToldFact;
import pingyi.intake.report.ToldMeeting;
import pingyi.intake.report.ToldReport;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.repair.Edit;
import pingyi.recognition.repair.TracedText;
import pingyi.recognition.session.SessionLikeness;
import pingyi.recognition.source.SourceText;

/** Plugs the reading of reports into the reading of workspaces. Places become those of the file. */
public final class RecognisedReports implements ReportRecognition {
  @Override
  public ToldReport read(byte[] bytes) throws RefusedFile {
    SourceText source = SourceText.of(bytes);
    ReportFacts facts = ReportReader.read(source.text());
    TracedText clean = facts.text().clean();
    return new ToldReport(
        source.encoding(),
        source.text().length(),
        facts.kind().kind().label(),
        facts.kind().reason(),
        facts.title(),
        repairs(facts.text().edits()),
        facts.meetings().stream().map(meeting -> meeting(meeting, clean)).toList());
  }

  private static ToldMeeting meeting(List<Fact> facts, TracedText clean) {
    return new ToldMeeting(
        facts.stream().map(fact -> told(fact, clean)).toList(),
        new Likeness(new SessionLikeness(facts, clean.text())));
  }

  private record Likeness(SessionLikeness session) implements ToldMeeting.Likeness {
    @Override
    public boolean same(ToldMeeting.Likeness other) {
      return other instanceof Likeness another && session.same(another.session);
    }
  }

  private static ToldFact told(Fact fact, TracedText clean) {
    return new ToldFact(
        fact.field(),
        fact.value(),
        fact.status().label(),
        fact.rule(),
        fact.confidence(),
        clean.origin(fact.span().start()),
        clean.originEnd(fact.span().end()),
        fact.details());
  }

  private static List<ToldReport.Repairs> repairs(List<Edit> edits) {
    Map<String, List<Edit>> byRule = new TreeMap<>();
    edits.forEach(
        edit -> byRule.computeIfAbsent(edit.rule().label(), rule -> new ArrayList<>()).add(edit));
    return byRule.entrySet().stream()
        .map(
            rule ->
                new ToldReport.Repairs(
                    rule.getKey(),
                    rule.getValue().size(),
                    rule.getValue().stream().mapToInt(Edit::offset).min().orElse(0),
                    rule.getValue().stream()
                        .map(Edit::confidence)
                        .min(Comparator.naturalOrder())
                        .orElse(1.0)))
        .toList();
  }
}
