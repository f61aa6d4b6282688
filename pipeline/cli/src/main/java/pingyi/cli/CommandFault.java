package pingyi.cli;

/** Ends a command with a sentence for the user and an exit code. */
final class CommandFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode code;

  CommandFault(ExitCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
