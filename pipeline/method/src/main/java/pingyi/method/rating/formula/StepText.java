package pingyi.method.rating.formula;

import java.util.List;

/**
 * One step as the rulebook states it.
 *
 * @param kind the kind
 * @param arguments its other keys
 */
public record StepText(String kind, List<Argument> arguments) {
  /** Copies the list. */
  public StepText {
    arguments = List.copyOf(arguments);
  }
}
