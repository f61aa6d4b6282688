package pingyi.audit.protect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks; each has a set of tables of its own. */
public enum Role {
  /** Traces figures to their sources and sees every version, also retracted ones. */
  AUDITOR(5),
  /** Compares branches down to voter classes. */
  ANALYST(5),
  /** Sees results of branches and of the whole. */
  LEADERSHIP(10);

  /** No configuration shows a group of fewer: with two voters each knows the other's ballot. */
  public static final int FLOOR = 3;

  private final int usualThreshold;

  Role(int usualThreshold) {
    this.usualThreshold = usualThreshold;
  }

  /** The role of a word. */
  public static Optional<Role> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The word, which is also the audience in {@code privacy_threshold}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The smallest group that is shown where the workspace states none. */
  public int usualThreshold() {
    return usualThreshold;
  }

  /** Whether retracted versions are shown, marked as such. */
  public boolean seesRetracted() {
    return this == AUDITOR;
  }
}
