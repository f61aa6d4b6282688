package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.cite.CitedCells;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/** Follows printed numbers to their query, their rule file, their rows and the source cells. */
public final class NumberExplainer {
  /** More rows are counted, not listed. */
  private static final int ROWS = 5;

  private final CitedCells cells;
  private final CellOrigins origins;
  private final Words words;
  private final Sentence plain;

  /**
   * An explainer over a version.
   *
   * @param language of the sentences: zh-CN or en
   */
  public NumberExplainer(TableReader tables, Locale language) {
    this.cells = new CitedCells(tables);
    this.words = new Words(language);
    this.origins = new CellOrigins(tables, words);
    this.plain = new Sentence(words);
  }

  /** One section for each number of a page. */
  public List<Explanation.Section> explain(BriefingIndex.Page page) {
    return page.numbers().stream().map(this::section).toList();
  }

  private Explanation.Section section(BriefingIndex.Number number) {
    List<Explanation.Line> lines = new ArrayList<>();
    OptionalDouble value = cells.number(number.citation());
    lines.add(
        line(
            "number.query",
            number.citation().sql(),
            value.isPresent() ? plain.plain(value.getAsDouble()) : words.say("nothing")));
    List<Term> terms = new ArrayList<>(number.citation().terms());
    terms.addAll(number.citation().over());
    terms.stream()
        .map(Term::table)
        .distinct()
        .forEach(table -> rule(table).ifPresent(rule -> lines.add(rule)));
    for (Term term : terms) {
      List<Record> rows = cells.rows(term);
      rows.stream().limit(ROWS).forEach(row -> lines.add(row(row, term)));
      if (rows.size() > ROWS) {
        lines.add(line("number.rows.more", term.tableName(), rows.size()));
      }
      origins.of(rows).forEach(place -> lines.add(line("number.source", place)));
    }
    return new Explanation.Section(
        number.id(), words.say("number.title", number.id(), number.text()), lines);
  }

  private Optional<Explanation.Line> rule(Class<? extends Record> table) {
    return Recipes.all().stream()
        .filter(recipe -> recipe.output().equals(table))
        .map(Recipe::source)
        .findFirst()
        .map(source -> line("number.rule", TableSchema.of(table).name(), source));
  }

  private <T extends Record> Explanation.Line row(T row, Term term) {
    @SuppressWarnings("unchecked")
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    Map<String, String> key = new TreeMap<>();
    for (String column : schema.key()) {
      key.put(column, plain.plain(schema.value(row, schema.position(column))));
    }
    Sentence sentence = new Sentence(words);
    String named =
        key.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(words.say("comma")));
    @Nullable String value =
        key.containsKey(term.column()) ? null : sentence.quote(row, term.column());
    return value == null
        ? sentence.say("number.row", schema.name(), named)
        : sentence.say("number.row.value", schema.name(), named, term.column(), value);
  }

  private Explanation.Line line(String key, Object... arguments) {
    return new Explanation.Line(words.say(key, arguments), List.of());
  }
}
