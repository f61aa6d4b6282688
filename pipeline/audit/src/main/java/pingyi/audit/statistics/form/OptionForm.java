package pingyi.audit.statistics.form;

import java.util.List;

/**
 * An option.
 *
 * @param standard the text it has when it is not given; empty for none
 * @param choices the only texts it may have; empty for any
 */
public record OptionForm(
    String name, Kind kind, String standard, List<String> choices, String meaning) {
  /** What its text is read as. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** A number above 0 and below 1. */
    SHARE,
    /** A whole number, not negative. */
    WHOLE,
    /** Words. */
    TEXT,
    /** Numbers parted by commas. */
    NUMBERS,
    /** Words parted by commas. */
    TEXTS
  }

  /** A copy that nobody changes. */
  public OptionForm {
    choices = List.copyOf(choices);
  }

  /** The confidence level of every interval. */
  public static OptionForm level() {
    return share("level", "0.95", "confidence level of the intervals");
  }

  /** The seed of the draws. */
  public static OptionForm seed() {
    return whole("seed", "20240229", "seed of the draws: the same seed gives the same result");
  }

  /** A number above 0 and below 1. */
  public static OptionForm share(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.SHARE, standard, List.of(), meaning);
  }

  /** A number. */
  public static OptionForm number(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.NUMBER, standard, List.of(), meaning);
  }

  /** A whole number, not negative. */
  public static OptionForm whole(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.WHOLE, standard, List.of(), meaning);
  }

  /** Words. */
  public static OptionForm text(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.TEXT, standard, List.of(), meaning);
  }

  /** One of some words; the first is the one it has when it is not given. */
  public static OptionForm choice(String name, String meaning, String... choices) {
    return new OptionForm(name, Kind.TEXT, choices[0], List.of(choices), meaning);
  }

  /** Numbers parted by commas. */
  public static OptionForm numbers(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.NUMBERS, standard, List.of(), meaning);
  }

  /** Words parted by commas. */
  public static OptionForm texts(String name, String standard, String meaning) {
    return new OptionForm(name, Kind.TEXTS, standard, List.of(), meaning);
  }
}
