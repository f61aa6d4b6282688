package pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pingyi.audit.explain.BriefingIndex;
import pingyi.audit.explain.Explanation;
import pingyi.audit.explain.ExplanationPrinter;
import pingyi.audit.explain.NumberExplainer;
import pingyi.audit.explain.ScoreExplainer;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** One score from the source cells to the grade, or the printed numbers back to their cells. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say how one branch's score of one year came about, from its source cells on,",
      "or from which rows, rule files and cells the numbers of a slide or figure were taken."
    })
final class ExplainCommand implements Callable<Integer> {
  @Option(names = "--org", paramLabel = "ORG", description = "an organization id, or a full name")
  @Nullable String organization;

  @Option(names = "--year", paramLabel = "YEAR", description = "the review year")
  @Nullable Integer year;

  @Option(
      names = "--slide",
      paramLabel = "N|ID",
      description = "a slide of the deck, by its page or by the id in its notes")
  @Nullable String slide;

  @Option(
      names = "--figure",
      paramLabel = "ID",
      description = "a figure, a finding, or one number such as score-trend.2 or score-heat.r3c4")
  @Nullable String figure;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "where the deck lies; default: beside the warehouse, data-samples/university/out")
  @Nullable Path out;

  @Option(names = "--warehouse", paramLabel = "DIR|URI", description = "default: OUT/warehouse")
  @Nullable String warehouse;

  @Mixin FormatOption format = new FormatOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Locale chosen = language.locale();
    Words words = Words.in(chosen);
    format.demandKnown(words);
    long asked = Stream.of(organization, slide, figure).filter(one -> one != null).count();
    if (asked != 1 || (organization == null) != (year == null)) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.explain.what"));
    }
    WarehouseAddress address =
        new WarehouseAddress(
            warehouse == null ? named().resolve("warehouse").toString() : warehouse);
    Path store = address.here(words);
    if (organization != null && year != null) {
      score(organization, year, store, chosen, words);
    } else {
      numbers(address, store, chosen, words);
    }
    System.out.flush();
    return ExitCode.DONE.number();
  }

  private void score(String named, int ofYear, Path store, Locale chosen, Words words)
      throws IOException {
    Version version =
        Warehouse.at(store, Clock.systemUTC())
            .current()
            .orElseThrow(
                () ->
                    new CommandFault(
                        ExitCode.NOT_THERE,
                        words.say("fault.version", store.toAbsolutePath().normalize())));
    try (VersionReader reader = VersionReader.open(version)) {
      ScoreExplainer explainer =
          new ScoreExplainer(ProtectedReader.of(reader, Role.AUDITOR), version.runId(), chosen);
      Explanation explanation =
          explainer
              .explain(one(named, explainer.meant(named), words), ofYear)
              .orElseThrow(
                  () ->
                      new CommandFault(
                          ExitCode.NOT_THERE, words.say("fault.explain.year", named, ofYear)));
      if (format.isJson()) {
        ExplanationPrinter.printJson(explanation, System.out);
        return;
      }
      System.out.println(
          words.say(
              "explain.title",
              explanation.organizationName(),
              explanation.organizationId(),
              explanation.reviewYear(),
              version.sequence(),
              explanation.runId()));
      ExplanationPrinter.printText(explanation, System.out);
    }
  }

  private void numbers(WarehouseAddress address, Path store, Locale chosen, Words words)
      throws IOException {
    Path file = printed(address, store).resolve(BriefingIndex.FILE);
    if (!Files.isRegularFile(file)) {
      throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.explain.index", file));
    }
    BriefingIndex index = BriefingIndex.read(file);
    BriefingIndex.Page page =
        (slide != null ? index.slide(slide) : index.figure(String.valueOf(figure)))
            .orElseThrow(
                () ->
                    new CommandFault(
                        ExitCode.NOT_THERE,
                        words.say("fault.explain.page", slide != null ? slide : figure, file)));
    Version version =
        Versions.named(Warehouse.at(store, Clock.systemUTC()).ledger(), index.version(), words);
    try (VersionReader reader = VersionReader.open(version)) {
      List<Explanation.Section> sections =
          new NumberExplainer(ProtectedReader.of(reader, Role.AUDITOR), chosen).explain(page);
      if (format.isJson()) {
        ExplanationPrinter.printJson(page, version.runId(), sections, System.out);
        return;
      }
      System.out.println(
          words.say("explain.page", page.id(), page.title(), version.sequence(), version.runId()));
      page.figure().ifPresent(shown -> System.out.println(words.say("explain.page.figure", shown)));
      ExplanationPrinter.printText(sections, System.out);
    }
  }

  /** The folder that is named, or the sample's. */
  private Path named() {
    return out == null ? Folders.sample().resolve("out") : out;
  }

  /** Where the index lies: beside the warehouse where only that is named. */
  private Path printed(WarehouseAddress address, Path store) {
    Path beside = store.toAbsolutePath().normalize().getParent();
    boolean alone = out == null && warehouse != null && !address.elsewhere();
    return alone && beside != null ? beside : named();
  }

  private static String one(String named, List<String> meant, Words words) {
    if (meant.isEmpty()) {
      throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.explain.organization", named));
    }
    if (meant.size() > 1) {
      throw new CommandFault(
          ExitCode.USAGE, words.say("fault.explain.several", named, String.join(", ", meant)));
    }
    return meant.get(0);
  }
}
