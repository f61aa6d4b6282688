package pingyi.intake.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.method.rating.formula.FormulaFault;
import pingyi.method.rating.formula.Span;
import pingyi.method.rating.formula.Spans;
import pingyi.warehouse.table.reference.PolicyGrade;

/**
 * The overall grades of a policy, in one of three forms: each from its lower edge up to the band
 * above; each with an interval; or without bands, where steps give them.
 */
final class PolicyBands {
  private static final Span UNBOUNDED = new Span(null, Span.Edge.OPEN, null, Span.Edge.OPEN);

  private final YamlMapping policy;
  private final String id;
  private final Optional<Span> range;
  private final List<PolicyGrade> grades = new ArrayList<>();
  private Optional<Spans> spans = Optional.empty();

  private PolicyBands(YamlMapping policy, String id, Optional<Span> range) {
    this.policy = policy;
    this.id = id;
    this.range = range;
  }

  /** Reads them; faults are findings. */
  static PolicyBands read(YamlMapping policy, String id, Optional<Span> range, boolean stepped) {
    PolicyBands bands = new PolicyBands(policy, id, range);
    List<YamlMapping> entries = policy.mappings("grades");
    for (YamlMapping entry : entries) {
      entry.allow("code", "label", "from", "to", "in").need("code", "label");
    }
    bands.checkCodes(entries);
    if (entries.stream().anyMatch(entry -> entry.has("in"))) {
      bands.intervals(entries, stepped);
    } else if (stepped && entries.stream().noneMatch(entry -> entry.has("from"))) {
      bands.plain(entries);
    } else {
      bands.edges(entries);
    }
    return bands;
  }

  /** The grades, best first. */
  List<PolicyGrade> grades() {
    return List.copyOf(grades);
  }

  /** The bands as intervals; empty without bands, or after a finding. */
  Optional<Spans> spans() {
    return spans;
  }

  private void checkCodes(List<YamlMapping> entries) {
    Set<String> codes = new HashSet<>();
    for (YamlMapping entry : entries) {
      Optional<String> code = entry.text("code");
      if (code.isPresent() && !codes.add(code.get())) {
        entry.error("code", "duplicate_grade", code.get(), entry.line());
      }
    }
    if (entries.isEmpty() && policy.has("grades")) {
      policy.error("grades", "empty_list", "grades");
    }
  }

  private void plain(List<YamlMapping> entries) {
    for (YamlMapping entry : entries) {
      add(entry, UNBOUNDED);
    }
  }

  /** With steps, a grade without an interval is one that only steps give. */
  private void intervals(List<YamlMapping> entries, boolean stepped) {
    policy.need("range");
    List<Spans.Band> bands = new ArrayList<>();
    int expected = entries.size();
    for (YamlMapping entry : entries) {
      if (stepped && !entry.has("in")) {
        expected--;
        add(entry, UNBOUNDED);
        continue;
      }
      entry.need("in");
      Optional<String> label = entry.text("label");
      Optional<String> code = entry.text("code");
      try {
        Optional<Span> span = entry.text("in").map(text -> Span.parse("in", text));
        if (span.isPresent() && code.isPresent() && label.isPresent()) {
          bands.add(new Spans.Band(code.get(), span.get()));
          add(entry, span.get());
        }
      } catch (FormulaFault e) {
        entry.error("in", e.code(), e.arguments().toArray());
      }
    }
    if (bands.size() == expected && range.isPresent()) {
      check(bands, range.get());
    }
  }

  private void check(List<Spans.Band> bands, Span whole) {
    try {
      spans = Optional.of(new Spans(whole, bands));
    } catch (FormulaFault e) {
      policy.error("grades", e.code(), e.arguments().toArray());
    }
  }

  private void edges(List<YamlMapping> entries) {
    Double above = null;
    boolean complete = true;
    List<Spans.Band> bands = new ArrayList<>();
    for (YamlMapping entry : entries) {
      entry.need("from");
      Optional<String> code = entry.text("code");
      Optional<Double> from = entry.number("from");
      Optional<Double> to = entry.number("to");
      if (code.isEmpty() || entry.text("label").isEmpty() || from.isEmpty()) {
        complete = false;
        continue;
      }
      if (above != null && from.get() >= above) {
        entry.error("from", "bands_not_falling", code.get(), from.get(), above);
        complete = false;
      }
      double upper = above == null ? 100 : above;
      if (to.isPresent() && to.get() < upper) {
        entry.error("to", "band_gap", code.get(), to.get(), upper);
      } else if (to.isPresent() && to.get() > upper) {
        entry.error("to", "band_overlap", code.get(), upper, to.get());
      }
      Span span =
          new Span(
              BigDecimal.valueOf(from.get()),
              Span.Edge.CLOSED,
              above == null ? null : BigDecimal.valueOf(above),
              Span.Edge.OPEN);
      add(entry, span);
      bands.add(new Spans.Band(code.get(), span));
      above = from.get();
    }
    if (above != null && complete && above != 0) {
      policy.error("grades", "bands_do_not_reach_zero", above);
    } else if (complete && !bands.isEmpty()) {
      check(bands, new Span(BigDecimal.ZERO, Span.Edge.CLOSED, null, Span.Edge.OPEN));
    }
  }

  private void add(YamlMapping entry, Span span) {
    Optional<String> code = entry.text("code");
    Optional<String> label = entry.text("label");
    if (code.isPresent() && label.isPresent()) {
      grades.add(
          new PolicyGrade(
              id,
              grades.size() + 1,
              code.get(),
              label.get(),
              span.low() == null ? null : span.low().doubleValue(),
              span.high() == null ? null : span.high().doubleValue(),
              span.low() != null && span.lowEdge() == Span.Edge.CLOSED,
              span.high() != null && span.highEdge() == Span.Edge.CLOSED));
    }
  }
}
