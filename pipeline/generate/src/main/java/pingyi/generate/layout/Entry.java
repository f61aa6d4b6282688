package pingyi.generate.layout;

import java.math.BigDecimal;

/** What somebody typed into a cell. */
public sealed interface Entry {
  /** Nothing. */
  Entry BLANK = new Text("");

  /** The characters that a CSV file shows. */
  String text();

  /** A text cell, which may well hold digits. */
  record Text(String text) implements Entry {}

  /** A number cell. */
  record Number(BigDecimal value) implements Entry {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /** A formula with its stored result. */
  record Formula(String expression) implements Entry {
    @Override
    public String text() {
      throw new IllegalStateException("a CSV file holds no formula");
    }
  }

  /** A formula whose result was never stored, as some exporting programs leave it. */
  record UnstoredFormula(String expression) implements Entry {
    @Override
    public String text() {
      throw new IllegalStateException("a CSV file holds no formula");
    }
  }

  /** A cell that shows a division by zero. */
  record DivisionByZero() implements Entry {
    @Override
    public String text() {
      return "#DIV/0!";
    }
  }

  /** A text cell. */
  static Entry of(String text) {
    return new Text(text);
  }

  /** A number cell. */
  static Entry of(BigDecimal value) {
    return new Number(value);
  }

  /** A number cell. */
  static Entry of(int value) {
    return new Number(BigDecimal.valueOf(value));
  }
}
