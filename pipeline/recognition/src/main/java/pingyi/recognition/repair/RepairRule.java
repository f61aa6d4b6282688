package pingyi.recognition.repair;

import java.util.Locale;

/** Why a text was changed. */
public enum RepairRule {
  /** A tag, comment, script or entity of HTML. */
  MARKUP,
  /** Navigation, sharing links and other text that the site put around the report. */
  SITE_FURNITURE,
  /** UTF-8 that was read as Latin-1 or its Windows relative. */
  UTF8_AS_LATIN1,
  /** GBK text that lost one byte, so that the characters after it are cut in the wrong places. */
  BYTE_SHIFT,
  /** The reading of a character in brackets behind it. */
  PINYIN,
  /** A traditional character. */
  TRADITIONAL,
  /** A full-width letter, digit or mark, or a compatibility form. */
  WIDTH,
  /** A character that nobody sees: zero width, direction marks, control characters. */
  INVISIBLE,
  /** A mark that stands twice, or a stray comma before another mark. */
  DOUBLED_PUNCTUATION,
  /** A space inside a number or a date. */
  SPACING,
  /** A line that was cut at a fixed width. */
  LINE_WRAP;

  /** The word in outputs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
