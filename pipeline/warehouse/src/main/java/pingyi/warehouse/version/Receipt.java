package pingyi.warehouse.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the operator keeps: with it a later cut or exchange of the ledger can be shown.
 *
 * @param sequence the number of the ledger entry
 * @param entrySha256 the SHA-256 of the entry's bytes
 */
public record Receipt(long sequence, String entrySha256) {
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})( .*)?");

  /**
   * A receipt as it was kept; what follows the hash is for people.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Receipt parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("A receipt is a number and 64 digits, not " + line);
    }
    return new Receipt(Long.parseLong(matcher.group(1)), matcher.group(2));
  }

  @Override
  public String toString() {
    return sequence + " " + entrySha256;
  }
}
