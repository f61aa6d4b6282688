package pingyi.intake.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.reference.RegisterTerm;

/**
 * The words of project registers and rectification lists.
 *
 * @param terms every code of every vocabulary
 * @param words the cleaned words of each vocabulary with their codes
 * @param owners the cleaned posts and units that an owner's cell may name
 */
public record RegisterWords(
    List<RegisterTerm> terms, Map<String, Map<String, String>> words, Set<String> owners) {
  static final String TYPE = "project_type";
  static final String LEVEL = "project_level";
  static final String STAGE = "project_stage";
  static final String RESULT = "stage_result";
  static final String CRITERION_SET = "criterion_set";
  static final String CRITERION = "criterion";
  static final String ATTAINMENT = "attainment";
  static final String STATE = "rectification_state";

  private static final Map<Field, String> VOCABULARIES =
      Map.of(
          Field.PROJECT_TYPE, TYPE,
          Field.PROJECT_LEVEL, LEVEL,
          Field.PROJECT_STAGE, STAGE,
          Field.STAGE_RESULT, RESULT,
          Field.CRITERION, ATTAINMENT,
          Field.RECTIFICATION_STATE, STATE);

  /** Copies the collections. */
  public RegisterWords {
    terms = List.copyOf(terms);
    Map<String, Map<String, String>> copy = new HashMap<>();
    words.forEach((vocabulary, codes) -> copy.put(vocabulary, Map.copyOf(codes)));
    words = Map.copyOf(copy);
    owners = Set.copyOf(owners);
  }

  /** The code of a word under a heading of a field; empty if the vocabulary does not have it. */
  public Optional<String> code(Field field, String text) {
    return Optional.ofNullable(VOCABULARIES.get(field))
        .map(vocabulary -> words.getOrDefault(vocabulary, Map.of()))
        .map(codes -> codes.get(CleanText.of(text)));
  }

  /** Whether a state means that the task has no end. */
  public boolean lasting(String text) {
    return code(Field.RECTIFICATION_STATE, text)
        .filter(
            code ->
                terms.stream()
                    .filter(term -> term.vocabulary().equals(STATE) && term.code().equals(code))
                    .anyMatch(term -> "standing".equals(term.countsAs())))
        .isPresent();
  }

  /** The codes of a vocabulary. */
  Set<String> codes(String vocabulary) {
    return terms.stream()
        .filter(term -> term.vocabulary().equals(vocabulary))
        .map(RegisterTerm::code)
        .collect(Collectors.toSet());
  }
}
