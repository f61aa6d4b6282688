package pingyi.recognition.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.recognition.Reading;

/** Every way of wording a number that is known to occur; a dash is “not stated”. */
class CountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // on stage | in writing | assessed | attendees | sentence
        "8|-|-|-|会上,8位党支部书记依次进行现场述职。",
        "12|-|-|-|12名党支部书记围绕履职情况、存在问题和下一步思路作了述职。",
        "26|-|-|-|26个车间党支部书记对本年度党建工作作现场述职。",
        "7|-|-|-|二公司、五公司、物资公司等7家单位党组织书记上台述职。",
        "11|-|-|-|11人现场述职。党支部书记们述职时讲成绩,也讲不足。",
        "2|-|-|-|两位支部书记先后述职。",
        "22|-|-|-|二十二位党支部书记逐一汇报了抓党建情况。",
        "6|-|-|-|六家单位党组织书记进行现场述职。",
        "7|-|-|-|机关、物理、化学等七位党支部书记分别述职。",
        "4|-|-|-|后勤、财务、保卫、基建党支部进行了口头述职。",
        "3|-|-|-|第一党支部书记、第二党支部书记、第五党支部书记进行了口头述职。",
        "7|-|-|-|5名教工党支部书记和2名学生党支部书记进行了现场述职。",
        "13|-|-|-|十三个支部(六个教师支部和七个学生支部)的书记依次述职。",
        "-|-|-|-|各党支部书记依次述职,其他支部书面述职。",
        "-|-|-|-|全体党支部书记进行了现场述职。",
        "8|7|15|-|8位党支部书记现场述职,其余7位书面述职。",
        "17|21|38|-|17名书记作了现场述职,其余21名书记进行了书面述职。",
        "6|11|17|-|除了六位党支部书记现场述职外,其他十一位党支部书记进行了书面述职。",
        "3|11|-|-|3位党支部书记进行了现场述职(11位党支部书记均提交了书面述职)。",
        "5|-|-|-|5个党组织书记进行现场述职,其他党组织书记采取书面述职。",
        "5|-|16|-|16位党支部书记采取书面述职和现场述职的形式述职,其中5位依次现场述职。",
        "7|-|38|-|两个社区和五个村的党支部书记代表全乡38个基层党支部述职。",
        "4|-|-|-|抽签确定的四家单位党组织书记进行了现场述职。",
        "10|-|-|-|抽选10名党组织书记进行现场述职。",
        "13|-|-|-|会议听取了13个村党组织书记的述职。",
        "6|-|6|-|6名党组织书记逐一述职后,与会人员对6名党组织书记进行了现场测评。",
        "-|-|22|-|随后,与会人员对二十二位党支部书记进行了民主测评。",
        "-|-|32|-|与会人员对32个党支部书记逐一进行评议。",
        "-|-|-|32|机关党委委员以及党员代表等32人参加会议。",
        "-|-|-|34|班子成员、科室负责人和车间支部书记等共34人参加。",
        "-|-|-|46|各党支部书记、党员代表共计46人参加了会议。",
        "-|-|-|120|人大代表、党员代表等120余名参会人员参加测评。",
        "-|-|-|60|各支部书记及党员代表60余人参加会议。",
        "-|-|-|20|校领导、党支部书记等20多人参加。",
        "-|-|-|57|班子成员、职工和党员代表共计57人次参加。",
        "-|-|-|80|参会人数达80余人。",
        "-|6|-|-|会议还书面审议了6个党支部的述职报告。",
        "-|6|-|-|会议还书面审议了6个党支部的述职报告,随后现场提问。",
        "16|-|-|-|4个党总支和12个直属党支部书记进行了述职。",
        "11|-|-|-|11位党支部书记从政治建设、服务群众、廉洁自律等七个方面作了汇报。",
        "-|-|-|230|机关党员干部230多名参加会议。",
        "-|-|-|-|学院现有教职工231人,党员208人,部门23个。",
        "-|-|-|-|由11人组成评委现场打分。",
        "-|-|-|-|5名党组成员、3名机关党委委员分别点评。",
        "-|-|-|-|14个支部晾晒资料供大家查看。",
        "-|-|-|-|每人述职不超过10分钟,满分100分。",
        "-|-|-|-|党委书记提出六点要求。",
        "6|-|-|-|6名党支部书记代表作现场述职,其余支部书记提交书面报告。",
        "9|-|-|-|会上,9名同志作现场述职。",
        "3|5|8|-|会议采取现场述职与书面述职相结合的方式,3名支部书记现场述职,5名支部书记书面述职。",
        "9|-|-|-|东区党支部、西区党支部等9位支部书记依次进行现场述职,其他党支部书记采取书面形式述职。"
      })
  void shouldReadCounts(
      String onSite, String written, String assessed, String attendees, String sentence) {
    Reading reading = Reading.ofMeeting(sentence);

    assertThat(shown(reading, "on_site_count")).as("on stage").isEqualTo(onSite);
    assertThat(shown(reading, "written_count")).as("in writing").isEqualTo(written);
    assertThat(shown(reading, "assessed_count")).as("assessed").isEqualTo(assessed);
    assertThat(shown(reading, "attendee_count")).as("attendees").isEqualTo(attendees);
  }

  @Test
  void shouldSayWhatIsDerivedAndHowExactItIs() {
    Reading reading = Reading.ofMeeting("8位党支部书记现场述职,其余7位书面述职。党员代表等40余人次参加会议。");

    assertThat(reading.fact("on_site_count").orElseThrow().status()).isEqualTo(Status.STATED);
    Fact assessed = reading.fact("assessed_count").orElseThrow();
    assertThat(assessed.status()).isEqualTo(Status.DERIVED);
    assertThat(assessed.rule()).isEqualTo("count.both_ways");
    assertThat(reading.fact("attendee_count").orElseThrow().details())
        .containsEntry("exactness", "more_than")
        .containsEntry("unit", "人次");
  }

  @Test
  void shouldReportThatNumbersDisagree() {
    assertThat(
            Reading.ofMeeting("8位党支部书记现场述职,其余14位书面述职。与会人员对二十二位党支部书记进行了民主测评。")
                .value("counts_reconciled"))
        .contains(true);
    assertThat(
            Reading.ofMeeting("8位党支部书记现场述职,其余14位书面述职。与会人员对二十三位党支部书记进行了民主测评。")
                .value("counts_reconciled"))
        .contains(false);
  }

  private static String shown(Reading reading, String field) {
    return reading.value(field).map(Object::toString).orElse("-");
  }
}
