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
    return exceptions(this::statusOf) <= MOST_EXCEPTIONS
        && exceptions(this::qualifierOf) <= MOST_EXCEPTIONS
        && exceptions(this::voterClassOf) <= MOST_EXCEPTIONS
        && contrary().size() <= MOST_EXCEPTIONS;
  }

  /** Whether a text is stated, missing or unreadable. */
  public String status() {
    return told(this::statusOf);
  }

  /** What a text means beside its number. */
  public String qualifier() {
    return told(this::qualifierOf);
  }

  /** The voter class that a text gives its row. */
  public String voterClass() {
    return told(this::voterClassOf);
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

  private String statusOf(ToldText text) {
    return BulkLines.literal(text.said().status());
  }

  private String qualifierOf(ToldText text) {
    return optional(Optional.ofNullable(text.said().qualifier()));
  }

  private String voterClassOf(ToldText text) {
    return optional(Optional.ofNullable(text.said().voterClass()));
  }

  private static String optional(Optional<String> text) {
    return text.map(BulkLines::literal).orElse("CAST(NULL AS STRING)");
  }

  private long exceptions(Function<ToldText, String> answer) {
    Map<String, Long> answers =
        texts.stream().collect(Collectors.groupingBy(answer, Collectors.counting()));
    return texts.size() - answers.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private String told(Function<ToldText, String> answer) {
    Map<String, List<ToldText>> answers =
        texts.stream()
            .collect(Collectors.groupingBy(answer, LinkedHashMap::new, Collectors.toList()));
    String usual =
        answers.entrySet().stream()
            .max(Map.Entry.comparingByValue((one, other) -> one.size() - other.size()))
            .map(Map.Entry::getKey)
            .orElse("CAST(NULL AS STRING)");
    List<ToldText> others =
        texts.stream().filter(text -> !answer.apply(text).equals(usual)).toList();
    return others.isEmpty() ? usual : named(others, answer) + " ELSE " + usual + " END";
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
