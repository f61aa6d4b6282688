package pingyi.audit.statistics.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The file and the options of one question, read by the method's form. */
public final class MethodInput {
  private final MethodForm form;
  private final InputTable table;
  private final Options options;

  private MethodInput(MethodForm form, InputTable table, Options options) {
    this.form = form;
    this.table = table;
    this.options = options;
  }

  /**
   * Reads a file's text.
   *
   * @param file what it is called in messages
   * @param given the options as on the command line
   */
  public static MethodInput read(MethodForm form, String file, String text, List<String> given) {
    Options options = new Options(form, given);
    MethodInput input = new MethodInput(form, InputTable.read(file, text), options);
    for (ColumnForm column : form.columns()) {
      if (column.occurs() == ColumnForm.Occurs.REQUIRED) {
        input.column(column.name());
      }
    }
    return input;
  }

  /** The options. */
  public Options options() {
    return options;
  }

  /** Every option with its value, standards included. */
  public Map<String, @Nullable Object> parameters() {
    return options.parameters();
  }

  /** How many rows there are. */
  public int rows() {
    return table.rows().size();
  }

  /** A column that must be there. */
  public Column column(String name) {
    return optional(name).orElseThrow(() -> absent(name));
  }

  /** A column that may be left out. */
  public Optional<Column> optional(String name) {
    ColumnForm column = named(name);
    Optional<String> heading = options.heading(name);
    if (heading.isPresent()) {
      return Optional.of(column(place(heading.get()).orElseThrow(() -> noHeading(heading.get()))));
    }
    Optional<Integer> place = place(name);
    for (String alias : column.aliases()) {
      place = place.isPresent() ? place : place(alias);
    }
    return place.map(this::column);
  }

  /** What a row is called in the result: its text in a column, or its number from 1. */
  public String label(String column, int row) {
    return optional(column)
        .filter(labels -> !labels.missing(row))
        .map(labels -> labels.text(row))
        .orElseGet(() -> Integer.toString(row + 1));
  }

  /**
   * Columns of one kind: those the option lists, else every column with a heading that no other
   * column of the form takes.
   */
  public List<Column> many(String name) {
    List<String> headings = options.headings(named(name).name());
    List<Column> columns = new ArrayList<>();
    if (!headings.isEmpty()) {
      headings.forEach(
          heading -> columns.add(column(place(heading).orElseThrow(() -> noHeading(heading)))));
      return columns;
    }
    Set<String> taken = new HashSet<>();
    for (ColumnForm other : form.columns()) {
      if (other.occurs() != ColumnForm.Occurs.MANY) {
        optional(other.name()).ifPresent(column -> taken.add(column.heading()));
      }
    }
    IntStream.range(0, table.headings().size())
        .filter(place -> !table.headings().get(place).isEmpty())
        .filter(place -> !taken.contains(table.headings().get(place)))
        .forEach(place -> columns.add(column(place)));
    if (columns.isEmpty()) {
      throw absent(name);
    }
    return columns;
  }

  /** A fault of the whole file: the key's sentence gets the file and the arguments. */
  public StatisticsFault fault(String key, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = table.file();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return StatisticsFault.input(key, all);
  }

  private Column column(int place) {
    Set<String> missing = new HashSet<>(options.missingWords());
    missing.add("");
    return new Column(table, place, missing);
  }

  private Optional<Integer> place(String heading) {
    int exact = table.headings().indexOf(heading);
    if (exact >= 0) {
      return Optional.of(exact);
    }
    return IntStream.range(0, table.headings().size())
        .filter(place -> table.headings().get(place).equalsIgnoreCase(heading))
        .boxed()
        .findFirst();
  }

  private ColumnForm named(String name) {
    return form.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(form.id() + " declares no column " + name));
  }

  private StatisticsFault absent(String name) {
    return fault("column", name, String.join(", ", table.headings()));
  }

  private StatisticsFault noHeading(String heading) {
    return fault("heading", heading, String.join(", ", table.headings()));
  }
}
