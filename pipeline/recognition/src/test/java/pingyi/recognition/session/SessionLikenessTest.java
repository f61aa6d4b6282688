package pingyi.recognition.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pingyi.recognition.InventedReports;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.ReportReader;

class SessionLikenessTest {
  @Test
  void shouldTakeTheSameMeetingOnTwoSitesForOne() {
    String noised =
        "分享到:\n"
            + InventedReports.UNIVERSITY
                .replace("党", "黨")
                .replace("会议", "會(huì)議")
                .replace(",", ",,");

    assertThat(of(InventedReports.UNIVERSITY).same(of(noised))).isTrue();
    assertThat(of(InventedReports.UNIVERSITY.replace("青山学院党委", "院党委")).same(of(noised))).isTrue();
  }

  @Test
  void shouldKeepMeetingsApart() {
    assertThat(of(InventedReports.UNIVERSITY).same(of(InventedReports.TOWN))).isFalse();
    assertThat(
            of(InventedReports.UNIVERSITY)
                .same(of(InventedReports.UNIVERSITY.replace("2021年度", "2020年度"))))
        .isFalse();
    assertThat(
            of(InventedReports.UNIVERSITY).same(of(InventedReports.UNIVERSITY.replace("8位", "9位"))))
        .isFalse();
  }

  @Test
  void shouldNotLinkByANameThatSaysNothing() {
    String first = "1月9日,机关党委召开2021年度党支部书记述职评议会。8位党支部书记现场述职。";
    String second = "1月9日,机关党委召开2021年度党支部书记述职评议会,主题是安全生产。与会人员投票,领导作了点评,大家反响热烈,纷纷表示收获很大。";

    assertThat(of(first).same(of(second))).isFalse();
  }

  private static SessionLikeness of(String text) {
    ReportFacts facts = ReportReader.read(text);
    return new SessionLikeness(facts.facts(), facts.text().clean().text());
  }
}
