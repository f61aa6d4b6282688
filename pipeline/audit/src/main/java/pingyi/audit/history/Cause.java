package pingyi.audit.history;

import java.util.Locale;

/** Why a version, or a score of it, is not what it was before. */
public enum Cause {
  /** There was no version before. */
  FIRST,
  /** Files of records or reports are other ones. */
  SOURCE_CHANGED,
  /**
   * The files behind this score are the same, but those of others are not: places, quotas and
   * comparisons depend on them.
   */
  OTHER_SOURCES_CHANGED,
  /** Files of the rulebook or the configuration are other ones. */
  RULEBOOK_CHANGED,
  /** The program that read and judged is another one. */
  CODE_CHANGED,
  /** Inputs are other ones; which, nobody can say any more, because a version was purged. */
  INPUTS_CHANGED,
  /** An earlier version was made current again. */
  REPUBLISHED,
  /** A version was withdrawn, with the reason in its entry. */
  WITHDRAWN;

  /** The word in outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
