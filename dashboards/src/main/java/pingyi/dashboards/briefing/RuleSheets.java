package pingyi.dashboards.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;

/** The rulebook on one sheet: policies, scales, events and aliases under the same columns. */
final class RuleSheets {
  private final Facts facts;
  private final Words words;

  RuleSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Sheet> build() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("kind", "id", "name")
            .plain("year.first", "year.last")
            .text("content")
            .columns(Grid.Format.STATISTIC, "number")
            .text("note", "source");
    policies(grid);
    scales(grid);
    organizations(grid);
    decisions(grid);
    return List.of(Sheets.of(words, "rules", grid));
  }

  private void policies(GridBuilder grid) {
    for (Policy row : facts.rows(Policy.class)) {
      grid.row(
          words.say("kind.policy"),
          row.policyId(),
          words.say("policy.name", row.name(), row.version()),
          row.firstYear(),
          row.lastYear(),
          words.say(
              "policy.rules",
              words.code("missing", row.missingComponent()),
              words.code("missing", row.emptyClass()),
              row.roundingDigits()),
          row.confidence(),
          words.say("policy.number"),
          null);
    }
    for (PolicyComponent row : facts.rows(PolicyComponent.class)) {
      part(grid, "kind.component", row.policyId(), row.label(), kind(row), row.weight(), "weight");
    }
    for (PolicyVoterClass row : facts.rows(PolicyVoterClass.class)) {
      part(
          grid,
          "kind.voters",
          row.policyId(),
          row.label(),
          row.voterClass(),
          row.weight(),
          "weight");
    }
    for (PolicyGrade row : facts.rows(PolicyGrade.class)) {
      Double lower = row.lower();
      Double upper = row.upper();
      String band =
          lower == null
              ? ""
              : upper == null && row.lowerBelongs()
                  ? words.say("band.open", words.numbers().score(lower))
                  : row.lowerBelongs() && upper != null && !row.upperBelongs()
                      ? words.say(
                          "band", words.numbers().score(lower), words.numbers().score(upper))
                      : words.say(
                          "band.interval",
                          row.lowerBelongs() ? "[" : "(",
                          words.numbers().score(lower),
                          upper == null ? "" : words.numbers().score(upper),
                          row.upperBelongs() ? "]" : ")");
      part(grid, "kind.grade", row.policyId(), row.label(), band, row.lower(), "band.lower");
    }
  }

  private void scales(GridBuilder grid) {
    for (Scale row : facts.rows(Scale.class)) {
      grid.row(
          words.say("kind.scale"),
          row.scaleId(),
          words.say("policy.name", row.name(), row.version()),
          row.firstYear(),
          row.lastYear(),
          row.issuer(),
          null,
          words.say("scale.issuer"),
          null);
    }
    for (ScaleGrade row : facts.rows(ScaleGrade.class)) {
      String counts = words.say(row.favourable() ? "grade.favourable" : "grade.other");
      part(grid, "kind.scalegrade", row.scaleId(), row.label(), counts, row.points(), "points");
    }
  }

  private void organizations(GridBuilder grid) {
    for (OrganizationEvent row : facts.rows(OrganizationEvent.class)) {
      if (row.supersededOn() != null) {
        continue;
      }
      int year = row.effectiveYear();
      grid.row(
          words.code("event", row.kind()),
          row.eventId(),
          words.say(
              "event.step",
              facts.structure().nameIn(row.organizationId(), year - 1),
              facts.structure().nameIn(row.successorId(), year)),
          year,
          null,
          words.say("event.day", words.numbers().date(row.effectiveDate())),
          row.weight(),
          row.note(),
          place(row.sourceFile(), row.sourceLine()));
    }
    for (OrganizationAlias row : facts.rows(OrganizationAlias.class)) {
      if (row.supersededOn() != null) {
        continue;
      }
      grid.row(
          words.say("kind.alias"),
          row.organizationId(),
          row.alias(),
          row.firstYear(),
          row.lastYear(),
          words.say("alias.means", facts.structure().label(row.organizationId())),
          null,
          row.note(),
          place(row.sourceFile(), row.sourceLine()));
    }
  }

  private void decisions(GridBuilder grid) {
    for (PredecessorRule row : facts.rows(PredecessorRule.class)) {
      grid.row(
          words.say("kind.predecessor"),
          row.ruleId(),
          words.say("policy.name", row.name(), row.version()),
          row.firstYear(),
          row.lastYear(),
          words.say(
              "predecessor.content",
              words.code("carry", row.merged()),
              words.code("carry", row.split())),
          null,
          null,
          null);
    }
    for (NameDecision row : facts.rows(NameDecision.class)) {
      String id = row.organizationId();
      grid.row(
          words.code("decision", row.decision()),
          id,
          row.name(),
          row.firstYear(),
          row.lastYear(),
          id == null ? words.say("decision.all") : facts.structure().label(id),
          null,
          words.say("decision.note", row.decidedBy(), row.decidedOn(), row.reason()),
          place(row.sourceFile(), row.sourceLine()));
    }
  }

  private void part(
      GridBuilder grid,
      String kind,
      String id,
      String name,
      @Nullable String content,
      @Nullable Double number,
      String note) {
    grid.row(
        words.say(kind), id, name, null, null, content, number, words.say("number." + note), null);
  }

  private String kind(PolicyComponent row) {
    return words.code("component", row.kind());
  }

  private String place(String file, int line) {
    return words.say("place.line", file, line);
  }
}
