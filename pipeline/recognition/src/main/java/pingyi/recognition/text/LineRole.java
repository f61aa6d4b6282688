package pingyi.recognition.text;

/** What a line of a page is. */
public enum LineRole {
  /** The heading of the report. */
  TITLE,
  /** A line with the date of publication and nothing else. */
  PUBLICATION,
  /** Who wrote, photographed, checked. */
  CREDIT,
  /** The report. */
  BODY
}
