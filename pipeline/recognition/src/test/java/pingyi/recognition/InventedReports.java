package pingyi.recognition;

import java.util.List;

/** Whole reports that nobody wrote, for tests that need more than a sentence. */
public final class InventedReports {
  private InventedReports() {}

  /** Three review meetings, a speech and a notice. */
  public static List<String> all() {
    return List.of(UNIVERSITY, COMPANY, TOWN, SPEECH, NOTICE);
  }

  /** On stage and in writing, a ballot, numbered directives. */
  public static final String UNIVERSITY =
      """
      青山学院召开2021年度党支部书记抓党建工作述职评议考核会
      发布时间:2022-01-12 来源:组织部
      1月9日下午,青山学院党委在行政楼三楼会议室召开2021年度党支部书记抓党建工作述职评议考核会,党委委员、纪委委员、各党支部书记和党员代表等32人参加会议。
      会上,8位党支部书记依次进行现场述职,其余14位党支部书记提交了书面述职。党委书记逐一点评,也指出存在理论学习不够深入、党员教育形式单一、业务与党建融合不紧等问题。
      与会人员以无记名投票的方式,按“好、较好、一般、差”四个等次,对22位党支部书记进行了民主测评。
      党委书记提出三点要求:一是要提高站位,压实第一责任;二是要补齐短板,抓好问题整改;三是要守正创新,打造党建品牌。
      责编:某某 审核:某某
      """;

  /** All on stage, questions and a panel. */
  public static final String COMPANY =
      """
      2月3日,白河建设集团2022年度基层党支部书记述职评议会在公司12楼会议室召开。一分公司、二分公司、物资公司等7家单位党支部书记上台述职。
      考评组围绕述职内容随机提问,书记现场作答,考评组现场打分。集团党委书记强调,要列出整改清单,逐项抓好整改。
      """;

  /** Named one by one, an approximate number of attendees. */
  public static final String TOWN =
      """
      本报讯 1月20日,柳树镇召开2020年度村党组织书记抓基层党建述职评议会,镇领导和各村书记共60余人参加。
      东村、西村、南村党支部进行了现场述职,其他村书面述职。镇党委书记一一点评。与会人员进行了评议。
      """;

  /** A speech: no session. */
  public static final String SPEECH =
      """
      在2022年度党支部书记述职评议会上的讲话
      同志们:
      今天,我们召开述职评议会。刚才,8位书记作了述职。下面,我讲三点意见。
      一是理论学习抓得不深。二是责任压得不实。
      谢谢大家!
      """;

  /** A notice: no session. */
  public static final String NOTICE =
      """
      关于召开2022年度党支部书记述职评议考核会的通知
      各党总支、直属党支部:
      定于1月15日召开2022年度党支部书记述职评议考核会,现将有关事项通知如下。
      一、参会人员:各党支部书记。二、每人述职不超过8分钟。
      特此通知。
      """;
}
