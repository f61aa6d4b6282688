package pingyi.dashboards.chart;

import java.awt.RenderingHints;
import org.jspecify.annotations.Nullable;

/**
 * Which end of a text keeps its place on a surface whose font is not the one that was measured: 0
 * the left end, 1 the right one. Without it a column of names or numbers would not stand flush.
 */
public final class Anchor extends RenderingHints.Key {
  /** The only key. */
  public static final Anchor KEY = new Anchor();

  /** Half the difference at either end. */
  public static final Double MIDDLE = 0.5;

  private static final int NUMBER = 0x70696E67;

  private Anchor() {
    super(NUMBER);
  }

  @Override
  public boolean isCompatibleValue(@Nullable Object value) {
    return value instanceof Double;
  }
}
