package pingyi.warehouse.version;

/**
 * The steps of publishing, where a test can end the whole process as a power cut would. Without the
 * system property {@code pingyi.crash.at} it does nothing.
 */
enum CrashPoint {
  LOCKED,
  RECOVERED,
  STAGE_OPENED,
  DATA_WRITTEN,
  RUN_DESCRIBED,
  HASHES_LISTED,
  STAGE_SYNCED,
  STAGE_CHECKED,
  RUN_MOVED,
  RUN_SEALED,
  ENTRY_WRITTEN,
  COMMITTED,
  ENTRY_CLEANED,
  HINT_WRITTEN,
  FINISHED;

  static final String PROPERTY = "pingyi.crash.at";

  /** What a process ended by SIGKILL reports. */
  static final int EXIT = 137;

  void reached() {
    if (name().equals(System.getProperty(PROPERTY))) {
      Runtime.getRuntime().halt(EXIT);
    }
  }
}
