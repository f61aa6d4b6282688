package pingyi.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.recognition.fact.Status;
import pingyi.recognition.kind.DocumentKind;

class ReportReaderTest {
  @Test
  void shouldReadAWholeReport() {
    Reading reading = Reading.of(InventedReports.UNIVERSITY);

    assertThat(reading.facts().kind().kind()).isEqualTo(DocumentKind.REVIEW_MEETING);
    assertThat(reading.facts().title()).contains("青山学院召开2021年度党支部书记抓党建工作述职评议考核会");
    assertThat(reading.value("organizer")).contains("青山学院党委");
    assertThat(reading.fact("organizer").orElseThrow().details())
        .containsEntry("name_status", "named");
    assertThat(reading.value("meeting_date")).contains("--01-09");
    assertThat(reading.value("publication_date")).contains("2022-01-12");
    assertThat(reading.value("meeting_date_resolved")).contains("2022-01-09");
    assertThat(reading.fact("meeting_date_resolved").orElseThrow().status())
        .isEqualTo(Status.DERIVED);
    assertThat(reading.value("review_year")).contains(2021);
    assertThat(reading.value("on_site_count")).contains(8);
    assertThat(reading.value("written_count")).contains(14);
    assertThat(reading.value("assessed_count")).contains(22);
    assertThat(reading.value("counts_reconciled")).contains(true);
    assertThat(reading.value("attendee_count")).contains(32);
    assertThat(reading.value("secret_ballot")).contains(true);
    assertThat(reading.value("rectification_required")).contains(true);
    assertThat(reading.values("evaluation_methods"))
        .containsExactlyInAnyOrder("democratic_appraisal", "superior_comment");
    assertThat(reading.values("grades_named")).containsExactly("好", "较好", "一般", "差");
    assertThat(reading.values("problems")).containsExactly("理论学习不够深入", "党员教育形式单一", "业务与党建融合不紧");
    assertThat(reading.values("requirements"))
        .containsExactly("要提高站位,压实第一责任", "要补齐短板,抓好问题整改", "要守正创新,打造党建品牌");
    assertThat(reading.fact("requirements").orElseThrow().details())
        .containsEntry("speaker_role", "党委书记")
        .containsEntry("order", "1");
    assertThat(reading.value("directives_reconciled")).contains(true);
  }

  @Test
  void shouldSayNothingThatIsNotStated() {
    Reading reading = Reading.of(InventedReports.COMPANY);

    assertThat(reading.value("organizer")).contains("白河建设集团");
    assertThat(reading.value("on_site_count")).contains(7);
    for (String field :
        new String[] {"written_count", "assessed_count", "attendee_count", "secret_ballot"}) {
      assertThat(reading.value(field)).as(field).isEmpty();
    }
    assertThat(reading.values("evaluation_methods"))
        .containsExactlyInAnyOrder("panel_scoring", "question_and_answer");
    assertThat(reading.values("grades_named")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review_meeting|1月9日,青山学院党委召开2021年度党支部书记述职评议会。8位书记现场述职。",
        "review_meeting|1月9日,公司举行了一场“党建大考”,5名党支部书记集中述职。",
        "review_meeting|公司党委于3月6日在东山基地开展了支部书记联述联评联考活动,参会人员进行了测评。",
        "other|1月9日,青山学院召开2021年度中层干部述职述廉会,各部门负责人依次述职,与会人员进行了民主测评。",
        "other|2月7日,青山医院召开第一季度支部书记例会,31名支部书记参加,会议部署了党建考核工作。",
        "other|1月9日,第一党支部召开组织生活会,开展民主评议党员,党员逐一发言并进行了测评。",
        "other|今天天气很好。",
        "project_meeting|10月25日下午,学校举行“样板支部”“标杆院系”培育创建验收评审会,评委现场打分。"
      })
  void shouldTellKinds(String kind, String text) {
    assertThat(ReportReader.read(text).kind().kind().label()).isEqualTo(kind);
  }

  @Test
  void shouldGiveNoSessionForSpeechesAndNotices() {
    assertThat(ReportReader.read(InventedReports.SPEECH).kind().kind())
        .isEqualTo(DocumentKind.SPEECH);
    assertThat(ReportReader.read(InventedReports.NOTICE).kind().kind())
        .isEqualTo(DocumentKind.NOTICE);
    assertThat(ReportReader.read("党支部工作办法\n第一条 为规范述职工作,制定本办法。\n第二条 述职每年一次。").kind().kind())
        .isEqualTo(DocumentKind.RULES);
  }

