package pingyi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pingyi.audit.explain.Explanation;
import pingyi.audit.explain.ExplanationPrinter;
import pingyi.audit.explain.ScoreExplainer;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** One score, from the source cells to the grade. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say how one branch's score of one year came about, from its source cells on.")
final class ExplainCommand implements Callable<Integer> {
  @Option(
      names = "--org",
      required = true,
      paramLabel = "ORG",
      description = "an organization id, or a full name")
  String organization = "";

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "the review year")
  int year;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR|URI",
      description = "default: data-samples/university/out/warehouse")
  String address = WarehouseAddress.usual();

  @Option(names = "--format", paramLabel = "text|json", description = "default: text")
  String format = "text";

  @Option(names = "--lang", paramLabel = "zh|en", description = "default: zh")
  String language = "zh-CN";

  @Override
  public Integer call() throws IOException {
    Locale chosen = Main.language(language);
    Words words = Words.in(chosen);
    if (!List.of("text", "json").contains(format)) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.explain.format", format));
    }
    Path warehouse = new WarehouseAddress(address).here(words);
    Version version =
        Warehouse.at(warehouse, Clock.systemUTC())
            .current()
            .orElseThrow(
                () ->
                    new CommandFault(
                        ExitCode.NOT_THERE,
                        words.say("fault.version", warehouse.toAbsolutePath().normalize())));
    try (VersionReader reader = VersionReader.open(version)) {
      ScoreExplainer explainer =
          new ScoreExplainer(ProtectedReader.of(reader, Role.AUDITOR), version.runId(), chosen);
      Explanation explanation =
          explainer
              .explain(one(explainer.meant(organization), words), year)
              .orElseThrow(
                  () ->
                      new CommandFault(
                          ExitCode.NOT_THERE, words.say("fault.explain.year", organization, year)));
      if (format.equals("json")) {
        ExplanationPrinter.printJson(explanation, System.out);
      } else {
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
      System.out.flush();
    }
    return ExitCode.DONE.number();
  }

  private String one(List<String> meant, Words words) {
    if (meant.isEmpty()) {
      throw new CommandFault(
          ExitCode.NOT_THERE, words.say("fault.explain.organization", organization));
    }
    if (meant.size() > 1) {
      throw new CommandFault(
          ExitCode.USAGE,
          words.say("fault.explain.several", organization, String.join(", ", meant)));
    }
    return meant.get(0);
  }
}
