package pingyi.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReportFact;

class ReportTablesTest {
  private final ReportTables tables = new ReportTables();

  /** A meeting that is the same as any other of its name. */
  private record Named(String name) implements ToldMeeting.Likeness {
    @Override
    public boolean same(ToldMeeting.Likeness other) {
      return other instanceof Named named && named.name.equals(name);
    }
  }

  private static ToldMeeting meeting(String name) {
    return new ToldMeeting(
        List.of(
            new ToldFact("on_site_count", 8, "stated", "rule", 0.9, 3, 5, Map.of("unit", "位")),
            new ToldFact(
                "requirements",
                "要学",
                "stated",
                "rule",
                0.9,
                7,
                9,
                Map.of("speaker", "1", "speaker_role", "", "order", "2", "other", "x"))),
        new Named(name));
  }

  private void add(String documentId, String kind, ToldMeeting... meetings) {
    tables.add(
        new ReportTables.Source(documentId, documentId + ".txt", OptionalInt.empty(), "hash", 10),
        new ToldReport("UTF-8", 9, kind, "rule", Optional.empty(), List.of(), List.of(meetings)));
  }

  private <T extends Record> List<T> rows(Class<T> table) {
    TableSet set = new TableSet();
    tables.into(set);
    return set.read(table);
  }

  @Test
  void shouldGiveOneMeetingInTwoFilesOneNumber() {
    add("a", "review_meeting", meeting("x"));
    add("b", "review_meeting", meeting("y"), meeting("x"));

    assertThat(rows(ReportFact.class))
        .extracting(fact -> fact.documentId() + " " + fact.meetingId())
        .containsOnly("a a/1", "b b/1", "b a/1");
  }

  @Test
  void shouldKeepAlikeMeetingsOfOneFileApart() {
    add("a", "review_meeting", meeting("x"), meeting("x"));

    assertThat(rows(ReportFact.class)).extracting(ReportFact::meetingId).contains("a/1", "a/2");
    assertThat(rows(Document.class)).extracting(Document::meetings).containsExactly(2);
  }

  @Test
  void shouldCountNoMeetingOfASpeechAndJoinItToNone() {
    add("a", "speech", meeting("x"));
    add("b", "review_meeting", meeting("x"));

    assertThat(rows(Document.class)).extracting(Document::meetings).containsExactly(0, 1);
    assertThat(rows(ReportFact.class)).extracting(ReportFact::meetingId).contains("a/1", "b/1");
  }

  @Test
  void shouldPutDetailsIntoTheirColumnsAndTheRestIntoRemarks() {
    add("a", "review_meeting", meeting("x"));

    ReportFact count = rows(ReportFact.class).get(0);
    ReportFact demand = rows(ReportFact.class).get(1);

    assertThat(count.number()).isEqualTo(8);
    assertThat(count.unit()).isEqualTo("位");
    assertThat(count.remarks()).isNull();
    assertThat(demand.number()).isNull();
    assertThat(demand.speaker()).isEqualTo(1);
    assertThat(demand.speakerPost()).isNull();
    assertThat(demand.listPlace()).isEqualTo(2);
    assertThat(demand.remarks()).isEqualTo("other=x");
  }
}
