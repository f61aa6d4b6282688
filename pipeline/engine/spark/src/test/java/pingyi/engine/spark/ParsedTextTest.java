package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.SqlText;
import pingyi.engine.contract.Label;
import pingyi.engine.contract.Reading;
import pingyi.method.recipe.Recipes;
import pingyi.method.recipe.SqlRecipe;

/** What the build wrote down of the method's texts is what the parser of a run would make. */
class ParsedTextTest {
  /** Says who asked for what nobody should need. */
  private static final ParserInterface NOBODY =
      (ParserInterface)
          Proxy.newProxyInstance(
              ParserInterface.class.getClassLoader(),
              new Class<?>[] {ParserInterface.class},
              (proxy, method, arguments) -> {
                throw new IllegalStateException("The parser was asked");
              });

  @TempDir private static Path scratch;
  private static SparkSession session;

  @BeforeAll
  static void open() {
    session = (SparkSession) Sessions.open(new Settings(scratch, Optional.empty(), 2)).newSession();
  }

  @AfterAll
  static void close() {
    Sessions.close(session);
  }

  static List<SqlRecipe> texts() {
    return Recipes.all().stream()
        .filter(SqlRecipe.class::isInstance)
        .map(SqlRecipe.class::cast)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void shouldBeWhatTheParserMakesOfTheTexts(Mode mode) throws ParseException, IOException {
    mode.apply(session);
    SparkSession.setActiveSession(session);

    for (SqlRecipe recipe : texts()) {
      String text = SqlText.of(recipe);
      LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(text);
      assertThat(ParsedText.bytes(text, parsed)).as(recipe.source()).isEqualTo(written(recipe));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void shouldBeReadAsItWasWritten(SqlRecipe recipe) throws ParseException, IOException {
    LogicalPlan read = new ParsedText().of(recipe, NOBODY);

    assertThat(ParsedText.bytes(SqlText.of(recipe), read)).isEqualTo(written(recipe));
  }

  @Test
  void shouldNumberColumnsAnewAtEachReading() throws ParseException {
    SqlRecipe recipe = texts().get(0);

    String once = new ParsedText().of(recipe, NOBODY).toString();
    String again = new ParsedText().of(recipe, NOBODY).toString();

    assertThat(again).isNotEqualTo(once);
    assertThat(again.replaceAll("#\\d+", "#")).isEqualTo(once.replaceAll("#\\d+", "#"));
  }

  @Test
  void shouldAskTheParserWhereTheUserMadeASettingThatItMayHeed() {
    System.setProperty("spark.sql.ansi.enabled", "false");
    try {
      ParsedText texts = new ParsedText();
      assertThatThrownBy(() -> texts.of(texts().get(0), NOBODY)).hasMessage("The parser was asked");
    } finally {
      System.clearProperty("spark.sql.ansi.enabled");
    }
  }

  @Test
  void shouldAskTheParserForATextThatTheBuildDidNotHave() {
    SqlRecipe known = texts().get(0);
    SqlRecipe other =
        new SqlRecipe(known.output(), known.inputs(), known.sql().replace("SELECT", "SELECT ALL"));
    SqlRecipe unknown = new SqlRecipe(Label.class, List.of(Reading.class), "SELECT 1");

    for (SqlRecipe recipe : List.of(other, unknown)) {
      assertThatThrownBy(() -> new ParsedText().of(recipe, NOBODY))
          .hasMessage("The parser was asked");
    }
  }

  private static byte[] written(SqlRecipe recipe) throws IOException {
    try (InputStream in =
        ParsedText.class.getResourceAsStream(ParsedText.resource(recipe.source()))) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
