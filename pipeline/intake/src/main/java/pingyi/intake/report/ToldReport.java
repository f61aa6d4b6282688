package pingyi.intake.report;

import java.util.List;
import java.util.Optional;

/**
 * What one file says.
 *
 * @param encoding the encoding it was decoded with, or docx
 * @param characters the length of the decoded text
 * @param kind what the document is
 * @param kindRule the rule that decided it
 * @param title its heading, where it has one
 * @param repairs what was repaired, by rule
 * @param meetings what each meeting's part states; one part for a document of another kind
 */
public record ToldReport(
    String encoding,
    int characters,
    String kind,
    String kindRule,
    Optional<String> title,
    List<Repairs> repairs,
    List<ToldMeeting> meetings) {
  /** The only kind that tells of a session. */
  public static final String REVIEW_MEETING = "review_meeting";

  /** Copies the lists. */
  public ToldReport {
    repairs = List.copyOf(repairs);
    meetings = List.copyOf(meetings);
  }

  /**
   * The edits of one rule.
   *
   * @param first the first place, in characters of the decoded text
   * @param lowestConfidence of the least sure edit
   */
  public record Repairs(String rule, int edits, int first, double lowestConfidence) {}

  /** Whether it tells of a session. */
  public boolean reviewMeeting() {
    return kind.equals(REVIEW_MEETING);
  }
}
