package pingyi.dashboards;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.dashboards.briefing.Profiles;
import pingyi.dashboards.chart.ChartPrinter;
import pingyi.dashboards.deck.DeckPrinter;
import pingyi.dashboards.deck.UnusableTemplateException;
import pingyi.dashboards.site.SitePrinter;
import pingyi.dashboards.workbook.WorkbookPrinter;
import pingyi.warehouse.read.Presentation;

/**
 * All outputs of a version: the tables are read once into a briefing, and every output prints that
 * briefing, so that no two of them can disagree.
 *
 * <p>Outputs do not know each other and are printed side by side; each takes about a second, and a
 * reader waits for all of them.
 */
public final class Dashboards implements Presentation {
  /** Found as a service. */
  public Dashboards() {}

  @Override
  public List<Path> print(Request request, Consumer<String> progress) throws IOException {
    BriefingBuilder version =
        BriefingBuilder.of(
            request.versionId(),
            request.tables(),
            request.leadership(),
            request.earlier(),
            request.wishes().everyBranch() ? Profiles.ALL : Profiles.FOCUS);
    Briefing briefing = version.tell(request.language());
    boolean english = briefing.identity().language().equals(Locale.ENGLISH);
    // Only the page is bilingual: it tells the version again while the others are printed.
    return print(
        briefing,
        () -> version.tellPage(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH),
        new DeckPrinter(request.wishes().template()),
        request.out(),
        Runtime.getRuntime().availableProcessors(),
        progress);
  }

  @Override
  public void check(Wishes wishes) throws IOException {
    if (wishes.template().isPresent()) {
      Path template = wishes.template().get();
      try {
        DeckPrinter.check(template);
      } catch (UnusableTemplateException fault) {
        throw fault.place() == 0
            ? new TemplateFault(template.toString(), fault.layout())
            : new TemplateFault(template.toString(), fault.layout(), fault.place());
      }
    }
  }

  /** Prints a briefing that stands already, with so many hands. */
  static List<Path> print(
      Briefing briefing,
      Supplier<Briefing> translated,
      Path out,
      int hands,
      Consumer<String> progress)
      throws IOException {
    return print(briefing, translated, new DeckPrinter(), out, hands, progress);
  }

  private static List<Path> print(
      Briefing briefing,
      Supplier<Briefing> translated,
      DeckPrinter deck,
      Path out,
      int hands,
      Consumer<String> progress)
      throws IOException {
    Briefing story = briefing.story();
    // The longest first, so that no hand is left with it at the end.
    List<Output> outputs =
        List.of(
            new Output(
                "workbook.xlsx", file -> one(file, () -> new WorkbookPrinter().print(story, file))),
            new Output("briefing.pptx", file -> deck(briefing, deck, file)),
            new Output("charts", folder -> new ChartPrinter().print(story.figures(), folder)),
            new Output(
                "site/index.html",
                file ->
                    one(
                        file,
                        () -> new SitePrinter().print(story, translated.get().story(), file))),
            new Output(
                "quarantine.xlsx",
                file -> one(file, () -> new WorkbookPrinter().printQuarantine(briefing, file))));
    Files.createDirectories(out);
    return together(outputs, out, hands, progress);
  }

  /** The deck and, beside it, where its numbers come from. */
  private static List<Path> deck(Briefing briefing, DeckPrinter printer, Path file)
      throws IOException {
    Path index = file.resolveSibling(IndexFile.NAME);
    new IndexFile(briefing, IndexFile.byId(printer.pages(briefing))).print(index);
    return List.of(printer.print(briefing, file), index);
  }

  private static List<Path> together(
      List<Output> outputs, Path out, int hands, Consumer<String> progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    try {
      List<Callable<List<Path>>> works = new ArrayList<>();
      for (Output output : outputs) {
        works.add(
            () -> {
              synchronized (progress) {
                progress.accept(output.name());
              }
              return output.printer().print(out.resolve(output.name()));
            });
      }
      List<Path> written = new ArrayList<>();
      for (Future<List<Path>> work : pool.invokeAll(works)) {
        written.addAll(result(work));
      }
      return List.copyOf(written);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while printing into " + out);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Path> result(Future<List<Path>> work)
      throws IOException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IOException fault) {
        throw fault;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("An output could not be printed", cause);
    }
  }

  private static List<Path> one(Path file, Writing writing) throws IOException {
    writing.write();
    return List.of(file);
  }

  /** One output: its name is its place in the folder. */
  private record Output(String name, Printer printer) {}

  @FunctionalInterface
  private interface Printer {
    List<Path> print(Path place) throws IOException;
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
