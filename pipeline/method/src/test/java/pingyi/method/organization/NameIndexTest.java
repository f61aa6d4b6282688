package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few names of many are judged, and none that is like enough is passed over. */
class NameIndexTest {
  private static final String LETTERS = "江河湖海山川云月星光风雨花草松竹梅兰金石";
  private static final String[] UNITS = {"文学院教师", "物理学院学生", "机关", "图书馆", "附属医院离退休"};

  @Test
  void shouldJudgeEveryNameThatIsLikeEnough() {
    List<String> names = names();
    NameIndex index = index(names);
    Random random = new Random(7);

    for (int i = 0; i < 200; i++) {
      BranchName sent = BranchName.of(slip(names.get(random.nextInt(names.size())), random));
      double least = 0.5 + random.nextInt(5) / 10.0;
      List<Integer> judged = new ArrayList<>();
      index.likely(
          sent,
          least,
          number -> {
            judged.add(number);
            return least;
          });

      assertThat(judged).as(sent.clean()).doesNotHaveDuplicates();
      assertThat(judged)
          .as(sent.clean() + " " + least)
          .containsAll(
              IntStream.range(0, names.size())
                  .filter(number -> likeness(sent, names.get(number)) >= least)
                  .boxed()
                  .toList());
    }
  }

  @Test
  void shouldJudgeFewOfManyNames() {
    List<String> names = names();
    List<Integer> judged = new ArrayList<>();

    index(names)
        .likely(
            BranchName.of("江河大学文学完教师第二党支部"),
            0.85,
            number -> {
              judged.add(number);
              return 0.85;
            });

    assertThat(judged).contains(names.indexOf("江河大学文学院教师第二党支部"));
    assertThat(judged.size()).isLessThan(names.size() / 20);
  }

  @Test
  void shouldFindANameThatIsLongerThanAnyTree() {
    String name = "江河大学".repeat(80) + "党支部";
    List<Integer> judged = new ArrayList<>();

    index(List.of("图书馆党支部", name))
        .likely(
            BranchName.of(name.substring(1)),
            0.9,
            number -> {
              judged.add(number);
              return 0.9;
            });

    assertThat(judged).contains(1);
  }

  private static double likeness(BranchName sent, String name) {
    return NameLikeness.between(sent, BranchName.of(name)).value();
  }

  private static NameIndex index(List<String> names) {
    NameIndex index = new NameIndex();
    names.forEach(index::number);
    return index;
  }

  /** 2,000 names: 400 universities of five units, some with a number. */
  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < LETTERS.length() * LETTERS.length(); i++) {
      for (String unit : UNITS) {
        names.add(
            LETTERS.substring(i / LETTERS.length(), i / LETTERS.length() + 1)
                + LETTERS.charAt(i % LETTERS.length())
                + "大学"
                + unit
                + (unit.length() > 4 ? "第二" : "")
                + "党支部");
      }
    }
    return names;
  }

  private static String slip(String name, Random random) {
    StringBuilder text = new StringBuilder(name);
    int at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, text.charAt(at));
      default -> text.setCharAt(at, "教室支布何汉".charAt(random.nextInt(6)));
    }
    return text.toString();
  }
}
