package pingyi.generate.layout;

import pingyi.generate.simulate.Ballots;

/** The keys under which rows hold their entries; layouts give them headings. */
public final class Keys {
  public static final String NUMBER = "number";
  public static final String NAME = "name";
  public static final String PARENT = "parent";
  public static final String YEAR = "year";
  public static final String MODE = "mode";
  public static final String ISSUED = "issued";
  public static final String RETURNED = "returned";
  public static final String VALID = "valid";
  public static final String SPOILED = "spoiled";
  public static final String ABSTAINED = "abstained";
  public static final String COMPREHENSIVE = "comprehensive";

  /** The key of the voter class that a row is about. */
  public static final String VOTER_CLASS = "voter_class";

  private Keys() {}

  /** The key of a count of one voter class; where classes are not told apart, the plain key. */
  public static String of(String voterClass, String key) {
    return voterClass.equals(Ballots.ALL) ? key : voterClass + "/" + key;
  }

  /** The key of a grade's ballots; 1 is the best grade. */
  public static String grade(int ordinal) {
    return "grade" + ordinal;
  }

  /** The key of a quarter's score. */
  public static String quarter(int quarter) {
    return "quarter" + quarter;
  }

  /** The key of one rater's score. */
  public static String rater(String voterClass, int rater) {
    return "rater/" + voterClass + "/" + rater;
  }
}
