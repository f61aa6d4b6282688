package pingyi.dashboards.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.TableSchema;

/**
 * The sentences of one language. A message holds {@code {0}} for a finished word, {@code
 * {0|year|years}} for a singular and a plural chosen by a count, and {@code {unit}} or {@code
 * {units}} for what is reviewed.
 *
 * <p>Not MessageFormat: it would group the digits of a year and stumble over an apostrophe. Numbers
 * therefore come formatted by {@link Numbers}, except whole ones: an int is printed plainly (years,
 * ranks), a long with separators (counts).
 */
final class Words {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?\\}");

  private final Properties messages;
  private final Locale language;
  private final String unit;
  private final Numbers numbers;
  private final Ledger ledger;

  private Words(Properties messages, Locale language, String unit, Ledger ledger) {
    this.messages = messages;
    this.ledger = ledger;
    this.language = language;
    this.unit = unit;
    this.numbers = new Numbers(this);
  }

  /** The words of a language: English for any English, else Simplified Chinese. */
  static Words of(Locale language) {
    boolean english = language.getLanguage().equals("en");
    String file = english ? "messages_en.properties" : "messages.properties";
    Properties messages = new Properties();
    try (InputStream stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The message file " + file + " is missing from the jar");
      }
      messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the message file " + file, e);
    }
    return new Words(
        messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, "branch", new Ledger());
  }

  /** The same words about what is reviewed: {@code branch} or {@code unit}. */
  Words about(String reviewed) {
    return new Words(messages, language, reviewed, ledger);
  }

  Locale language() {
    return language;
  }

  Numbers numbers() {
    return numbers;
  }

  /** The citations of this briefing. */
  Ledger ledger() {
    return ledger;
  }

  /** A count with the rows that were counted. */
  Cited cited(long count, Term term) {
    return cited(count, Citation.of(term));
  }

  /** A whole number with its cells. */
  Cited cited(long count, Citation citation) {
    return new Cited(count, ledger.mark(numbers.count(count), citation), citation);
  }

  /** A finished number with its cells. */
  String cited(String text, Citation citation) {
    return ledger.mark(text, citation);
  }

  /** A finished sentence; a missing key is our own bug and stops the run. */
  String say(String key, Object... arguments) {
    Matcher hole = HOLE.matcher(pattern(key));
    StringBuilder said = new StringBuilder();
    while (hole.find()) {
      int index = Integer.parseInt(hole.group(1));
      if (index >= arguments.length) {
        throw new IllegalStateException("The message " + key + " lacks argument " + index);
      }
      hole.appendReplacement(said, Matcher.quoteReplacement(filled(hole, arguments[index])));
    }
    return hole.appendTail(said).toString();
  }

  /** A stored code in words; a code the messages do not know is an institution's own word. */
  String code(String family, String code) {
    return messages.getProperty(family + "." + code, code);
  }

  /** Several names as one phrase, at most {@code most}, then how many there are. */
  String names(List<String> names, int most) {
    String joined = String.join(say("list.comma"), names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? joined : say("list.more", joined, (long) names.size());
  }

  /** Names as one phrase; how many there are is followed to its cells. */
  String names(List<String> names, int most, Citation all) {
    String joined = String.join(say("list.comma"), names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? joined : say("list.more", joined, cited(names.size(), all));
  }

  /** Several clauses as one, such as reasons. */
  String clauses(List<String> clauses) {
    return String.join(say("list.semicolon"), clauses);
  }

  /** A table as the notes name it, so that a reader can query it. */
  String table(Class<? extends Record> table) {
    TableSchema<?> schema = TableSchema.of(table);
    return say("table.name", schema.declaration().zh(), schema.name());
  }

  private String pattern(String key) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("No message is written for " + key + " in " + language);
    }
    return pattern
        .replace("{unit}", messages.getProperty("unit." + unit, unit))
        .replace("{units}", messages.getProperty("units." + unit, unit));
  }

  private String filled(Matcher hole, Object argument) {
    if (hole.group(2) != null) {
      Number count = argument instanceof Cited cited ? cited.value() : (Number) argument;
      return count.longValue() == 1 ? hole.group(2) : hole.group(3);
    }
    if (argument instanceof Long count) {
      return numbers.count(count);
    }
    if (argument instanceof Double || argument instanceof Float) {
      throw new IllegalStateException("A decimal number must be formatted before it is said");
    }
    return argument.toString();
  }
}
