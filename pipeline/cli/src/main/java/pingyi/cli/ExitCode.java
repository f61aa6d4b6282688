package pingyi.cli;

/** How a command ends; the numbers follow sysexits where it has one. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** The command line cannot be understood. */
  USAGE(2),
  /** The workspace or its files have faults; nothing was published. */
  BAD_INPUT(65),
  /** There is no such workspace or no published version. */
  NOT_THERE(66),
  /** A fault of the program, or a warehouse that was altered; nothing was published. */
  BROKEN(70),
  /** Something cannot be written. */
  CANNOT_WRITE(73),
  /** Another run is publishing. */
  BUSY(75),
  /** Something published is no longer what was published; {@code verify} names it. */
  ALTERED(79),
  /** The chosen engine needs the launcher to start again with Spark; never seen by a user. */
  NEEDS_SPARK(90),
  /** The work is long: the launcher starts again with the whole compiler; never seen by a user. */
  NEEDS_COMPILER(91);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number the process ends with. */
  public int number() {
    return number;
  }
}