  @Test
  void shouldPartADocumentThatTellsOfTwoMeetings() {
    ReportFacts facts =
        ReportReader.read(
            """
            青山学院党委召开2021年度党支部书记述职评议会
            1月9日,青山学院党委召开2021年度党支部书记述职评议会。会上,8位党支部书记现场述职。
            白河学院党委召开2021年度党支部书记述职评议会
            1月11日,白河学院党委召开2021年度党支部书记述职评议会。会上,5位党支部书记现场述职。
            """);

    assertThat(facts.meetings()).hasSize(2);
    assertThat(facts.meetings().get(1))
        .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("白河学院党委"))
        .anySatisfy(fact -> assertThat(fact.value()).isEqualTo(5));
    assertThat(facts.facts()).noneSatisfy(fact -> assertThat(fact.value()).isEqualTo(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "democratic_appraisal|与会人员填写《党支部书记述职评议测评表》。",
        "democratic_appraisal|与会代表进行了网络投票。",
        "democratic_appraisal superior_comment question_and_answer|采取“现场述职、现场提问、现场点评、现场测评”的方式。",
        "document_inspection|考核组查阅了支部台账和会议记录。",
        "panel_scoring superior_comment|党委委员对各支部逐一点评并打分。",
        "panel_scoring democratic_appraisal|评委现场亮分,党员代表进行满意度测评。",
        "unspecified_evaluation|与会人员对各支部书记进行了评议。",
        "superior_comment|按照“一述一评”的要求进行。",
        "''|会议按照述职评议考核会的安排进行。"
      })
  void shouldTellActsFromNames(String methods, String sentence) {
    assertThat(
            String.join(" ", Reading.ofMeeting(sentence).values("evaluation_methods")).split(" "))
        .containsExactlyInAnyOrder(methods.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学习不够深入/形式单一|指出存在学习不够深入、形式单一等问题。",
        "针对性、实效性还不够|但宣传的针对性、实效性还不够。",
        "有的支部活动流于形式/有的书记精力投入不足|他指出,有的支部活动流于形式,有的书记精力投入不足。",
        "''|党委书记指出了存在的问题和不足。",
        "''|各支部书记查找了突出问题,明确了努力方向。"
      })
  void shouldNameProblemsOnlyWhereTheyAreNamed(String problems, String sentence) {
    String found =
        String.join("/", Reading.ofMeeting(sentence).values("problems")).replace("宣传的", "");

    assertThat(found).isEqualTo(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|党委书记要求各支部列出整改清单,抓好整改落实。",
        "-|各支部书记在述职中既讲成绩又讲问题,提出了下一步整改措施。",
        "-|6名书记围绕上年度点评问题整改情况述职。"
      })
  void shouldTellDemandedFromReportedRectification(String demanded, String sentence) {
    assertThat(
            Reading.ofMeeting(sentence)
                .value("rectification_required")
                .map(Object::toString)
                .orElse("-"))
        .isEqualTo(demanded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "白河区委|--01-19|2018|本网1月22日讯 1月19日晚,白河区委召开2018年区委党建工作述职评议会。",
        "经管学院党委|--12-08|-|12月8日下午至10日,经管学院党委分三场举行党支部书记述职测评会。",
        "计算机学院党委|--01-13|2021|为压实责任,根据部署,1月13日下午,计算机学院党委在A301召开2020-2021学年度党支部书记述职评议会。",
        "红星公司党委|2021-01-07|-|二〇二一年一月七日,红星公司党委召开党支部书记述职会。",
        "公司党委|-|-|公司党委于10月8日在南厂、10月15日在北厂开展了支部书记联述联评联考活动。",
        "山河设计院|--12-05|2020|12月5日,山河设计院2020年度支部书记述职会在总部二楼会议室召开。",
        "机关党委|--02-03|-|2月3日,机关党委召开党支部书记述职评议会,谋划2022年工作。"
      })
  void shouldReadWhoHeldItWhenAndForWhichYear(
      String organizer, String date, String year, String sentence) {
    Reading reading = Reading.of(sentence + "会上,各党支部书记依次述职。");

    assertThat(reading.value("organizer")).contains(organizer);
    assertThat(reading.value("meeting_date").orElse("-")).isEqualTo(date);
    assertThat(reading.value("review_year").map(Object::toString).orElse("-")).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1月13日前113日,青山学院党委召开2021年度党支部书记述职评议会。|",
        "113日,青山学院党委召开2021年度党支部书记述职评议会。|--01-13, --11-03",
        "924日至26日,青山学院党委召开2021年度党支部书记述职评议会。|--09-24",
        "日前,青山学院党委召开2021年度党支部书记述职评议会,365日坚守岗位。|",
      })
  void shouldSayThatADateLostItsMonthAndReadNoDateFromIt(String text, String readings) {
    Reading reading = Reading.of(text + "8位书记现场述职。");

    if (readings == null) {
      assertThat(reading.value("meeting_date_unreadable")).isEmpty();
    } else {
      assertThat(reading.value("meeting_date")).isEmpty();
      assertThat(reading.value("meeting_date_resolved")).isEmpty();
      assertThat(reading.fact("meeting_date_unreadable").orElseThrow().details())
          .containsEntry("readings", readings);
    }
  }

  @Test
  void shouldConcludeTheReviewYearOfASchoolYearAndNotState() {
    Reading reading = Reading.of("6月9日,青山学院党委召开2020-2021学年度党支部书记述职评议会。8位书记现场述职。");

    assertThat(reading.value("school_year")).contains("2020-2021");
    assertThat(reading.fact("review_year").orElseThrow().status()).isEqualTo(Status.DERIVED);
    assertThat(reading.fact("review_year").orElseThrow().rule()).isEqualTo("year.school_year_ends");
  }

  @Test
  void shouldTakeTheFullNameOfTheOrganizerFromTheHeadingOfTheSameReport() {
    Reading reading =
        Reading.of("青山学院机关党委召开2021年度党支部书记述职评议会\n1月9日,机关党委在图书馆召开2021年度党支部书记述职评议会。8位书记现场述职。");

    assertThat(reading.value("organizer")).contains("机关党委");
    assertThat(reading.value("organizer_full_name")).contains("青山学院机关党委");
  }

  @Test
  void shouldEndAListOfProblemsAtTheWordsBehindIt() {
    Reading reading =
        Reading.ofMeeting("书记肯定各支部针对上年度指出的问题真抓实改,同时指出,仍存在调查研究不够深入、支部委员分工不明确、制度执行不够严格等短板。");

    assertThat(reading.values("problems")).containsExactly("调查研究不够深入", "支部委员分工不明确", "制度执行不够严格");
  }
}
