package pingyi.audit.statistics.form;

import java.util.List;

/**
 * A column of the input. An option of the same name takes the name it bears in the file.
 *
 * @param occurs how often it stands there
 * @param aliases other names that are understood as they are
 */
public record ColumnForm(String name, Occurs occurs, List<String> aliases, String meaning) {
  /** How often a column stands in the file. */
  public enum Occurs {
    /** Once, always. */
    REQUIRED,
    /** Once or not at all. */
    OPTIONAL,
    /** Many times: the option lists them; without it they are all columns nobody else names. */
    MANY
  }

  /** A copy that nobody changes. */
  public ColumnForm {
    aliases = List.copyOf(aliases);
  }

  /** A column that must be there. */
  public static ColumnForm required(String name, String meaning, String... aliases) {
    return new ColumnForm(name, Occurs.REQUIRED, List.of(aliases), meaning);
  }

  /** A column that may be left out. */
  public static ColumnForm optional(String name, String meaning, String... aliases) {
    return new ColumnForm(name, Occurs.OPTIONAL, List.of(aliases), meaning);
  }

  /** Many columns of one kind. */
  public static ColumnForm many(String name, String meaning) {
    return new ColumnForm(name, Occurs.MANY, List.of(), meaning);
  }
}
