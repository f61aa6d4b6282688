package pingyi.method.register;

import java.util.Optional;

/**
 * A stage of a project as one row states it.
 *
 * @param row that states it
 * @param cell of its date, else of its result or name
 */
record StageEvent(
    RegisterRow row,
    String stage,
    Optional<StatedDate> date,
    Optional<String> result,
    String cell) {
  /** Whether another row can mean the same event: no date or a date that agrees. */
  boolean same(StageEvent other) {
    return stage.equals(other.stage)
        && (date.isEmpty() || other.date.isEmpty() || date.get().agrees(other.date.get()));
  }

  /** Whether another row says otherwise of the same event. */
  boolean contradicts(StageEvent other) {
    return same(other)
        && result.isPresent()
        && other.result.isPresent()
        && !result.equals(other.result);
  }

  /** Whether it says nothing that this one does not say. */
  boolean covers(StageEvent other) {
    boolean dated =
        other.date.isEmpty()
            || date.filter(own -> own.iso().startsWith(other.date.get().iso())).isPresent();
    return same(other) && dated && (other.result.isEmpty() || result.equals(other.result));
  }

  /** The more precise of both statements of one event, from the row that is the more precise. */
  StageEvent with(StageEvent other) {
    boolean finer = length(other) > length(this);
    StageEvent base = finer ? other : this;
    return new StageEvent(
        base.row, stage, base.date.or(() -> date), result.or(() -> other.result), base.cell);
  }

  private static int length(StageEvent event) {
    return event.date.map(each -> each.iso().length()).orElse(0);
  }

  /** Whether it surely happened before another event. */
  boolean before(StageEvent other) {
    return date.isPresent() && other.date.isPresent() && date.get().before(other.date.get());
  }
}
