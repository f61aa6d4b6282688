package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.working.NameMeaning;

/**
 * Every name of an invented register with every single slip of the pen: a character left out,
 * doubled, swapped with the next one, or replaced by one that sounds alike or by any other.
 */
class SuggestionRecallTest {
  private static final String[] COLLEGES = {"文学院", "理学院", "外国语学院", "计算机学院", "法学院", "马克思主义学院"};
  private static final String[] BRANCHES = {
    "教师第一党支部", "教师第二党支部", "本科生第一党支部", "本科生第二党支部", "研究生党支部", "离退休教工党支部"
  };
  private static final String[] OFFICES = {
    "党政办公室党支部", "组织部党支部", "宣传部党支部", "教务处党支部", "科学技术处党支部", "人事处党支部", "财务处党支部", "国际交流处党支部",
    "工程训练中心党支部", "图书馆党支部", "信息中心党支部", "分析测试中心党支部", "期刊社党支部", "饮食服务中心党支部", "校医院党支部", "团委党支部",
    "学生社区党支部", "学生资助中心党支部", "校园建设与运维中心党支部", "创新创业学院党支部", "机关第一党支部", "机关第二党支部", "后勤党总支", "机关党总支"
  };

  @Test
  void shouldHaveTheRightUnitAmongItsSuggestions() {
    Names names = new Names("register");
    List<String> all = new ArrayList<>();
    for (String college : COLLEGES) {
      names.organization(college, college + "党委", null);
      for (String branch : BRANCHES) {
        all.add(college + branch);
      }
    }
    all.addAll(List.of(OFFICES));
    all.forEach(name -> names.organization("#" + name, name, null));
    int slips = 0;
    int quarantined = 0;
    int found = 0;
    int first = 0;
    List<String> lost = new ArrayList<>();
    for (String name : all) {
      for (String slip : slips(name)) {
        if (all.contains(slip)) {
          continue;
        }
        slips++;
        NameMeaning match = names.match(slip, 2020);
        assertThat(match.organizationId()).as(slip).isIn(null, "#" + name);
        if (match.organizationId() != null) {
          continue;
        }
        quarantined++;
        List<String> ids =
            names.suggestions(slip, 2020).stream()
                .map(OrganizationSuggestion::organizationId)
                .toList();
        assertThat(ids).hasSizeLessThanOrEqualTo(5);
        found += ids.contains("#" + name) ? 1 : 0;
        first += !ids.isEmpty() && ids.get(0).equals("#" + name) ? 1 : 0;
        if (!ids.contains("#" + name)) {
          lost.add(slip + "≠" + name + " " + ids);
        }
      }
    }
    System.out.printf(
        "%d slips, %d quarantined, right unit suggested %d, first %d%n",
        slips, quarantined, found, first);
    assertThat(quarantined).isGreaterThan(1_000);
    assertThat((double) found / quarantined).as(lost.toString()).isGreaterThan(0.99);
    assertThat((double) first / quarantined).isGreaterThan(0.95);
  }

  private static Set<String> slips(String name) {
    Set<String> slips = new LinkedHashSet<>();
    for (int i = 0; i < name.length(); i++) {
      String head = name.substring(0, i);
      String tail = name.substring(i + 1);
      char letter = name.charAt(i);
      slips.add(head + tail);
      slips.add(head + letter + letter + tail);
      slips.add(head + "永" + tail);
      slips.add(head + (char) (letter + 1) + tail);
      if (!tail.isEmpty()) {
        slips.add(head + tail.charAt(0) + letter + tail.substring(1));
      }
    }
    slips.remove(name);
    return slips;
  }
}
