package pingyi.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.finding.Words;
import pingyi.warehouse.read.Digests;

/**
 * Goes once through a text of any length: hashes it, counts its lines, and refuses what engines
 * would read in different ways: other encodings, quotes out of place, line breaks inside quotes,
 * empty lines, and lines much longer than the first.
 *
 * @param sha256 of its bytes
 * @param lines how many there are
 * @param headings the cells of the first
 */
public record BulkCsv(String sha256, long lines, List<String> headings) {
  private static final int CHUNK = 1 << 16;

  /** Copies the headings. */
  public BulkCsv {
    headings = List.copyOf(headings);
  }

  /**
   * Goes through a file.
   *
   * @param beside how many cells a line may have more than the first
   */
  public static BulkCsv of(Path file, int beside, Words words) throws IOException, RefusedFile {
    MessageDigest digest = Digests.begin();
    Walk walk = new Walk(beside, words);
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest);
        Reader text =
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] chunk = new char[CHUNK];
      for (int length = text.read(chunk); length >= 0; length = text.read(chunk)) {
        for (int i = 0; i < length; i++) {
          walk.step(chunk[i]);
        }
      }
    } catch (CharacterCodingException e) {
      throw new RefusedFile("bulk_not_utf8", words.line((int) walk.line));
    }
    walk.end();
    List<String> headings = new ArrayList<>(walk.headings);
    while (!headings.isEmpty() && headings.get(headings.size() - 1).isEmpty()) {
      headings.remove(headings.size() - 1);
    }
    return new BulkCsv(HexFormat.of().formatHex(digest.digest()), walk.line - 1, headings);
  }

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  /** Where the walk is. */
  private static final class Walk {
    private final int beside;
    private final Words words;
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder heading = new StringBuilder();
    private Place place = Place.START;
    private long line = 1;
    private int cells = 1;
    private boolean empty = true;
    private boolean first = true;
    private boolean returned;

    Walk(int beside, Words words) {
      this.beside = beside;
      this.words = words;
    }

    void step(char character) throws RefusedFile {
      if (first) {
        first = false;
        if (character == '\uFEFF') {
          return;
        }
      }
      if (returned && character != '\n') {
        // Engines do not agree whether this alone ends a line.
        throw refused("bulk_line_break");
      }
      returned = false;
      if (place == Place.QUOTED) {
        quoted(character);
      } else if (character == '\n') {
        endOfLine();
      } else if (character == '\r') {
        returned = true;
      } else if (character == ',') {
        endOfCell();
      } else if (character == '"') {
        quote();
      } else if (place == Place.QUOTE_IN_QUOTED) {
        throw refused("csv_quote");
      } else {
        place = Place.PLAIN;
        keep(character);
      }
    }

    private void quoted(char character) throws RefusedFile {
      if (character == '"') {
        place = Place.QUOTE_IN_QUOTED;
      } else if (character == '\n' || character == '\r') {
        throw refused("bulk_line_break");
      } else {
        keep(character);
      }
    }

    private void quote() throws RefusedFile {
      empty = false;
      if (place == Place.PLAIN) {
        throw refused("csv_quote");
      }
      if (place == Place.QUOTE_IN_QUOTED) {
        keep('"');
      }
      place = Place.QUOTED;
    }

    private void keep(char character) {
      empty = false;
      if (line == 1) {
        heading.append(character);
      }
    }

    private void endOfCell() throws RefusedFile {
      place = Place.START;
      empty = false;
      cells++;
      if (line == 1) {
        endOfHeading();
      } else if (cells > headings.size() + beside) {
        throw refused("bulk_cells");
      }
    }

    private void endOfHeading() {
      headings.add(heading.toString());
      heading.setLength(0);
    }

    private void endOfLine() throws RefusedFile {
      if (empty) {
        throw refused("bulk_empty_line");
      }
      if (line == 1) {
        endOfHeading();
      }
      place = Place.START;
      cells = 1;
      empty = true;
      line++;
    }

    void end() throws RefusedFile {
      if (place == Place.QUOTED) {
        throw refused("csv_quote");
      }
      if (returned) {
        throw refused("bulk_line_break");
      }
      if (!empty) {
        endOfLine();
      }
    }

    private RefusedFile refused(String code) {
      return new RefusedFile(code, words.line((int) line));
    }
  }
}
