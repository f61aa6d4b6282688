package pingyi.warehouse.kept;

/**
 * What became of one step.
 *
 * @param step its name
 * @param taken how many results were taken over
 * @param made how many were made
 * @param lost how many of the run before were not asked for
 * @param damaged whether a file was there that could not be trusted
 */
public record KeptOutcome(String step, long taken, long made, long lost, boolean damaged) {
  /** Whether everything is as it was: all taken over and nothing gone. */
  public boolean unchanged() {
    return made == 0 && lost == 0 && taken > 0;
  }
}
