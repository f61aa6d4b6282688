package pingyi.method.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.method.organization.OrganizerMatching;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReportFact;
import pingyi.warehouse.table.recognised.ReportedSession;

/**
 * The review meetings that reports tell of. Where several files tell of one, the first says what
 * the others leave out only where it is silent itself.
 */
public final class ReportedSessions implements GroupRecipe<ReportFact, ReportedSession> {
  private static final long serialVersionUID = 1L;
  private static final String REVIEW_MEETING = "review_meeting";

  @Override
  public Class<ReportFact> input() {
    return ReportFact.class;
  }

  @Override
  public Class<ReportedSession> output() {
    return ReportedSession.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(ReportFact.class);
  }

  @Override
  public List<Class<? extends Record>> references() {
    List<Class<? extends Record>> references = new ArrayList<>(OrganizerMatching.REFERENCES);
    references.add(Document.class);
    return references;
  }

  @Override
  public Rule<ReportFact, ReportedSession> rule(References references) {
    OrganizerMatching organizers = new OrganizerMatching(references);
    Map<String, Document> documents =
        references.rows(Document.class).stream()
            .filter(document -> document.documentKind().equals(REVIEW_MEETING))
            .collect(Collectors.toMap(Document::documentId, Function.identity()));
    return (facts, out) -> {
      String meetingId = facts.get(0).meetingId();
      Document first = documents.get(meetingId.substring(0, meetingId.indexOf('/')));
      if (first != null) {
        out.accept(session(first, new Told(first.documentId(), facts), organizers));
      }
    };
  }

  private static ReportedSession session(
      Document document, Told told, OrganizerMatching organizers) {
    // A year that was only concluded, as from a school year, is not one that the report states.
    Integer year =
        told.fact("review_year")
            .filter(fact -> fact.status().equals("stated"))
            .map(ReportFact::number)
            .orElse(null);
    OrganizerMatching.Found organizer =
        told.fact("organizer_full_name")
            .or(() -> told.fact("organizer"))
            .map(
                fact ->
                    organizers.of(
                        new OrganizerMatching.Named(
                            fact.value(),
                            String.valueOf(fact.nameStatus()),
                            year,
                            document.path())))
            .orElseGet(() -> OrganizerMatching.Found.none("no_organizer"));
    return new ReportedSession(
        told.meetingId(),
        document.documentId(),
        document.path(),
        told.documents(),
        told.text("organizer"),
        told.fact("organizer").map(ReportFact::nameStatus).orElse(null),
        organizer.organizationId().orElse(null),
        organizer.method(),
        organizer.reason().orElse(null),
        organizer.subjectId().orElse(null),
        organizer.ofInstitution(),
        year,
        told.text("meeting_date"),
        told.text("meeting_date_resolved"),
        told.text("publication_date"),
        told.number("on_site_count"),
        told.number("written_count"),
        told.number("assessed_count"),
        told.number("attendee_count"));
  }

  /** What all files tell of one meeting, those of the first file before the others. */
  private record Told(String first, List<ReportFact> facts) {
    Optional<ReportFact> fact(String field) {
      Optional<ReportFact> own =
          facts.stream()
              .filter(fact -> fact.field().equals(field) && fact.documentId().equals(first))
              .findFirst();
      return own.or(() -> facts.stream().filter(fact -> fact.field().equals(field)).findFirst());
    }

    String meetingId() {
      return facts.get(0).meetingId();
    }

    @Nullable String text(String field) {
      return fact(field).map(ReportFact::value).orElse(null);
    }

    @Nullable Integer number(String field) {
      return fact(field).map(ReportFact::number).orElse(null);
    }

    int documents() {
      return (int) facts.stream().map(ReportFact::documentId).distinct().count();
    }
  }
}
