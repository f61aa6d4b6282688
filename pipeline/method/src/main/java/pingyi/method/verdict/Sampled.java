package pingyi.method.verdict;

import org.jspecify.annotations.Nullable;

/** Whether a score is known well enough to be held against others. */
enum Sampled {
  /** It has a sampling error from five voters or more, or from something other than voters. */
  ENOUGH,
  /** It has no sampling error: how sure it is nobody can say. */
  NO_STANDARD_ERROR,
  /** Fewer than five voters are behind it. */
  FEW_VOTERS;

  static final int LEAST_VOTERS = 5;

  static Sampled of(@Nullable Double standardError, @Nullable Double voters) {
    if (standardError == null || !(standardError > 0)) {
      return NO_STANDARD_ERROR;
    }
    return voters != null && voters < LEAST_VOTERS ? FEW_VOTERS : ENOUGH;
  }
}
