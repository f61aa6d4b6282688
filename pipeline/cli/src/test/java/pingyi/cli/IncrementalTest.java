package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.kept.Fingerprint;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.kept.RowWriter;

class IncrementalTest {
  private final Words words = Words.in(Locale.ENGLISH);

  @TempDir Path folder;

  @BeforeEach
  void runBefore() {
    run(
        Map.of(
            "records-2020", List.of("a", "b"),
            "records-2021", List.of("c"),
            "rule-x", List.of("d", "e")));
  }

  @Test
  void shouldSayWhatWasTakenOverAndWhichYearsAreAsTheyWere() {
    List<String> said =
        said(
            run(
                Map.of(
                    "records-2020", List.of("a", "b"),
                    "records-2021", List.of("f"),
                    "rule-x", List.of("d", "g"),
                    "rule-y", List.of("h"))));

    assertThat(said)
        .containsExactly(
            words.say("kept.files", 2, 3, "2020"), words.say("kept.rules", 1, 3, "x, y"));
  }

  @Test
  void shouldNotCallAYearUnchangedThatLostAFile() {
    assertThat(said(run(Map.of("records-2020", List.of("a"), "records-2021", List.of("c")))).get(0))
        .isEqualTo(words.say("kept.files", 2, 2, "2021"));
  }

  @Test
  void shouldSayWhatWasDamaged() throws IOException {
    Files.writeString(folder.resolve("rule-x.kept"), "nonsense");

    assertThat(said(run(Map.of("rule-x", List.of("d")))))
        .contains(words.say("kept.damaged", "rule-x"));
  }

  @Test
  void shouldLeaveTheRulesOfSparkAlone() {
    Incremental earlier = run(Map.of("records-2020", List.of("a", "b")));
    List<String> said = new ArrayList<>();

    earlier.say(EngineChoice.SPARK, words, said::add);

    assertThat(earlier.over(Recipes.all(), EngineChoice.SPARK)).isEqualTo(Recipes.all());
    assertThat(earlier.over(Recipes.all(), "embedded")).isNotEqualTo(Recipes.all());
    assertThat(said)
        .containsExactly(words.say("kept.files", 2, 2, "2020"), words.say("kept.spark"));
  }

  @Test
  void shouldSayNothingUnlessAsked() {
    assertThat(said(Incremental.not())).isEmpty();
  }

  @Test
  void shouldKeepNothingWhereClassesLieInFolders() {
    List<String> notices = new ArrayList<>();

    Incremental none = Incremental.beside(folder, words, notices::add);

    assertThat(none.work().keeps()).isFalse();
    assertThat(notices).containsExactly(words.say("kept.classes"));
  }

  private Incremental run(Map<String, List<String>> steps) {
    KeptWork work = KeptWork.in(folder, "program");
    // In the order of the names, which the map does not keep.
    new TreeMap<>(steps)
        .forEach(
            (step, pieces) ->
                pieces.forEach(
                    piece -> {
                      RowWriter written = new RowWriter().text(piece);
                      Fingerprint print = work.program().and(written);
                      if (work.step(step).taken(print).isEmpty()) {
                        work.step(step).keep(print, written);
                      }
                    }));
    Incremental incremental = new Incremental(work);
    incremental.keepFiles();
    return incremental;
  }

  private List<String> said(Incremental earlier) {
    List<String> said = new ArrayList<>();
    earlier.say("embedded", words, said::add);
    return said;
  }
}
