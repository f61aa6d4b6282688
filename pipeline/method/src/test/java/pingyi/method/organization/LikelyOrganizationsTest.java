package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;

/**
 * What is found through the index is what a comparison with the whole register finds; and what is
 * plainly meant is what the whole rule finds.
 */
class LikelyOrganizationsTest {
  private static final String[] HEADS = {
    "文学院", "理学院", "法学院", "药学院", "外国语学院", "计算机学院", "机关", "后勤集团", "校医院", "甲", "乙", ""
  };
  private static final String[] MIDDLES = {
    "教师", "学生", "研究生", "离退休", "第一", "第二", "一", "2", "教师第一", "学生第二", "2019级", "工程力学系", ""
  };
  private static final String[] KINDS = {"党支部", "支部", "党总支", "党委", "直属党支部", "", "党支布"};

  /** All of them, without an index. */
  private record Everybody(Bearings bearings) implements Likely {
    @Override
    public List<String> among(SentYear sent, Map<String, Double> known, Predicate<String> allowed) {
      return List.copyOf(bearings.inForce(sent.year()));
    }
  }

  @Property(tries = 150)
  void shouldSuggestWhatTheWholeRegisterWould(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    Names names = new Names("register");
    int units = 5 + random.nextInt(60);
    for (int i = 0; i < units; i++) {
      String parent = i > 3 && random.nextInt(3) > 0 ? "#" + random.nextInt(4) : null;
      int first = 2014 + random.nextInt(4);
      names.organization("#" + i, name(random), parent, 2014, first);
      names.organization(
          "#" + i, name(random), parent, first + 1, random.nextInt(4) == 0 ? 2019 : null);
      if (random.nextInt(5) == 0) {
        names.alias(name(random), "#" + i, null);
      }
      if (random.nextInt(8) == 0) {
        names.event("renamed", 2016, "#" + i, "#" + random.nextInt(units));
      }
      if (random.nextInt(8) == 0) {
        names.decision(name(random), "reject", "#" + i, "2024-01-01");
      }
    }
    OrganizationRegister register = names.register();
    OrganizationCandidates indexed = new OrganizationCandidates(register);
    OrganizationCandidates whole = new OrganizationCandidates(register, Everybody::new);

    for (int i = 0; i < 60; i++) {
      SentName sent =
          new SentName(
              "k" + i, slip(name(random), random), null, 2014 + random.nextInt(8), null, null);
      Meaning meaning = register.meaning(sent);
      assertThat(meaning).as(sent.toString()).isEqualTo(register.judged(sent));
      if (meaning.id().isEmpty()) {
        List<OrganizationSuggestion> found = indexed.of(sent, meaning);
        assertThat(found).as(sent.toString()).isEqualTo(whole.of(sent, meaning));
      }
    }
  }

  @Test
  void shouldFindAHomophoneThatSharesNoOtherWord() {
    Names names = new Names("register").organization("#1", "甲支部", null);
    for (int i = 2; i < 30; i++) {
      names.organization("#" + i, "文学院" + i + "支部", null);
    }

    assertThat(names.suggestions("钾支部", 2020))
        .extracting(OrganizationSuggestion::organizationId)
        .contains("#1");
  }

  private static String name(Random random) {
    String name = any(HEADS, random) + any(MIDDLES, random) + any(KINDS, random);
    return name.isEmpty() ? "图书馆党支部" : name;
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** None, one or two characters left out, doubled, swapped or replaced. */
  private static String slip(String name, Random random) {
    StringBuilder text = new StringBuilder(name);
    for (int slips = random.nextInt(3); slips > 0 && text.length() > 1; slips--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.setCharAt(at, "永钾园法教式".charAt(random.nextInt(6)));
        default -> {
          char letter = text.charAt(at);
          text.setCharAt(at, text.charAt(at + 1));
          text.setCharAt(at + 1, letter);
        }
      }
    }
    return text.toString();
  }
}
