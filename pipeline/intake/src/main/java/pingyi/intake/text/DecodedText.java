package pingyi.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import pingyi.intake.finding.RefusedFile;

/**
 * Text with the encoding it was read with. The order is: byte order mark, strict UTF-8, the
 * configured encoding, and GB18030 only if the text then shows words that are known, because
 * GB18030 accepts almost any bytes and would turn other encodings into nonsense silently.
 *
 * @param text the text without the byte order mark
 * @param encoding the name of the encoding
 */
public record DecodedText(String text, String encoding) {
  /** The encoding that Chinese spreadsheet programs write. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Decodes.
   *
   * @param configured the encoding that the workspace states for this file, if it does
   * @param familiar whether a text decoded as GB18030 makes sense
   */
  public static DecodedText of(
      byte[] bytes, Optional<Charset> configured, Predicate<String> familiar) throws RefusedFile {
    DecodedText decoded =
        byMark(bytes)
            .or(() -> strictly(bytes, 0, StandardCharsets.UTF_8))
            .or(() -> configured.flatMap(charset -> strictly(bytes, 0, charset)))
            .or(
                () ->
                    configured.isPresent()
                        ? Optional.empty()
                        : strictly(bytes, 0, GB18030).filter(text -> familiar.test(text.text())))
            .orElseThrow(() -> new RefusedFile("encoding_unknown", ""));
    if (decoded.text().indexOf('\0') >= 0) {
      throw new RefusedFile("nul_character", "");
    }
    return decoded;
  }

  private static Optional<DecodedText> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<DecodedText> strictly(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return Optional.of(new DecodedText(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
