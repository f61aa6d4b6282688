package pingyi.method.register;

/**
 * A date as precise as it was stated: 2023, 2023-06 or 2023-06-15. A month or year stands for all
 * of its days, so two dates can be before, after, or not to be told apart.
 *
 * @param iso its ISO 8601 form
 */
record StatedDate(String iso) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** The first day it can mean. */
  String earliest() {
    return iso + "0000-01-01".substring(iso.length());
  }

  /** The last day it can mean. */
  String latest() {
    return switch (iso.length()) {
      case YEAR -> iso + "-12-31";
      case MONTH -> iso + "-" + lastDay();
      default -> iso;
    };
  }

  private int lastDay() {
    int month = Integer.parseInt(iso.substring(5, MONTH));
    boolean leap = (year() % 4 == 0 && year() % 100 != 0) || year() % 400 == 0;
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Whether it is surely before another date. */
  boolean before(StatedDate other) {
    return latest().compareTo(other.earliest()) < 0;
  }

  /** Whether it and another date can be the same day, one of them perhaps stated more precisely. */
  boolean agrees(StatedDate other) {
    return iso.startsWith(other.iso) || other.iso.startsWith(iso);
  }

  int year() {
    return Integer.parseInt(iso.substring(0, 4));
  }
}
