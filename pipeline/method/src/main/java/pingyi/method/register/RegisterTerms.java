package pingyi.method.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.warehouse.table.reference.RegisterTerm;

/** What the codes of the vocabularies mean. */
final class RegisterTerms {
  private static final String FAILED = ":failed";
  private static final int LAST = Integer.MAX_VALUE;
  private static final List<String> NOTHING = List.of();

  private final List<RegisterTerm> terms;
  private final Map<String, RegisterTerm> byCode = new HashMap<>();

  RegisterTerms(List<RegisterTerm> terms) {
    this.terms = terms;
    terms.forEach(term -> byCode.put(term.vocabulary() + "/" + term.code(), term));
  }

  private Optional<RegisterTerm> term(String vocabulary, String code) {
    return Optional.ofNullable(byCode.get(vocabulary + "/" + code));
  }

  /** How far a stage is on the way. */
  int rank(String stage) {
    return term("project_stage", stage).map(RegisterTerm::rank).orElse(LAST);
  }

  /** Whether a result means that a stage failed. */
  boolean failed(Optional<String> result) {
    return counts(result, "failed");
  }

  /** Whether a result means that a stage is not decided yet. */
  boolean pending(Optional<String> result) {
    return counts(result, "pending");
  }

  private boolean counts(Optional<String> result, String as) {
    return result
        .flatMap(code -> term("stage_result", code))
        .map(RegisterTerm::countsAs)
        .filter(as::equals)
        .isPresent();
  }

  /** Whether a project can come to a stage more than once. */
  boolean repeats(String stage) {
    return followed(stage).stream()
        .anyMatch(before -> before.equals(stage) || before.equals(stage + FAILED));
  }

  private List<String> followed(String stage) {
    return term("project_stage", stage)
        .map(RegisterTerm::follows)
        .map(list -> List.of(list.split(";")))
        .orElse(NOTHING);
  }

  /** Whether a stage may come after another one, or first where there is none. */
  boolean follows(String stage, Optional<StageEvent> previous) {
    String before =
        previous
            .map(event -> event.stage() + (failed(event.result()) ? FAILED : ""))
            .orElse("start");
    return followed(stage).contains(before);
  }

  /** What a state of an item counts as. */
  Optional<String> countsAs(Optional<String> state) {
    return state.flatMap(code -> term("rectification_state", code)).map(RegisterTerm::countsAs);
  }

  /** The value of a threshold for links between items and statements. */
  double threshold(String code) {
    return term("statement_link", code)
        .map(RegisterTerm::number)
        .orElseThrow(
            () ->
                new IllegalStateException("register_term has no threshold statement_link " + code));
  }

  /** The criteria that a type of projects is held to, in order. */
  List<RegisterTerm> criteria(String projectType) {
    List<String> sets =
        terms.stream()
            .filter(term -> term.vocabulary().equals("criterion_set"))
            .filter(
                term ->
                    Optional.ofNullable(term.appliesTo())
                        .map(types -> List.of(types.split(";")).contains(projectType))
                        .orElse(false))
            .map(RegisterTerm::code)
            .toList();
    return terms.stream()
        .filter(term -> term.vocabulary().equals("criterion"))
        .filter(term -> sets.contains(setOf(term.code())))
        .toList();
  }

  /** The set of a criterion. */
  static String setOf(String criterion) {
    return criterion.substring(0, criterion.lastIndexOf('.'));
  }
}
