package pingyi.intake.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * What a cell says as a number.
 *
 * @param status stated, missing or unreadable
 * @param number the value; null unless stated
 * @param fault why the row cannot be published; null if it can
 */
public record Reading(Status status, @Nullable Double number, @Nullable RejectionReason fault) {
  /** A cell with nothing in it, or a mark for nothing. */
  public static final Reading MISSING = new Reading(Status.MISSING, null, null);

  /** The status words that are stored. */
  public enum Status {
    STATED("stated"),
    MISSING("missing"),
    UNREADABLE("unreadable");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The word that is stored. */
    public String code() {
      return code;
    }
  }

  /** A sound value. */
  public static Reading stated(double number) {
    // Adding zero turns -0 into 0.
    return new Reading(Status.STATED, number + 0.0, null);
  }

  /** A value that can be read but cannot be true. */
  public static Reading faulty(double number, RejectionReason fault) {
    return new Reading(Status.STATED, number + 0.0, fault);
  }

  /** A cell that cannot be read. */
  public static Reading unreadable(RejectionReason fault) {
    return new Reading(Status.UNREADABLE, null, fault);
  }

  /** The fault, if there is one. */
  public Optional<RejectionReason> problem() {
    return Optional.ofNullable(fault);
  }
}
