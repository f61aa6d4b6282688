package pingyi.audit.statistics;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.OutputForm;
import pingyi.audit.statistics.form.StatisticsMethod;

/** The page that explains every method; it is generated from the forms alone. */
public final class MethodPage {
  private static final String RULES =
      """
      `./pingyi statistics METHOD --input FILE.csv --options key=value …` prints one JSON object.
      `--input -` reads standard input; several options stand apart or are parted by commas, and a list is written
      `scores=4,3,2,1`. `./pingyi statistics --list` lists the methods, `./pingyi statistics METHOD` prints one section of this page.

      **Input.** A CSV file in UTF-8 with a line of headings (tabs or semicolons instead of commas are understood). Columns are found
      by the names below, whatever their order and case; other columns are passed over. Every column can be renamed by an option of its
      name: `--options x=events,n=total`. An empty cell, `NA`, `N/A`, `NaN` or `null` is a missing value; `missing=WORD,…` names other words.

      **Result.** Every result carries `method`, `n`, `parameters` (every option with the value used) and, where draws are made, `seed`.
      Numbers keep all their digits; `null` stands where there is none. Intervals are `{"low": …, "high": …}`.
      """;

  private MethodPage() {}

  /** The text of {@code statistics-methods.md}. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    text.append("# 统计方法 · Statistical methods\n\n");
    text.append("Generated from the forms in `pingyi.audit.statistics`; do not edit. ");
    text.append("After a change run `mvn -pl pipeline/audit test -Dgolden=accept`.\n\n");
    text.append(RULES);
    text.append("\n| Method | 名称 | What it does |\n|---|---|---|\n");
    for (StatisticsMethod method : StatisticsMethods.all()) {
      MethodForm form = method.form();
      text.append(
          "| [%s](#%s) | %s | %s |\n"
              .formatted(form.id(), form.id(), form.zh(), cell(form.purpose())));
    }
    for (StatisticsMethod method : StatisticsMethods.all()) {
      text.append('\n').append(section(method));
    }
    return text.toString();
  }

  /** Every method with its purpose, columns, options and fields, a few lines each. */
  public static String list() {
    return StatisticsMethods.all().stream()
        .map(StatisticsMethod::form)
        .map(MethodPage::brief)
        .collect(Collectors.joining("\n"));
  }

  /** The section of one method. */
  public static String section(StatisticsMethod method) {
    MethodForm form = method.form();
    StringBuilder text = new StringBuilder();
    text.append("## %s\n\n%s. %s\n\n".formatted(form.id(), form.zh(), form.purpose()));
    text.append("| Column | Stands | Meaning |\n|---|---|---|\n");
    for (ColumnForm column : form.columns()) {
      text.append(
          "| %s | %s | %s |\n".formatted(column.name(), stands(column), cell(meaning(column))));
    }
    if (!form.options().isEmpty()) {
      text.append("\n| Option | Standard | Meaning |\n|---|---|---|\n");
      for (OptionForm option : form.options()) {
        text.append(
            "| %s | %s | %s |\n"
                .formatted(option.name(), option.standard(), cell(meaning(option))));
      }
    }
    text.append("\n| Field | Meaning |\n|---|---|\n");
    text.append("| n | %s |\n".formatted(cell(form.n())));
    for (OutputForm output : form.outputs()) {
      text.append("| %s | %s |\n".formatted(output.name(), cell(output.meaning())));
    }
    text.append("\nSource: %s\n\n".formatted(String.join("; ", form.sources())));
    text.append(example(form));
    return text.toString();
  }

  private static String example(MethodForm form) {
    String options =
        form.example().options().isEmpty()
            ? ""
            : " --options " + String.join(" ", form.example().options());
    String answer =
        new Question(form.id(), "FILE.csv", form.example().options())
            .answer(form.example().csv().getBytes(StandardCharsets.UTF_8));
    return "```\n$ cat FILE.csv\n%s$ ./pingyi statistics %s --input FILE.csv%s\n%s```\n"
        .formatted(form.example().csv(), form.id(), options, answer);
  }

  private static String brief(MethodForm form) {
    return "%s  %s  %s\n  columns: %s\n  options: %s\n  fields:  n, %s\n"
        .formatted(
            form.id(),
            form.zh(),
            form.purpose(),
            form.columns().stream().map(MethodPage::brief).collect(Collectors.joining(", ")),
            form.options().stream()
                .map(option -> option.name() + "=" + option.standard())
                .collect(Collectors.joining(", ")),
            form.outputs().stream().map(OutputForm::name).collect(Collectors.joining(", ")));
  }

  private static String brief(ColumnForm column) {
    return switch (column.occurs()) {
      case REQUIRED -> column.name();
      case OPTIONAL -> "[" + column.name() + "]";
      case MANY -> column.name() + "…";
    };
  }

  private static String stands(ColumnForm column) {
    return switch (column.occurs()) {
      case REQUIRED -> "always";
      case OPTIONAL -> "may be absent";
      case MANY -> "many columns; without the option all that no other column takes";
    };
  }

  private static String meaning(ColumnForm column) {
    return column.aliases().isEmpty()
        ? column.meaning()
        : column.meaning() + " (also understood: " + String.join(", ", column.aliases()) + ")";
  }

  private static String meaning(OptionForm option) {
    return option.choices().isEmpty()
        ? option.meaning()
        : option.meaning() + ": " + String.join(", ", option.choices());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
