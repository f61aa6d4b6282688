package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Numbers of an answer held against known ones: equal within a tolerance, absolute for numbers up
 * to 1 and relative beyond.
 */
record Near(double tolerance) {
  void assertField(JsonNode answer, String ours, JsonNode expected) {
    assertNumber(at(answer, ours), expected, ours);
  }

  /** Fields by our names, dotted, against theirs. */
  void assertFields(JsonNode answer, JsonNode expected, Map<String, String> theirs) {
    theirs.forEach((ours, field) -> assertField(answer, ours, expected.get(field)));
  }

  /** A field of each element of a list against an array. */
  void assertColumn(JsonNode list, String ours, JsonNode expected) {
    assertThat(list).as(ours).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertNumber(at(list.get(i), ours), expected.get(i), ours + " of row " + (i + 1));
    }
  }

  /** A field of each element of a list against a field of each element of another. */
  void assertColumns(JsonNode list, JsonNode expected, Map<String, String> theirs) {
    assertThat(list).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertFields(list.get(i), expected.get(i), theirs);
    }
  }

  void assertNumber(JsonNode actual, JsonNode expected, String what) {
    if (!expected.isNumber()) {
      assertThat(actual).as(what).isEqualTo(expected);
      return;
    }
    double value = expected.asDouble();
    assertThat(actual.isNumber()).as("%s is %s", what, actual).isTrue();
    assertThat(Math.abs(actual.asDouble() - value))
        .as("%s is %s and ought to be %s", what, actual, expected)
        .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(value)));
  }

  private static JsonNode at(JsonNode node, String path) {
    JsonNode found = node;
    for (String name : path.split("\\.")) {
      found = found.get(name);
    }
    return found;
  }
}
