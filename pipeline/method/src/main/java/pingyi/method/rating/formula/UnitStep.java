package pingyi.method.rating.formula;

import java.util.List;

/** A step that looks at one unit at a time. */
sealed interface UnitStep extends Step
    permits WeightedSum,
        Deduct,
        Bonus,
        Multiply,
        Bounds,
        Round,
        Replace,
        StepFunction,
        Measurement,
        Bands,
        Gate,
        Cap,
        DirectGrade,
        Flag {
  void apply(Line line);

  @Override
  default void apply(List<Line> lines) {
    lines.forEach(this::apply);
  }
}
