package pingyi.intake;

/**
 * Something an operator must know about a file.
 *
 * @param severity what it means for the run
 * @param code a stable code for programs, such as {@code unknown_key}
 * @param file the path within the workspace
 * @param place where in the file: a line, a sheet, a cell; empty text for the whole file
 * @param message what is wrong, with the offending value
 * @param mend what to do about it
 */
public record Finding(
    Severity severity, String code, String file, String place, String message, String mend) {

  /** What a finding means for the run. */
  public enum Severity {
    /** The run cannot go on. */
    ERROR,
    /** A file is left out; the run stops before publishing unless rejected files are allowed. */
    FILE_REJECTED,
    /** Worth knowing; the run goes on. */
    WARNING
  }
}
