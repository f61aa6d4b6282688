package pingyi.audit.statistics.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.LinkChecks;
import pingyi.method.statistics.linking.ScoreTable;

/** Whether a linear link is nearly the same in every type of branch. */
final class LinkInvariance {
  private LinkInvariance() {}

  static Optional<LinkChecks.Invariance> of(
      MethodInput input, ScoreTable x, ScoreTable y, LinearLink linear) {
    Optional<Column> types = input.optional("subgroup");
    if (types.isEmpty() || input.optional("scale").isPresent()) {
      return Optional.empty();
    }
    List<LinkChecks.Subgroup> subgroups = new ArrayList<>();
    for (String type : types.get().texts().stream().distinct().toList()) {
      AnchorTable pairs =
          TablesInput.pairs(input, input.column("x"), input.column("y"), types, type);
      subgroups.add(
          new LinkChecks.Subgroup(
              pairs.totals().n(), LinearLink.linear(pairs.totals(), pairs.anchors())));
    }
    return Optional.of(
        LinkChecks.invariance(x, y, linear, subgroups, input.options().number("unit")));
  }
}
