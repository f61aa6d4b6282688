package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a step states. Remembers which keys were asked for, so that the others are named. */
public final class Arguments {
  private final Map<String, Argument> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> read = new LinkedHashSet<>();

  /** The arguments of one step in the order of its file. */
  public Arguments(List<Argument> arguments) {
    for (Argument each : arguments) {
      if (values.putIfAbsent(each.path(), each) != null) {
        throw new FormulaFault("step_key_twice", each.path(), each.path());
      }
    }
  }

  /** Whether a key is there. */
  boolean has(String key) {
    asked.add(top(key));
    return values.keySet().stream().anyMatch(path -> path.equals(key) || within(path, key));
  }

  /** A required text. */
  String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  /** A text that may be left out. */
  Optional<String> optionalText(String key) {
    asked.add(top(key));
    read.add(key);
    return Optional.ofNullable(values.get(key))
        .map(
            value ->
                Optional.ofNullable(value.text())
                    .orElseThrow(() -> new FormulaFault("step_wrong_type", key, key)));
  }

  /** A required number. */
  BigDecimal number(String key) {
    return optionalNumber(key).orElseThrow(() -> missing(key));
  }

  /** A number that may be left out. */
  Optional<BigDecimal> optionalNumber(String key) {
    asked.add(top(key));
    read.add(key);
    return Optional.ofNullable(values.get(key)).map(value -> number(key, value));
  }

  /** A required whole number. */
  int whole(String key) {
    try {
      return number(key).intValueExact();
    } catch (ArithmeticException e) {
      throw new FormulaFault("step_wrong_type", key, key);
    }
  }

  private static BigDecimal number(String key, Argument value) {
    Double number = value.number();
    if (number == null) {
      throw new FormulaFault("step_wrong_type", key, key);
    }
    String text = value.text();
    if (text != null && text.contains("/")) {
      String[] parts = text.split("/");
      return Decimals.divide(new BigDecimal(parts[0].strip()), new BigDecimal(parts[1].strip()));
    }
    return Decimals.of(number);
  }

  /** Whether a key holds a number. */
  boolean isNumber(String key) {
    Argument value = values.get(key);
    return value != null && value.number() != null;
  }

  /** The keys of a required mapping, or the places of a list, in their order. */
  List<String> entries(String key) {
    asked.add(top(key));
    Set<String> entries = new LinkedHashSet<>();
    for (String path : values.keySet()) {
      if (within(path, key)) {
        String rest = path.substring(key.length() + 1);
        int dot = rest.indexOf('.');
        entries.add(dot < 0 ? rest : rest.substring(0, dot));
      }
    }
    if (entries.isEmpty()) {
      throw missing(key);
    }
    return List.copyOf(entries);
  }

  /** The texts of a required list, or a single one. */
  List<String> texts(String key) {
    if (values.containsKey(key)) {
      return List.of(text(key));
    }
    List<String> texts = new ArrayList<>();
    for (String place : entries(key)) {
      texts.add(text(key + "." + place));
    }
    return texts;
  }

  /** A required word of a family. */
  <E extends Enum<E>> E oneOf(String key, Class<E> family) {
    String word = text(key);
    for (E each : family.getEnumConstants()) {
      if (code(each).equals(word)) {
        return each;
      }
    }
    String known =
        Arrays.stream(family.getEnumConstants())
            .map(Arguments::code)
            .collect(Collectors.joining(", "));
    throw new FormulaFault("not_one_of", key, key, word, known);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Names the first key that nobody read. */
  void refuseOthers() {
    for (String path : values.keySet()) {
      if (!read.contains(path)) {
        throw new FormulaFault("unknown_key", top(path), path, String.join(", ", asked));
      }
    }
  }

  private static FormulaFault missing(String key) {
    return new FormulaFault("missing_key", top(key), key);
  }

  private static String top(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static boolean within(String path, String key) {
    return path.length() > key.length() + 1
        && path.startsWith(key)
        && path.charAt(key.length()) == '.';
  }
}
