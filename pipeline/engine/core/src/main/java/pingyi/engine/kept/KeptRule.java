package pingyi.engine.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.kept.Fingerprint;
import pingyi.warehouse.kept.KeptStep;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.kept.RowReader;
import pingyi.warehouse.kept.RowWriter;
import pingyi.warehouse.table.TableSchema;

/**
 * One rule over one run. A rule sees its record or group and the reference tables and nothing else,
 * which is what lets Spark run it on any worker; so these and the program are all its result can
 * depend on. The rule itself is built only when something is asked that no earlier run answered.
 *
 * @param <I> a record, or a group of records
 * @param <O> the resulting row
 */
final class KeptRule<I, O extends Record> {
  private final KeptStep step;
  private final Fingerprint base;
  private final TableSchema<O> output;
  private final BiConsumer<RowWriter, I> writing;
  private final Supplier<BiConsumer<I, Consumer<O>>> building;
  private final RowWriter asked = new RowWriter();
  private final RowWriter answered = new RowWriter();
  private @Nullable BiConsumer<I, Consumer<O>> built;

  KeptRule(
      KeptStep step,
      Fingerprint base,
      TableSchema<O> output,
      BiConsumer<RowWriter, I> writing,
      Supplier<BiConsumer<I, Consumer<O>>> building) {
    this.step = step;
    this.base = base;
    this.output = output;
    this.writing = writing;
    this.building = building;
  }

  /** The name of a recipe's step. */
  static String stepOf(Recipe recipe) {
    return "rule-" + recipe.name();
  }

  /** The fingerprint of all that a rule depends on besides its record or group. */
  static Fingerprint base(
      KeptWork work,
      Recipe recipe,
      int width,
      Iterable<Class<? extends Record>> tables,
      References references) {
    RowWriter all = new RowWriter();
    all.text(form(recipe)).whole(width);
    recipe.inputs().forEach(table -> all.text(TableSchema.of(table).toString()));
    all.text(TableSchema.of(recipe.output()).toString());
    tables.forEach(table -> write(all, table, references));
    return work.program().and(all);
  }

  /** A recipe with everything it holds, as it would travel to a worker. */
  private static String form(Recipe recipe) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(recipe);
    } catch (IOException e) {
      throw new EngineException("The recipe " + recipe.source() + " cannot travel", e);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static <T extends Record> void write(
      RowWriter all, Class<T> table, References references) {
    TableSchema<T> schema = TableSchema.of(table);
    all.text(schema.name()).rows(schema, references.rows(table));
  }

  void apply(I input, Consumer<O> out) {
    asked.clear();
    writing.accept(asked, input);
    Fingerprint work = base.and(asked);
    RowReader known = step.taken(work).orElse(null);
    if (known != null) {
      while (known.hasMore()) {
        out.accept(known.row(output));
      }
      return;
    }
    answered.clear();
    rule()
        .accept(
            input,
            row -> {
              answered.row(output, row);
              out.accept(row);
            });
    step.keep(work, answered);
  }

  private BiConsumer<I, Consumer<O>> rule() {
    BiConsumer<I, Consumer<O>> ready = built;
    if (ready == null) {
      ready = building.get();
      built = ready;
    }
    return ready;
  }
}
