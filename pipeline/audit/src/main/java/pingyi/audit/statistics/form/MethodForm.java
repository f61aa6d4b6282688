package pingyi.audit.statistics.form;

import java.util.ArrayList;
import java.util.List;

/**
 * What a method is called, reads, may be told and answers.
 *
 * @param id its name on the command line
 * @param zh its Chinese name
 * @param purpose one sentence
 * @param n what the field {@code n} counts
 * @param sources where the formulas come from
 * @param example a small input with the options to run it
 */
public record MethodForm(
    String id,
    String zh,
    String purpose,
    String n,
    List<ColumnForm> columns,
    List<OptionForm> options,
    List<OutputForm> outputs,
    List<String> sources,
    Example example) {

  /**
   * A small input.
   *
   * @param csv the text of the file, lines ended by a line feed
   * @param options as on the command line; empty for none
   */
  public record Example(String csv, List<String> options) {
    /** A copy that nobody changes. */
    public Example {
      options = List.copyOf(options);
    }
  }

  /** Copies that nobody changes. */
  public MethodForm {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
    outputs = List.copyOf(outputs);
    sources = List.copyOf(sources);
  }

  /** Opens a form. */
  public static Writing of(String id, String zh, String purpose) {
    return new Writing(id, zh, purpose);
  }

  /** A form while it is being filled in. */
  public static final class Writing {
    private final String id;
    private final String zh;
    private final String purpose;
    private String n = "the rows read";
    private final List<ColumnForm> columns = new ArrayList<>();
    private final List<OptionForm> options = new ArrayList<>();
    private final List<OutputForm> outputs = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    private Writing(String id, String zh, String purpose) {
      this.id = id;
      this.zh = zh;
      this.purpose = purpose;
    }

    /** What the field {@code n} counts. */
    public Writing counting(String what) {
      n = what;
      return this;
    }

    /** The columns it reads. */
    public Writing reads(ColumnForm... forms) {
      columns.addAll(List.of(forms));
      return this;
    }

    /** The options it takes. */
    public Writing takes(OptionForm... forms) {
      options.addAll(List.of(forms));
      return this;
    }

    /** A field it answers with. */
    public Writing answers(String name, String meaning) {
      outputs.add(new OutputForm(name, meaning));
      return this;
    }

    /** Where the formulas come from. */
    public Writing from(String... works) {
      sources.addAll(List.of(works));
      return this;
    }

    /** Closes the form with an example. */
    public MethodForm example(String csv, String... given) {
      return new MethodForm(
          id, zh, purpose, n, columns, options, outputs, sources, new Example(csv, List.of(given)));
    }
  }
}
