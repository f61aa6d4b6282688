package pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.audit.statistics.MethodPage;
import pingyi.audit.statistics.Question;
import pingyi.audit.statistics.StatisticsMethods;
import pingyi.audit.statistics.form.StatisticsFault;

/** One statistical method asked with a CSV file. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description =
        "Ask one statistical method with a CSV file; prints JSON. Without METHOD: lists them.")
final class StatisticsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "METHOD", description = "without --input: its form")
  @Nullable String method;

  @Option(names = "--input", paramLabel = "FILE.csv", description = "- reads standard input")
  @Nullable String input;

  @Option(
      names = "--options",
      paramLabel = "key=value",
      arity = "1..*",
      description = "several parted by spaces or commas; after METHOD")
  List<String> options = new ArrayList<>();

  @Option(names = "--list", description = "list every method with its columns, options and fields")
  boolean list;

  @Option(names = "--lang", paramLabel = "zh|en", description = "of messages; default: zh")
  String language = "zh-CN";

  @Override
  public Integer call() throws IOException {
    Locale chosen = Main.language(language);
    try {
      System.out.print(answer(Words.in(chosen)));
      System.out.flush();
    } catch (StatisticsFault e) {
      throw new CommandFault(
          e.place() == StatisticsFault.Place.INPUT ? ExitCode.BAD_INPUT : ExitCode.USAGE,
          e.say(chosen));
    }
    return ExitCode.DONE.number();
  }

  private String answer(Words words) throws IOException {
    if (list || method == null) {
      return MethodPage.list();
    }
    if (input == null) {
      return MethodPage.section(StatisticsMethods.named(method));
    }
    Question question = new Question(method, input.equals("-") ? "stdin" : input, options);
    return question.answer(input.equals("-") ? System.in.readAllBytes() : file(input, words));
  }

  private static byte[] file(String name, Words words) throws IOException {
    Path file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.file", name));
    }
    return Files.readAllBytes(file);
  }
}
