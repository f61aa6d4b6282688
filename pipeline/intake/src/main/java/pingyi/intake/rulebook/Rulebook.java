package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyStep;
import pingyi.warehouse.table.reference.PolicyStepArgument;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLabel;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkGrade;
import pingyi.warehouse.table.reference.ScaleLinkPair;
import pingyi.warehouse.table.reference.StatementLinkDecision;
import pingyi.warehouse.table.reference.Theme;

/** Reads the rulebook folder into its tables. */
public final class Rulebook {
  /** Every file of the rulebook, in the order of reading. */
  public static final List<String> FILES =
      List.of(
          "rulebook/organizations.csv",
          "rulebook/organization_events.csv",
          "rulebook/organization_aliases.csv",
          "rulebook/scales.yaml",
          "rulebook/policies.yaml",
          "rulebook/columns.yaml",
          DecisionsFile.FILE,
          "rulebook/predecessors.yaml",
          "rulebook/scale_link_pairs.csv",
          "rulebook/themes.csv",
          "rulebook/registers.yaml",
          "rulebook/statement_links.csv");

  /** Those that {@link ColumnRules} are made of, and no others. */
  public static final List<String> OF_COLUMNS = List.of(FILES.get(5), FILES.get(10));

  /** Those that need not be there. */
  public static final Set<String> OPTIONAL =
      Set.of(
          FILES.get(1),
          FILES.get(2),
          FILES.get(6),
          FILES.get(7),
          FILES.get(8),
          FILES.get(9),
          FILES.get(10),
          FILES.get(11));

  /**
   * What the settings decide about the rulebook.
   *
   * @param identifiedByCode whether the records define organizations by their codes
   * @param asOf the cut-off: what became known later is not used
   */
  public record Scope(boolean identifiedByCode, LocalDate asOf) {}

  private Rulebook() {}

  /**
   * Reads every file, so that one run names every fault.
   *
   * @param texts the text of a file by its path; empty, after a finding where it is required, if it
   *     cannot be read
   * @param scope what the settings decide
   * @return what headings mean; empty if columns.yaml is at fault
   */
  public static Optional<ColumnRules> read(
      Function<String, Optional<String>> texts, Scope scope, TableSet tables, Findings findings) {
    long before = findings.errors();
    OrganizationsFile register =
        texts
            .apply(FILES.get(0))
            .map(text -> OrganizationsFile.read(FILES.get(0), text, scope.asOf(), findings))
            .orElse(new OrganizationsFile(List.of(), List.of(), Set.of()));
    if (register.organizations().isEmpty()
        && !scope.identifiedByCode()
        && findings.errors() == before) {
      findings.error(FILES.get(0), 0, "no_organizations");
    }
    Set<String> ids = register.ids();
    List<PredecessorRule> predecessors =
        texts
            .apply(FILES.get(7))
            .map(text -> PredecessorsFile.read(FILES.get(7), text, findings))
            .orElse(List.of());
    List<OrganizationEvent> events =
        texts
            .apply(FILES.get(1))
            .map(
                text ->
                    EventsFile.read(
                        FILES.get(1), text, register, predecessors, scope.asOf(), findings))
            .orElse(List.of());
    List<OrganizationAlias> aliases =
        texts
            .apply(FILES.get(2))
            .map(text -> AliasesFile.read(FILES.get(2), text, register, scope.asOf(), findings))
            .orElse(List.of());
    List<NameDecision> decisions =
        texts
            .apply(FILES.get(6))
            .map(text -> DecisionsFile.read(FILES.get(6), text, ids, findings))
            .orElse(List.of());
    ScalesFile scales =
        texts
            .apply(FILES.get(3))
            .map(text -> ScalesFile.read(FILES.get(3), text, findings))
            .orElse(new ScalesFile(List.of(), List.of(), List.of(), ScaleLinks.NONE));
    List<ScaleLinkPair> pairs =
        LinkPairsFile.read(FILES.get(8), texts.apply(FILES.get(8)), scales, register, findings);
    PoliciesFile policies =
        texts
            .apply(FILES.get(4))
            .map(text -> PoliciesFile.read(FILES.get(4), text, scales, findings))
            .orElse(PoliciesFile.NONE);
    RegisterWords registers =
        RegistersFile.read(FILES.get(10), texts.apply(FILES.get(10)), findings);
    tables
        .put(RegisterTerm.class, registers.terms())
        .put(
            StatementLinkDecision.class,
            StatementLinksFile.read(FILES.get(11), texts.apply(FILES.get(11)), ids, findings))
        .put(RegisteredOrganization.class, register.organizations())
        .put(OrganizationEvent.class, events)
        .put(OrganizationAlias.class, aliases)
        .put(NameDecision.class, decisions)
        .put(PredecessorRule.class, predecessors)
        .put(Scale.class, scales.scales())
        .put(ScaleGrade.class, scales.grades())
        .put(ScaleLabel.class, scales.labels())
        .put(ScaleLink.class, scales.links().links())
        .put(ScaleLinkGrade.class, scales.links().grades())
        .put(ScaleLinkPair.class, pairs)
        .put(Policy.class, policies.policies())
        .put(PolicyComponent.class, policies.components())
        .put(PolicyVoterClass.class, policies.voterClasses())
        .put(PolicyGrade.class, policies.grades())
        .put(PolicyStep.class, policies.steps())
        .put(PolicyStepArgument.class, policies.arguments())
        .put(Theme.class, ThemesFile.read(FILES.get(9), texts.apply(FILES.get(9)), findings));
    return texts
        .apply(FILES.get(5))
        .flatMap(text -> ColumnsFile.read(FILES.get(5), text, registers, findings));
  }
}
