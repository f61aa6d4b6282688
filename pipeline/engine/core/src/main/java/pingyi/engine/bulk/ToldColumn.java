package pingyi.engine.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkText;

/**
 * What the texts of one column say, as expressions over its cells, so that hardly anything has to
 * be stored of a cell but its text.
 *
 * <p>Nearly all texts of a column say alike what they say: they are stated, mean what the heading
 * means, and are the number that an engine reads in them too. Texts in which only the rule reads a
 * number have it in a column of the lines ({@link #mended}). The others are named one by one in the
 * expressions, and are few; whether they are is asked before ({@link #fewExceptions}).
 */
public final class ToldColumn {
  /** Each query over the lines plans for every one of them, whether it reads them or not. */
  private static final int MOST_EXCEPTIONS = 40;

  private final BulkColumn column;
  private final List<ToldText> texts = new ArrayList<>();

  /** No text yet. */
  public ToldColumn(BulkColumn column) {
    this.column = column;
  }

  /** Adds a text of the column. */
  public void add(ToldText text) {
    texts.add(text);
  }

  /** All texts. */
  public List<ToldText> texts() {
    return texts;
  }

  /** Whether the expressions name few texts. */
  public boolean fewExceptions() {
    return exceptions(ToldColumn::statusOf) <= MOST_EXCEPTIONS
        && exceptions(ToldColumn::qualifierOf) <= MOST_EXCEPTIONS
        && exceptions(ToldColumn::voterClassOf) <= MOST_EXCEPTIONS
        && contrary().size() <= MOST_EXCEPTIONS;
  }

  /** Whether a text is stated, missing or unreadable. */
  public String status() {
    return told(ToldColumn::statusOf);
  }

  /** What a text means beside its number. */
  public String qualifier() {
    return told(ToldColumn::qualifierOf);
  }

  /** The voter class that a text gives its row. */
  public String voterClass() {
    return told(ToldColumn::voterClassOf);
  }

  /** The number of a text: what the engine reads in it, unless the rule reads something else. */
  public String number() {
    if (texts.stream().allMatch(text -> text.said().number() == null)) {
      return number(Optional.empty());
    }
    String read = "TRY_CAST(" + BulkLines.text(column) + " AS DOUBLE)";
    if (mended().isPresent()) {
      read = "coalesce(" + read + ", line." + mended().get() + ")";
    }
    List<ToldText> contrary = contrary();
    return contrary.isEmpty()
        ? read
        : named(contrary, text -> number(Optional.ofNullable(text.said().number())))
            + " ELSE "
            + read
            + " END";
  }

  /** The column of the lines that must hold the numbers which the engine does not read itself. */
  public Optional<String> mended() {
    return texts.stream().anyMatch(ToldText::isMended)
        ? Optional.of("n" + column.index())
        : Optional.empty();
  }

  /** Texts in which the engine reads a number that the rule does not. */
  private List<ToldText> contrary() {
    if (texts.stream().allMatch(text -> text.said().number() == null)) {
      return List.of();
    }
    return texts.stream()
        .filter(text -> text.plain().isPresent())
        .filter(text -> !text.plain().equals(Optional.ofNullable(text.said().number())))
        .toList();
  }

  private static String number(Optional<Double> number) {
    return number.map(value -> "CAST('" + value + "' AS DOUBLE)").orElse("CAST(NULL AS DOUBLE)");
  }

  private static Optional<String> statusOf(ToldText text) {
    return Optional.of(text.said().status());
  }

  private static Optional<String> qualifierOf(ToldText text) {
    return Optional.ofNullable(text.said().qualifier());
  }

  private static Optional<String> voterClassOf(ToldText text) {
    return Optional.ofNullable(text.said().voterClass());
  }

  private static String optional(Optional<String> text) {
    return text.map(BulkLines::literal).orElse("CAST(NULL AS STRING)");
  }

  private long exceptions(Function<ToldText, Optional<String>> answer) {
    return texts.size() - counts(answer).values().stream().mapToInt(each -> each).max().orElse(0);
  }

  /** How many texts have each answer, in the order in which answers are first met. */
  private Map<Optional<String>, Integer> counts(Function<ToldText, Optional<String>> answer) {
    Map<Optional<String>, Integer> counts = new LinkedHashMap<>();
    texts.forEach(text -> counts.merge(answer.apply(text), 1, Integer::sum));
    return counts;
  }

  private String told(Function<ToldText, Optional<String>> answer) {
    Optional<String> usual =
        counts(answer).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .flatMap(Map.Entry::getKey);
    List<ToldText> others =
        texts.stream().filter(text -> !answer.apply(text).equals(usual)).toList();
    return others.isEmpty()
        ? optional(usual)
        : named(others, text -> optional(answer.apply(text))) + " ELSE " + optional(usual) + " END";
  }

  private String named(List<ToldText> some, Function<ToldText, String> answer) {
    return some.stream()
        .map(text -> " WHEN " + BulkLines.literal(text.text()) + " THEN " + answer.apply(text))
        .collect(Collectors.joining("", "CASE " + BulkLines.text(column), ""));
  }

  /**
   * A text of a column.
   *
   * @param plain the number that the engine reads in it
   * @param said what the rule says of it
   */
  public record ToldText(String text, Optional<Double> plain, BulkText said) {
    /** Whether the rule reads a number where the engine reads none. */
    public boolean isMended() {
      return plain.isEmpty() && said.number() != null;
    }
  }
}
