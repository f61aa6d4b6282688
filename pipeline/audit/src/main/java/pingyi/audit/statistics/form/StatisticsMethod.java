package pingyi.audit.statistics.form;

/** One method that can be asked from outside. */
public interface StatisticsMethod {
  /** Its name, input, options, result and source. */
  MethodForm form();

  /**
   * Runs it.
   *
   * @throws StatisticsFault if the input or the options do not fit the form
   * @throws IllegalArgumentException if the method refuses the numbers
   */
  MethodResult run(MethodInput input);
}
