package pingyi.method.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * How far a name says which organization it means. Masked, relative and unnamed ones mean another
 * organization in another document, so they never match by the name alone.
 */
public enum NameStatus {
  /** It has words of its own. */
  NAMED,
  /**
   * Nothing but a number, members or a kind: 第一党支部, 教师党支部; it may match where it is the only one.
   */
  SHORT,
  /** It points: 我院, 本支部, 机关党委. */
  RELATIVE,
  /** A common noun: 学校, 党支部. */
  UNNAMED,
  /** Letters or marks stand for a name: XX党支部, 某学院. */
  MASKED;

  private static final Pattern MASK =
      Pattern.compile("(?<![a-z])x{2,}(?![a-z])|[*_?？]{2,}|[×○◯□■●△▲]|(?<![一二三四五六七八九零〇])〇{2,}|某");

  /** Without one of these a text holds no mask; to look for them is quicker than the pattern. */
  private static final String MASKING = "x*_?？×○◯□■●△▲〇某";

  private static final String PLACES = "学院|学校|公司|集团|单位|部门|机关|中心|党组织|党支部|党总支|党委|支部|总支|院|校|系|所";

  private static final Pattern POINTING =
      Pattern.compile("(我们?|该|贵|此)(" + PLACES + "|处|部|室|馆).*|本(" + PLACES + ")(?!生).*");

  private static final Pattern COMMON =
      Pattern.compile("(学院|学校|大学|院系|公司|集团|企业|单位|部门|党组织|基层党组织|全校|全院|各单位|院|校|系|部|处|室)?");

  /** The status of a name as it was sent. */
  public static NameStatus of(String name) {
    return of(name, NameCleaning.clean(name));
  }

  /** The status of a name as it was sent, whose cleaned spelling is known. */
  static NameStatus of(String name, String clean) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    if (mayHide(folded) && MASK.matcher(folded).find()) {
      return MASKED;
    }
    if (POINTING.matcher(clean).matches()) {
      return RELATIVE;
    }
    BranchName parsed = BranchName.of(clean);
    if (parsed.stem().equals("机关")) {
      return RELATIVE;
    }
    if (COMMON.matcher(parsed.stem()).matches()) {
      return UNNAMED;
    }
    return parsed.own().isEmpty() ? SHORT : NAMED;
  }

  private static boolean mayHide(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (MASKING.indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name can never be that of a registered organization, because it hides or points. */
  public static boolean neverRegistered(String name) {
    return neverRegistered(Spelling.of(name));
  }

  static boolean neverRegistered(Spelling sent) {
    return sent.status() == MASKED
        || (sent.status() == RELATIVE && !BranchName.of(sent.clean()).stem().equals("机关"));
  }

  /** Why such a name does not match by itself; empty if it may. */
  public Optional<RejectionReason> obstacle() {
    return switch (this) {
      case NAMED, SHORT -> Optional.empty();
      case RELATIVE -> Optional.of(RejectionReason.RELATIVE_NAME);
      case UNNAMED -> Optional.of(RejectionReason.UNNAMED);
      case MASKED -> Optional.of(RejectionReason.MASKED_NAME);
    };
  }

  /** The code that is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
