package pingyi.recognition.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairsTest {
  private static final Charset GBK = Charset.forName("x-mswin-936");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "書(shū)記現(xiàn)場(chǎng)答問(wèn)|书记现场答问",
        "召開(kāi)會(huì )議|召开会议",
        "書记（shū）述职|书记述职",
        "保留(附件)和(a)项|保留(附件)和(a)项",
        "会议召开,,。党委书记,、校长参加|会议召开。党委书记、校长参加",
        "完成了任务。。。。。|完成了任务。",
        "共１２名，其中７名：现场|共12名,其中7名:现场",
        "1 月 19 日,全镇 45 个支部 100 余人参加|1月19日,全镇 45个支部 100余人参加",
        "他说â€œ述职â€\u009d很好|他说“述职”很好",
        "会Â议|会议",
        "著力推進工作,成績顯著|着力推进工作,成绩显著",
        "&ldquo;双评&rdquo;&nbsp;会议|“双评” 会议",
        "<p>会上,<b>8位</b>书记述职。</p>|会上,8位书记述职。"
      })
  void shouldMakeReadable(String damaged, String readable) {
    assertThat(clean(damaged).strip()).isEqualTo(readable);
  }

  @Test
  void shouldRepairEveryKindOfByteShift() {
    // Made here as the damage is made: one lead byte of the bytes of GBK text is dropped.
    assertThat(clean(withoutLead("黨委要確保“兩個責任”落實", "保"))).isEqualTo("党委要确保“两个责任”落实");
    assertThat(clean(withoutLead("明確了努力方向。現場有人提問", "。"))).isEqualTo("明确了努力方向。现场有人提问");
    assertThat(clean("列車開動?xùn)|北地區")).isEqualTo("列车开动东北地区");
  }

  @Test
  void shouldLeaveARealQuestionAlone() {
    String asked = "怎样抓好党建?各位书记谈了看法。为什么?因为重要。";

    assertThat(Repaired.of(asked).edits()).isEmpty();
  }

  @Test
  void shouldKeepEveryEditWithItsPlaceInTheOriginal() {
    String damaged = "會(huì)議,,。共１２名";

    Repaired repaired = Repaired.of(damaged);

    assertThat(repaired.decoded()).isEqualTo(damaged);
    assertThat(repaired.edits())
        .contains(
            new Edit(1, "(huì)", "", RepairRule.PINYIN, 0.9),
            new Edit(0, "會", "会", RepairRule.TRADITIONAL, 0.99),
            new Edit(7, ",,。", "。", RepairRule.DOUBLED_PUNCTUATION, 0.98),
            new Edit(11, "１", "1", RepairRule.WIDTH, 1.0));
    TracedText clean = repaired.clean();
    assertThat(clean.text()).isEqualTo("会议。共12名");
    for (int i = 0; i < clean.text().length(); i++) {
      String original = damaged.substring(clean.origin(i), clean.originEnd(i + 1));
      assertThat(original).as("character %d", i).isNotEmpty();
    }
    assertThat(damaged.substring(clean.origin(4), clean.originEnd(6))).isEqualTo("１２");
  }

  @Test
  void shouldReadAPageWithoutItsFrame() {
    String page =
        """
        <!DOCTYPE html><html><head><title>x</title><style>p{color:red}</style>
        <script>var a = "<p>召开</p>";</script></head><body>
        <div class="nav"><a href="/">首页</a> | <a href="/n">新闻中心</a></div>
        <h1>青山学院召开述职评议会</h1>
        <div><p>1月9日,学院党委召开2021年度
        党支部书记述职评议会。</p><p>会上,8位书记述职。</p></div>
        <div><a href="/1">上一篇:某校召开年度大会</a></div>
        <footer>版权所有 青山学院</footer></body></html>
        """;

    List<String> lines =
        clean(page).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();

    assertThat(lines)
        .containsExactly("x", "青山学院召开述职评议会", "1月9日,学院党委召开2021年度党支部书记述职评议会。", "会上,8位书记述职。");
  }

  @Test
  void shouldJoinLinesThatWereCutAtAFixedWidth() {
    String wrapped =
        "今天我们在这里举行街道支部书记述职交流会议,主要是交流做法,查\n找差距,确定思路,大家的发言都很实在,有数据也有好例子,听了很受\n启发。\n下面作点评。";

    assertThat(clean(wrapped).lines())
        .containsExactly(
            "今天我们在这里举行街道支部书记述职交流会议,主要是交流做法,查找差距,确定思路,大家的发言都很实在,有数据也有好例子,听了很受启发。", "下面作点评。");
  }

  @Test
  void shouldRemoveWhatTheSitePutAround() {
    String text =
        "分享到:\n8位书记述职。\n上一篇:某院召开会议\n" + "data:image/png;base64," + "iVBORw0KGgo".repeat(20);

    assertThat(clean(text).strip()).isEqualTo("8位书记述职。");
  }

  private static String clean(String text) {
    return Repaired.of(text).clean().text();
  }

  /** Drops the first byte of a character and decodes what is left as a browser would. */
  private static String withoutLead(String text, String character) {
    byte[] bytes = text.getBytes(GBK);
    int at = text.substring(0, text.indexOf(character)).getBytes(GBK).length;
    byte[] rest = java.util.Arrays.copyOfRange(bytes, at + 1, bytes.length);
    StringBuilder shown = new StringBuilder(text.substring(0, text.indexOf(character))).append('?');
    String decoded = new String(rest, GBK);
    assertThat(decoded.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    return shown.append(decoded).toString();
  }
}
