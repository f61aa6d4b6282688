package pingyi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.Tables;

/** Runs a list of recipes on an engine, in an order in which every input is there. */
public final class RecipeRun {
  /** Is told of each finished recipe. */
  @FunctionalInterface
  public interface Listener {
    /** One more recipe is done. */
    void finished(Recipe recipe, int done, int total);
  }

  /** What is to be done with each wanted table once it is there; by whoever has nothing to make. */
  @FunctionalInterface
  public interface Afterwards {
    /** The table is there. */
    void made(Class<? extends Record> table);
  }

  private RecipeRun() {}

  /**
   * Runs them one after the other and keeps every table.
   *
   * @param loaded the tables that are already there
   * @throws EngineException if a recipe reads a table that nothing makes
   */
  public static void run(
      Engine engine,
      List<Recipe> recipes,
      List<Class<? extends Record>> loaded,
      Listener listener) {
    Set<Class<? extends Record>> all = new HashSet<>(loaded);
    recipes.forEach(recipe -> all.add(recipe.output()));
    run(engine, recipes, loaded, all, listener, table -> {}, 1);
  }

  /**
   * Runs them on several threads. Which is made first depends on chance, what is made does not: a
   * recipe sees its inputs and nothing else.
   *
   * @param loaded the tables that are already there
   * @param wanted those that are read afterwards; the engine forgets any other after its last
   *     reader
   * @param listener is told by one thread at a time
   * @param afterwards also of the tables that are already there
   * @param hands the number of threads, this one among them
   * @throws EngineException if a recipe reads a table that nothing makes
   */
  public static void run(
      Engine engine,
      List<Recipe> recipes,
      List<Class<? extends Record>> loaded,
      Set<Class<? extends Record>> wanted,
      Listener listener,
      Afterwards afterwards,
      int hands) {
    Agenda agenda = new Agenda(recipes, loaded, wanted, engine);
    Runnable work = () -> work(engine, agenda, listener, afterwards);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < hands; i++) {
      Thread hand = new Thread(work, "recipes-" + i);
      hand.setDaemon(true);
      hand.start();
      others.add(hand);
    }
    work.run();
    try {
      for (Thread hand : others) {
        hand.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      agenda.failed(e);
    }
    agenda.fault().ifPresent(RecipeRun::rethrow);
  }

  private static void work(Engine engine, Agenda agenda, Listener listener, Afterwards afterwards) {
    try {
      Optional<Agenda.Work> next = agenda.take();
      while (next.isPresent()) {
        if (next.get() instanceof Agenda.Work.Make work) {
          make(engine, work.recipe());
          agenda.done(work, listener);
        } else if (next.get() instanceof Agenda.Work.After work) {
          afterwards.made(work.table());
        } else if (next.get() instanceof Agenda.Work.Forget work) {
          engine.forget(work.table());
        }
        next = agenda.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      agenda.failed(e);
    } catch (RuntimeException | Error e) {
      agenda.failed(e);
    }
  }

  private static void rethrow(Throwable fault) {
    if (fault instanceof RuntimeException own) {
      throw own;
    }
    if (fault instanceof Error own) {
      throw own;
    }
    throw new EngineException("The recipes were interrupted", fault);
  }

  /**
   * Loads every stored table that none of the recipes makes, also those that are empty.
   *
   * @return the tables that were loaded
   */
  public static List<Class<? extends Record>> load(
      Engine engine, List<Recipe> recipes, TableReader tables) {
    Set<Class<? extends Record>> made =
        recipes.stream().map(Recipe::output).collect(Collectors.toSet());
    List<Class<? extends Record>> loaded =
        Tables.all().stream().filter(table -> !made.contains(table)).toList();
    // Most are short, and to open one more takes as long as its rows.
    loaded.parallelStream().forEach(table -> load(engine, tables, table));
    return loaded;
  }

  private static <T extends Record> void load(Engine engine, TableReader tables, Class<T> table) {
    engine.load(table, tables.read(table));
  }

  private static void make(Engine engine, Recipe recipe) {
    if (recipe.needed().stream().anyMatch(table -> engine.atMost(table) == 0)) {
      engine.load(recipe.output(), List.of());
    } else {
      engine.make(recipe);
    }
  }
}
