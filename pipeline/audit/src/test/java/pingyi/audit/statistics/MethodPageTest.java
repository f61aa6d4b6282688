package pingyi.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.OutputForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.warehouse.sample.Golden;

class MethodPageTest {
  static List<MethodForm> forms() {
    return StatisticsMethods.all().stream().map(StatisticsMethod::form).toList();
  }

  @Test
  void shouldBeThePageInTheDocuments() throws IOException {
    Golden.check(Path.of("../docs/statistics-methods.md"), MethodPage.text());
  }

  @Test
  void shouldNameEveryMethodOnce() {
    assertThat(forms()).extracting(MethodForm::id).doesNotHaveDuplicates();
    assertThat(forms()).allMatch(form -> form.id().matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void shouldTellColumnsFromOptions(MethodForm form) {
    List<String> names = form.columns().stream().map(ColumnForm::name).collect(Collectors.toList());
    names.addAll(form.options().stream().map(OptionForm::name).toList());

    assertThat(names).doesNotHaveDuplicates().doesNotContain("missing");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void shouldDocumentExactlyTheFieldsItsExampleAnswers(MethodForm form) throws IOException {
    Question question = new Question(form.id(), "example", form.example().options());

    JsonNode answer =
        new ObjectMapper()
            .readTree(question.answer(form.example().csv().getBytes(StandardCharsets.UTF_8)));

    Set<String> answered = new LinkedHashSet<>();
    answer.fieldNames().forEachRemaining(answered::add);
    answered.removeAll(List.of("method", "n", "parameters", "seed"));
    Set<String> documented =
        form.outputs().stream()
            .map(OutputForm::name)
            .map(name -> name.replaceAll("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(answered).containsExactlyInAnyOrderElementsOf(documented);
    assertThat(answer.get("n").isIntegralNumber()).isTrue();
    assertThat(form.sources()).isNotEmpty();
    for (OutputForm output : form.outputs()) {
      assertThat(found(answer, List.of(output.name().split("\\."))))
          .as("the example of %s answers %s", form.id(), output.name())
          .isTrue();
    }
  }

  /** Whether a dotted name leads to a field, through any element of a list. */
  private static boolean found(JsonNode node, List<String> path) {
    if (path.isEmpty()) {
      return true;
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (found(element, path)) {
          return true;
        }
      }
      return false;
    }
    return node.has(path.get(0)) && found(node.get(path.get(0)), path.subList(1, path.size()));
  }
}
