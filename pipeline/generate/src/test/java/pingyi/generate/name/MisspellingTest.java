package pingyi.generate.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pingyi.generate.layout.Spelling;
import pingyi.generate.simulate.Chance;

class MisspellingTest {
  private static final List<String> NAMES =
      List.of("法学院教师第一党支部", "法学院教师第二党支部", "法学院学生第一党支部", "药学院教师第一党支部", "法学院党总支");

  @Test
  void shouldStayNearestToTheNameThatIsMeant() {
    Misspelling misspelling = new Misspelling(0, Set.of("法学院教师一支部"));
    EnumSet<Spelling.Kind> kinds = EnumSet.noneOf(Spelling.Kind.class);
    for (int year = 0; year < 500; year++) {
      String name = NAMES.get(year % 4);
      Misspelling.Typed typed =
          misspelling.of(name, NAMES, Chance.of(1, "row", year)).orElseThrow();
      kinds.add(typed.kind());

      assertThat(NAMES).doesNotContain(typed.text());
      assertThat(typed.text()).isNotEqualTo("法学院教师一支部");
      int own = NameDistance.between(typed.text(), name);
      assertThat(NAMES)
          .filteredOn(other -> !other.equals(name))
          .allMatch(other -> NameDistance.between(typed.text(), other) > own);
    }
    assertThat(kinds).hasSize(6);
  }

  @Test
  void shouldSpareTheBeginning() {
    Misspelling misspelling = new Misspelling(3, Set.of());
    for (int year = 0; year < 200; year++) {
      Misspelling.Typed typed =
          misspelling.of("法学院教师第一党支部", NAMES, Chance.of(1, "row", year)).orElseThrow();

      assertThat(typed.kind() == Spelling.Kind.ABBREVIATED || typed.text().startsWith("法学院"))
          .isTrue();
    }
  }

  @Test
  void shouldLeaveANameAloneWhereEverySlipIsDoubtful() {
    List<String> names = List.of("甲", "乙", "丙", "", "甲甲", "甲的");

    assertThat(new Misspelling(0, Set.copyOf(names)).of("甲", names, Chance.of(1, "row", 1)))
        .isEqualTo(Optional.empty());
  }
}
