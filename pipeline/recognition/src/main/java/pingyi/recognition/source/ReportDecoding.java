package pingyi.recognition.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.text.DecodedText;
import pingyi.recognition.lexicon.CharacterPairs;
import pingyi.recognition.repair.Simplification;

/**
 * Finds the encoding of a report. A byte order mark and strict UTF-8 decide by themselves; of the
 * other encodings that fit, the one wins whose text has the most common characters, and only if
 * most of them are.
 */
final class ReportDecoding {
  private static final int SAMPLE = 20_000;
  private static final double SENSIBLE = 0.75;
  private static final List<Charset> OTHERS =
      List.of(
          DecodedText.GB18030,
          Charset.forName("Big5"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_8);

  private ReportDecoding() {}

  static SourceText decode(byte[] bytes) throws RefusedFile {
    Optional<SourceText> certain = certain(bytes);
    if (certain.isPresent()) {
      return certain.get();
    }
    SourceText best = null;
    double most = SENSIBLE;
    for (Charset charset : OTHERS) {
      String text = leniently(bytes, charset);
      double share = sensible(text);
      if (share > most) {
        most = share;
        best = new SourceText(text, charset.name(), 0);
      }
    }
    if (best == null) {
      throw new RefusedFile("report_not_text", "");
    }
    return best;
  }

  private static Optional<SourceText> certain(byte[] bytes) {
    try {
      DecodedText decoded = DecodedText.of(bytes, Optional.empty(), text -> false);
      int marked = decoded.text().getBytes(Charset.forName(decoded.encoding())).length;
      return sensible(decoded.text()) < SENSIBLE / 3
          ? Optional.empty()
          : Optional.of(new SourceText(decoded.text(), decoded.encoding(), bytes.length - marked));
    } catch (RefusedFile e) {
      return Optional.empty();
    }
  }

  /** What does not fit shows as the replacement character and counts against the encoding. */
  private static String leniently(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("A decoder that replaces reported " + e, e);
    }
  }

  /** The share of characters that a report is made of. */
  private static double sensible(String text) {
    int seen = 0;
    int good = 0;
    CharacterPairs pairs = CharacterPairs.standard();
    for (int i = 0; i < text.length() && i < SAMPLE; i++) {
      char character = text.charAt(i);
      seen++;
      boolean plain =
          (character >= 0x20 && character < 0x7F)
              || character == '\n'
              || character == '\r'
              || character == '\t';
      boolean mark =
          (character >= 0x2010 && character <= 0x2027)
              || (character >= 0x3000 && character <= 0x3017)
              || (character >= 0xFF01 && character <= 0xFF5E);
      good += plain || mark || pairs.common(Simplification.simplified(character)) ? 1 : 0;
    }
    return seen == 0 ? 1 : (double) good / seen;
  }
}
