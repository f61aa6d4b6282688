package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeverityCasesTest {
  @Test
  void shouldReproduceTheOrdinalModelsOfWine() {
    SharedCase shared = SharedCase.named("rater_severity/a_wine_ordinal");
    JsonNode expected = shared.expected();
    Near near = new Near(expected.get("tolerance").asDouble());

    JsonNode alone = shared.ask("ordinal-model", "grade=rating", "factors=temp,contact");
    JsonNode mixed =
        shared.ask("ordinal-model", "grade=rating", "factors=temp,contact", "random=judge");

    for (JsonNode each : alone.get("coefficients")) {
      String name = each.get("name").asText();
      near.assertField(each, "estimate", expected.get("clm").get("coef").get(name));
      near.assertField(each, "se", expected.get("clm").get("se").get(name));
    }
    near.assertFields(alone, expected.get("clm"), Map.of("log_likelihood", "logLik", "aic", "AIC"));
    JsonNode laplace = expected.get("clmm_laplace");
    for (JsonNode each : mixed.get("coefficients")) {
      near.assertField(each, "estimate", laplace.get("coef").get(each.get("name").asText()));
    }
    near.assertField(mixed, "log_likelihood", laplace.get("logLik"));
    near.assertField(mixed, "random.variance", laplace.get("judge_var"));
    assertLevels(near, mixed.get("random").get("shifts"), laplace.get("judge_effects"));
  }

  @Test
  void shouldReproduceTheAdditiveModelOfWine() {
    SharedCase shared = SharedCase.named("rater_severity/a_wine_ordinal");
    JsonNode expected = shared.expected().get("two_way_additive_on_rating_codes");
    Near near = new Near(1e-9);

    JsonNode answer =
        shared.ask(
            "additive-model",
            "score=rating",
            "factors=temp,contact,judge",
            "treatment=temp,contact");

    near.assertField(answer, "intercept", expected.get("coef").get("(Intercept)"));
    near.assertField(answer, "sigma", expected.get("sigma"));
    Map<String, JsonNode> effects = new LinkedHashMap<>();
    for (String factor : List.of("temp", "contact", "judge")) {
      answer
          .get("effects")
          .get(factor)
          .forEach(each -> effects.put(factor + each.get("level").asText(), each));
    }
    expected
        .get("coef")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.startsWith("(")) {
                near.assertField(effects.get(name), "effect", expected.get("coef").get(name));
                near.assertField(effects.get(name), "se", expected.get("se").get(name));
              }
            });
  }

  @Test
  void shouldReproduceTheMixedModelOfPenicillin() {
    SharedCase shared = SharedCase.named("rater_severity/b_penicillin_crossed");
    JsonNode expected = shared.expected().get("reml");
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    JsonNode answer = shared.ask("variance-components", "score=diameter", "factors=plate,sample");

    near.assertFields(
        answer,
        expected,
        Map.of(
            "intercept", "intercept",
            "sd.plate", "sd_plate",
            "sd.sample", "sd_sample",
            "residual_sd", "sd_resid",
            "deviance", "REMLcrit"));
    assertLevels(near, answer.get("effects").get("plate"), expected.get("plate"));
    assertLevels(near, answer.get("effects").get("sample"), expected.get("sample"));
  }

  @Test
  void shouldReproduceTheJudgesOfSkaters() {
    SharedCase shared = SharedCase.named("rater_severity/d_skating_worlds2017_ladies_sp");
    JsonNode expected = shared.expected();
    Near near = new Near(expected.get("tolerance").asDouble());

    JsonNode answer = shared.ask("additive-model", "score=score", "factors=name,judge,aspect_desc");

    near.assertFields(answer, expected, Map.of("intercept", "grand_mean", "sigma", "sigma"));
    assertLevels(near, answer.get("effects").get("judge"), expected.get("judge_severity"));
    assertLevels(near, answer.get("effects").get("name"), expected.get("skater_effect"));
    near.assertField(answer.get("effects").get("judge").get(0), "se", expected.get("judge_se"));
    JsonNode anova = expected.get("anova");
    for (int i = 0; i < 3; i++) {
      JsonNode line = answer.get("anova").get(anova.get("term").get(i).asText());
      near.assertField(line, "df", anova.get("df").get(i));
      near.assertField(line, "sequential_sum", anova.get("SS").get(i));
      near.assertField(line, "sequential_f", anova.get("F").get(i));
    }
    assertThat(shared.ask("panel-severity", "branch=name", "panel=judge").get("advice").asText())
        .isEqualTo("cancels");
  }

  @Test
  void shouldReproduceTheScoresOfThePanel() {
    SharedCase shared = SharedCase.named("rater_severity/d_skating_worlds2017_ladies_sp");
    Map<String, Double> printed = new LinkedHashMap<>();
    for (String row : shared.rows()) {
      String[] cells = row.split(",");
      printed.put(
          cells[0].replace("\"", "") + "|" + cells[2].replace("\"", ""),
          Double.parseDouble(cells[5]));
    }

    JsonNode groups = shared.ask("trimmed-mean", "groups=name,aspect_desc").get("groups");

    assertThat(groups).hasSize(185);
    for (JsonNode group : groups) {
      assertThat(group.get("trimmed_mean").asDouble())
          .as(group.get("group").asText())
          .isCloseTo(printed.get(group.get("group").asText()), within(0.005 + 1e-9));
    }
  }

  @Test
  void shouldRefusePanelsThatChangedWithTheYear() {
    Stream<String> rows =
        Stream.of("branch,panel,score,year", "A,1,80,2023", "A,2,75,2024", "B,1,70,2023");

    assertThatThrownBy(
            () -> SharedCase.ask("panel-severity", Stream.concat(rows, Stream.of("B,2,66,2024"))))
        .hasMessageContaining("changed together");
  }

  private static void assertLevels(Near near, JsonNode levels, JsonNode expected) {
    assertThat(levels).hasSize(expected.size());
    for (JsonNode level : levels) {
      near.assertField(level, "effect", expected.get(level.get("level").asText()));
    }
  }
}
