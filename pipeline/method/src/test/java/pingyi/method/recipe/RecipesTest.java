package pingyi.method.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

class RecipesTest {
  private static final Pattern TABLE = Pattern.compile("(?:FROM|JOIN)\\s+(\\w+)");
  private static final Pattern NAMED_STEP = Pattern.compile("(\\w+) AS \\(");

  @Test
  void shouldMakeEachTableOnceAndReadOnlyWhatIsThere() {
    Set<Class<? extends Record>> made = new HashSet<>();
    Recipes.all().forEach(recipe -> assertThat(made.add(recipe.output())).isTrue());
    Set<Class<? extends Record>> ready = new HashSet<>(Tables.all());
    ready.removeAll(made);
    for (Recipe recipe : Recipes.all()) {
      assertThat(ready).as(recipe.source()).containsAll(recipe.inputs());
      ready.add(recipe.output());
    }
    assertThat(ready).containsAll(Tables.all());
  }

  @Test
  void shouldDeclareExactlyTheTablesThatTheTextNames() {
    for (Recipe recipe : Recipes.all()) {
      if (recipe instanceof SqlRecipe sql) {
        String text = sql.sql().replaceAll("--.*", "");
        Set<String> named = new HashSet<>();
        for (Matcher m = TABLE.matcher(text); m.find(); ) {
          named.add(m.group(1));
        }
        for (Matcher m = NAMED_STEP.matcher(text); m.find(); ) {
          named.remove(m.group(1));
        }
        assertThat(sql.inputs().stream().map(each -> TableSchema.of(each).name()))
            .as(recipe.source())
            .containsExactlyInAnyOrderElementsOf(named);
      }
    }
  }

  @Test
  void shouldKeepToTheDialectThatBothEnginesRead() {
    for (Recipe recipe : Recipes.all()) {
      if (recipe instanceof SqlRecipe sql) {
        assertThat(sql.sql())
            .as(recipe.source())
            .startsWith("-- One row is")
            .doesNotContainPattern(
                "(?i)varchar|\\bround\\(|regexp_|string_agg|listagg|array_agg|any_value|\\blog\\(|\"");
      }
    }
  }

  @Test
  void shouldReachEveryWorkerOfACluster() throws Exception {
    for (Recipe recipe : Recipes.all()) {
      if (recipe instanceof Serializable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
          out.writeObject(recipe);
        }
        try (ObjectInputStream in =
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
          Recipe received = (Recipe) in.readObject();
          assertThat(received).hasSameClassAs(recipe);
          assertThat(received.name()).isEqualTo(recipe.name());
        }
      }
    }
    assertThat(Recipes.all()).anyMatch(recipe -> recipe instanceof Serializable);
  }
}
