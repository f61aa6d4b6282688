package pingyi.intake.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReportFact;
import pingyi.warehouse.table.received.ReportRepair;

/** Puts what reports say into tables, and meetings told of in several files under one number. */
public final class ReportTables {
  private static final Set<String> OWN_COLUMNS =
      Set.of("unit", "exactness", "name_status", "speaker", "speaker_role", "order");

  private final List<Document> documents = new ArrayList<>();
  private final List<ReportFact> facts = new ArrayList<>();
  private final List<ReportRepair> repairs = new ArrayList<>();
  private final Map<String, ToldMeeting> meetings = new LinkedHashMap<>();

  /**
   * The file of a report.
   *
   * @param documentId its id
   * @param path its path within the workspace
   * @param folderYear the year of its folder
   * @param sha256 the hash of its bytes
   * @param bytes its size
   */
  public record Source(
      String documentId, String path, OptionalInt folderYear, String sha256, long bytes) {}

  /** Adds a report; files are added in the order of their paths. */
  public void add(Source source, ToldReport told) {
    documents.add(
        new Document(
            source.documentId(),
            source.path(),
            source.folderYear().isPresent() ? source.folderYear().getAsInt() : null,
            told.kind(),
            told.kindRule(),
            told.reviewMeeting() ? told.meetings().size() : 0,
            told.title().orElse(null),
            told.encoding(),
            source.sha256(),
            source.bytes(),
            told.characters(),
            told.repairs().stream().mapToInt(ToldReport.Repairs::edits).sum()));
    told.repairs()
        .forEach(
            each ->
                repairs.add(
                    new ReportRepair(
                        source.documentId(),
                        each.rule(),
                        each.edits(),
                        each.first(),
                        each.lowestConfidence())));
    // Meetings of one file are different ones, however alike: only those of earlier files count.
    Map<String, ToldMeeting> earlier = Map.copyOf(meetings);
    int number = 0;
    int ordinal = 0;
    for (ToldMeeting meeting : told.meetings()) {
      number++;
      String id = source.documentId() + "/" + number;
      String meetingId = told.reviewMeeting() ? known(meeting, earlier).orElse(id) : id;
      if (told.reviewMeeting()) {
        meetings.putIfAbsent(meetingId, meeting);
      }
      for (ToldFact fact : meeting.facts()) {
        ordinal++;
        facts.add(fact(meetingId, source.documentId(), ordinal, fact));
      }
    }
  }

  private Optional<String> known(ToldMeeting meeting, Map<String, ToldMeeting> earlier) {
    return meetings.keySet().stream()
        .filter(earlier::containsKey)
        .filter(id -> earlier.get(id).likeness().same(meeting.likeness()))
        .findFirst();
  }

  private static ReportFact fact(String meetingId, String documentId, int ordinal, ToldFact fact) {
    Map<String, String> details = new TreeMap<>(fact.details());
    details.values().removeIf(String::isEmpty);
    String remarks =
        details.entrySet().stream()
            .filter(each -> !OWN_COLUMNS.contains(each.getKey()))
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(joining("; "));
    return new ReportFact(
        meetingId,
        documentId,
        ordinal,
        fact.field(),
        fact.value().toString(),
        fact.value() instanceof Integer number ? number : null,
        details.get("unit"),
        details.get("exactness"),
        details.get("name_status"),
        number(details.get("speaker")),
        details.get("speaker_role"),
        number(details.get("order")),
        remarks.isEmpty() ? null : remarks,
        fact.status(),
        fact.rule(),
        fact.confidence(),
        fact.start(),
        fact.end());
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  /** Hands the rows over. */
  public void into(TableSet tables) {
    tables
        .put(Document.class, documents)
        .put(ReportFact.class, facts)
        .put(ReportRepair.class, repairs);
  }
}
