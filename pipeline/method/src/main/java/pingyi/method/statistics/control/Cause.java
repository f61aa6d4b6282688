package pingyi.method.statistics.control;

/** Why a point of a control chart stands out, if it does; the first that holds is given. */
public enum Cause {
  /** It does not. */
  COMMON(0),
  /** Beyond the upper limit. */
  ABOVE_LIMIT(1),
  /** Beyond the lower limit. */
  BELOW_LIMIT(-1),
  /** One of seven points or more, each higher than the last. */
  RISE_OF_SEVEN(1),
  /** One of seven points or more, each lower than the last. */
  FALL_OF_SEVEN(-1),
  /** One of two or three close to the upper limit among three above the centre. */
  TWO_OF_THREE_ABOVE(1),
  /** One of two or three close to the lower limit among three below the centre. */
  TWO_OF_THREE_BELOW(-1),
  /** One of seven points or more above the centre. */
  SEVEN_ABOVE(1),
  /** One of seven points or more below the centre. */
  SEVEN_BELOW(-1);

  private final int direction;

  Cause(int direction) {
    this.direction = direction;
  }

  /** 1 for higher than expected, -1 for lower, 0 for neither. */
  public int direction() {
    return direction;
  }

  /** What it means where one direction is wanted. */
  public Meaning meaning(Wanted wanted) {
    if (this == COMMON) {
      return Meaning.COMMON_CAUSE;
    }
    return switch (wanted) {
      case NEITHER -> direction > 0 ? Meaning.NEUTRAL_HIGH : Meaning.NEUTRAL_LOW;
      case HIGHER -> direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
      case LOWER -> direction < 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
    };
  }

  /** Which direction is an improvement. */
  public enum Wanted {
    /** Up. */
    HIGHER,
    /** Down. */
    LOWER,
    /** Neither: points are only high or low. */
    NEITHER
  }

  /** What a point means. */
  public enum Meaning {
    /** Nothing: it moves within its own noise. */
    COMMON_CAUSE,
    /** It stands out for the better. */
    IMPROVEMENT,
    /** It stands out for the worse. */
    CONCERN,
    /** It stands out upwards, and nobody said whether that is good. */
    NEUTRAL_HIGH,
    /** It stands out downwards, and nobody said whether that is good. */
    NEUTRAL_LOW
  }
}
