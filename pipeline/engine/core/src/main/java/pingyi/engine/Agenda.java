package pingyi.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.table.TableSchema;

/**
 * What is to be done in a run, as several threads take it: tables to be forgotten that nobody reads
 * any more, recipes whose inputs are all there, the first of the list first, and while there are
 * none, what is to be done with tables that are made. Recipes that read long tables and may fill
 * the memory and the cores by themselves are taken one at a time.
 */
final class Agenda {
  /** A table of more rows is long. */
  private static final long LONG = 200_000;

  /** One piece of work, done by whoever took it. */
  sealed interface Work {
    /** A table to be made. */
    record Make(Recipe recipe, boolean ofLong) implements Work {}

    /** A table that is made and wanted. */
    record After(Class<? extends Record> table) implements Work {}

    /** A table that is not wanted, and that all who read it have read. */
    record Forget(Class<? extends Record> table) implements Work {}
  }

  private final List<Recipe> waiting;
  private final List<Recipe> making = new ArrayList<>();
  private final Set<Class<? extends Record>> wanted;
  private final Deque<Class<? extends Record>> spent = new ArrayDeque<>();
  private final Set<Class<? extends Record>> ready;
  private final Deque<Class<? extends Record>> made;
  private final Engine engine;
  private final int total;
  private boolean longAtWork;
  private int done;
  private @Nullable Throwable fault;

  /**
   * The whole work.
   *
   * @param loaded tables that are there already
   * @param wanted tables that are still read when all is done
   * @param engine tells how long tables are, and what fills the machine
   */
  Agenda(
      List<Recipe> recipes,
      List<Class<? extends Record>> loaded,
      Set<Class<? extends Record>> wanted,
      Engine engine) {
    this.waiting = new ArrayList<>(recipes);
    this.ready = new HashSet<>(loaded);
    this.wanted = wanted;
    this.made = new ArrayDeque<>(loaded.stream().filter(wanted::contains).toList());
    this.engine = engine;
    this.total = recipes.size();
    spend(loaded);
  }

  /**
   * The next piece of work; waits until there is one.
   *
   * @return nothing when all of it is taken or somebody failed
   * @throws EngineException if a recipe reads a table that nothing makes
   */
  synchronized Optional<Work> take() throws InterruptedException {
    while (fault == null) {
      if (!spent.isEmpty()) {
        return Optional.of(new Work.Forget(spent.remove()));
      }
      Optional<Work> recipe = recipe();
      if (recipe.isPresent()) {
        return recipe;
      }
      if (!made.isEmpty()) {
        return Optional.of(new Work.After(made.remove()));
      }
      if (making.isEmpty()) {
        if (waiting.isEmpty()) {
          return Optional.empty();
        }
        throw new EngineException(stuck());
      }
      wait();
    }
    return Optional.empty();
  }

  private Optional<Work> recipe() {
    for (Recipe recipe : waiting) {
      if (ready.containsAll(recipe.inputs())) {
        boolean ofLong =
            recipe.inputs().stream().anyMatch(table -> engine.atMost(table) > LONG)
                && engine.fillsMachine(recipe);
        if (!ofLong || !longAtWork) {
          waiting.remove(recipe);
          making.add(recipe);
          longAtWork |= ofLong;
          return Optional.of(new Work.Make(recipe, ofLong));
        }
      }
    }
    return Optional.empty();
  }

  /** A recipe is done. */
  synchronized void done(Work.Make work, RecipeRun.Listener listener) {
    Recipe recipe = work.recipe();
    making.remove(recipe);
    longAtWork &= !work.ofLong();
    ready.add(recipe.output());
    if (wanted.contains(recipe.output())) {
      made.add(recipe.output());
    }
    spend(recipe.inputs());
    spend(List.of(recipe.output()));
    listener.finished(recipe, ++done, total);
    notifyAll();
  }

  private void spend(Collection<Class<? extends Record>> tables) {
    tables.stream()
        .filter(table -> !wanted.contains(table) && ready.contains(table))
        .filter(
            table ->
                Stream.concat(waiting.stream(), making.stream())
                    .noneMatch(recipe -> recipe.inputs().contains(table)))
        .filter(table -> !spent.contains(table))
        .forEach(spent::add);
  }

  /** Somebody failed: nothing more is taken. */
  synchronized void failed(Throwable reason) {
    if (fault == null) {
      fault = reason;
    } else if (fault != reason) {
      fault.addSuppressed(reason);
    }
    notifyAll();
  }

  /** Why it ended early. */
  synchronized Optional<Throwable> fault() {
    return Optional.ofNullable(fault);
  }

  private String stuck() {
    Recipe recipe = waiting.get(0);
    return "The recipe "
        + recipe.source()
        + " reads "
        + recipe.inputs().stream()
            .filter(input -> !ready.contains(input))
            .map(input -> TableSchema.of(input).name())
            .toList()
        + ", which nothing makes";
  }
}
