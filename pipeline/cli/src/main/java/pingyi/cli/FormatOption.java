package pingyi.cli;

import picocli.CommandLine.Option;

/** Whether a command answers people or programs. */
final class FormatOption {
  @Option(names = "--format", paramLabel = "text|json", description = "default: text")
  private String name = "text";

  /**
   * Makes sure that it is one of the two.
   *
   * @throws CommandFault if it is not
   */
  void demandKnown(Words words) {
    if (!isJson() && !name.equals("text")) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.explain.format", name));
    }
  }

  /** Whether the answer is JSON. */
  boolean isJson() {
    return name.equals("json");
  }
}
