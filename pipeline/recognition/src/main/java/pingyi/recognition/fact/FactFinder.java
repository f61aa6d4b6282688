package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.recognition.kind.DocumentKind;
import pingyi.recognition.text.ReportText;

/** Finds every fact of one meeting. */
public final class FactFinder {
  private FactFinder() {}

  /** The facts in the order of their kinds; only a review meeting has those of a session. */
  public static List<Fact> of(ReportText report, DocumentKind kind) {
    List<Fact> facts = new ArrayList<>();
    if (kind == DocumentKind.REVIEW_MEETING) {
      Optional<Meeting> meeting = Meeting.of(report);
      if (meeting.isPresent()) {
        OrganizerFinder organizers = new OrganizerFinder(report);
        Optional<Fact> organizer = organizers.find(meeting.get());
        organizer.ifPresent(facts::add);
        organizer.flatMap(organizers::fullName).ifPresent(facts::add);
        facts.addAll(new DateFinder(report).find(meeting.get()));
        facts.addAll(new YearFinder(report, meeting.get()).find());
      }
      facts.addAll(new CountFinder(report).find());
      List<Act> acts = Act.of(report);
      facts.addAll(new AppraisalFinder(acts).find());
      facts.addAll(new GradeFinder(report).find());
      facts.addAll(new ProcedureFinder(acts).find());
    }
    facts.addAll(new ProblemFinder(report).find());
    for (Fact fact : new DirectiveFinder(report).find()) {
      // A list of problems may be read by its words and by its numbers.
      boolean known =
          fact.field().equals("problems")
              && facts.stream().anyMatch(other -> other.value().equals(fact.value()));
      if (!known) {
        facts.add(fact);
      }
    }
    if (kind == DocumentKind.REVIEW_MEETING) {
      new RectificationFinder(report).find().ifPresent(facts::add);
    }
    facts.addAll(new ProjectFinder(report).find());
    return facts;
  }
}
