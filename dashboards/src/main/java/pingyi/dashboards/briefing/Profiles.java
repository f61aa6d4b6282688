package pingyi.dashboards.briefing;

/** Which branches have a page of their own. */
public enum Profiles {
  /** At most three of whom a table says something that calls for a closer look. */
  FOCUS,
  /** Every branch that is scored in the latest year. */
  ALL
}
