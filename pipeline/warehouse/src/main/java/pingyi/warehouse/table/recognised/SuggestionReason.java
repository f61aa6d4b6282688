package pingyi.warehouse.table.recognised;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an organization is suggested for a name: the closed list of codes with their words. */
public enum SuggestionReason {
  /** Several organizations bear the name. */
  SAME_NAME("同名，上级不同", "the same name under another parent"),
  /** The organization bore or will bear the name in other years. */
  OTHER_YEAR("其他年度用过这个名称", "bore this name in other years"),
  /** The bearer of the name went into it. */
  SUCCESSOR("用过这个名称的组织并入或拆成了它", "the bearer of this name became it"),
  /** It went into the bearer of the name. */
  PREDECESSOR("它后来成为用这个名称的组织", "became the bearer of this name"),
  /** The same unit, number and members, written shorter or longer. */
  ABBREVIATION("同一名称的简写或全称", "the same name in a shorter or longer form"),
  /** One character was replaced by one that sounds alike. */
  HOMOPHONE("一字之差，读音相同", "one character differs and sounds alike"),
  /** One character was changed, left out, added or swapped with its neighbour. */
  ONE_CHARACTER("一字之差", "one character differs"),
  /** Both begin alike. */
  SHARED_HEAD("开头相同", "both begin alike"),
  /** Many characters are shared. */
  SIMILAR("字面相近", "many characters are shared");

  private final String zh;
  private final String en;

  SuggestionReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The code that is stored, such as {@code one_character}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason in words. */
  public String words(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }

  /** The reason of a stored code. */
  public static Optional<SuggestionReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
