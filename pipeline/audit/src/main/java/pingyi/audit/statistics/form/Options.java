package pingyi.audit.statistics.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of one question, checked against the method's form. */
public final class Options {
  /** Words that stand for a missing value beside the empty cell. */
  static final String MISSING = "missing";

  private final MethodForm form;
  private final Map<String, String> given;

  Options(MethodForm form, List<String> texts) {
    this.form = form;
    this.given = GivenOptions.read(texts);
    for (String key : given.keySet()) {
      if (!known().contains(key)) {
        throw StatisticsFault.commandLine("option", form.id(), key, String.join(", ", known()));
      }
    }
    form.options().forEach(option -> value(option));
  }

  /** The number of an option that has a standard. */
  public double number(String name) {
    return Double.parseDouble(required(name));
  }

  /** The number of an option, if it was given or has a standard. */
  public Optional<Double> optionalNumber(String name) {
    return text(option(name)).map(Double::parseDouble);
  }

  /** The whole number of an option that has a standard. */
  public long whole(String name) {
    return Long.parseLong(required(name));
  }

  /** The words of an option that has a standard. */
  public String text(String name) {
    return required(name);
  }

  /** The words of an option, if they were given or it has a standard. */
  public Optional<String> optionalText(String name) {
    return text(option(name));
  }

  /** The numbers of an option; none where it has no standard and was not given. */
  public double[] numbers(String name) {
    return texts(name).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** The words of a list; none where it has no standard and was not given. */
  public List<String> texts(String name) {
    return text(option(name)).map(Options::parts).orElse(List.of());
  }

  /** The heading a column bears in the file, if one was given. */
  Optional<String> heading(String column) {
    return Optional.ofNullable(given.get(column));
  }

  List<String> headings(String column) {
    return heading(column).map(Options::parts).orElse(List.of());
  }

  List<String> missingWords() {
    return parts(given.getOrDefault(MISSING, "NA,N/A,NaN,null"));
  }

  /** Every option with its value, standards included, for the result. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    form.options().forEach(option -> parameters.put(option.name(), value(option)));
    for (ColumnForm column : form.columns()) {
      if (given.containsKey(column.name())) {
        boolean many = column.occurs() == ColumnForm.Occurs.MANY;
        parameters.put(column.name(), many ? headings(column.name()) : given.get(column.name()));
      }
    }
    if (given.containsKey(MISSING)) {
      parameters.put(MISSING, missingWords());
    }
    return parameters;
  }

  private @Nullable Object value(OptionForm option) {
    return text(option).map(text -> value(option, text)).orElse(null);
  }

  private Object value(OptionForm option, String text) {
    if (!option.choices().isEmpty() && !option.choices().contains(text)) {
      throw StatisticsFault.commandLine(
          "choice", option.name(), text, String.join(", ", option.choices()));
    }
    try {
      return switch (option.kind()) {
        case NUMBER -> finite(text);
        case SHARE -> share(text);
        case WHOLE -> whole(Long.parseLong(text));
        case TEXT -> text;
        case NUMBERS -> parts(text).stream().map(Options::finite).toList();
        case TEXTS -> parts(text);
      };
    } catch (NumberFormatException e) {
      throw StatisticsFault.commandLine(
          "value." + option.kind().name().toLowerCase(java.util.Locale.ROOT), option.name(), text);
    }
  }

  private static Double finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private static Double share(String text) {
    double share = finite(text);
    if (!(share > 0 && share < 1)) {
      throw new NumberFormatException(text);
    }
    return share;
  }

  private static Long whole(long number) {
    if (number < 0) {
      throw new NumberFormatException(Long.toString(number));
    }
    return number;
  }

  private Optional<String> text(OptionForm option) {
    String text = given.getOrDefault(option.name(), option.standard());
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String required(String name) {
    return text(option(name))
        .orElseThrow(() -> StatisticsFault.commandLine("option_needed", form.id(), name));
  }

  private OptionForm option(String name) {
    return form.options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(form.id() + " declares no option " + name));
  }

  private List<String> known() {
    return Stream.of(
            form.options().stream().map(OptionForm::name),
            form.columns().stream().map(ColumnForm::name),
            Stream.of(MISSING))
        .flatMap(names -> names)
        .collect(Collectors.toList());
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }
}
