package pingyi.recognition.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.intake.finding.RefusedFile;

class SourceTextTest {
  private static final String SIMPLIFIED = "1月9日,青山学院党委召开党支部书记述职评议会,8位党支部书记进行现场述职。";
  private static final String TRADITIONAL = "1月9日,青山學院黨委召開黨支部書記述職評議會,8位黨支部書記進行現場述職。";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void shouldReadSimplifiedTextInEveryEncoding(String encoding) throws RefusedFile {
    SourceText source = SourceText.of(SIMPLIFIED.getBytes(Charset.forName(encoding)));

    assertThat(source.text()).isEqualTo(SIMPLIFIED);
    assertThat(source.encoding()).isEqualTo(encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5", "GB18030"})
  void shouldReadTraditionalTextInEveryEncoding(String encoding) throws RefusedFile {
    SourceText source = SourceText.of(TRADITIONAL.getBytes(Charset.forName(encoding)));

    assertThat(source.text()).isEqualTo(TRADITIONAL);
    assertThat(source.encoding()).isEqualTo(encoding);
  }

  @Test
  void shouldLeadEveryCharacterBackToItsBytes() throws RefusedFile {
    byte[] marked = ("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
    byte[] gbk = SIMPLIFIED.getBytes(Charset.forName("GB18030"));

    for (byte[] bytes : new byte[][] {marked, gbk}) {
      SourceText source = SourceText.of(bytes);
      int at = source.text().indexOf("青山");
      int offset = (int) source.byteOffset(at).orElseThrow();
      int end = (int) source.byteOffset(at + 2).orElseThrow();
      assertThat(
              new String(
                  Arrays.copyOfRange(bytes, offset, end), Charset.forName(source.encoding())))
          .isEqualTo("青山");
    }
  }

  @Test
  void shouldReadUtf8ThatWasCutInTheMiddleOfACharacter() throws RefusedFile {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);

    SourceText source = SourceText.of(Arrays.copyOf(bytes, bytes.length - 4));

    assertThat(source.encoding()).isEqualTo("UTF-8");
    assertThat(source.text()).startsWith(SIMPLIFIED.substring(0, SIMPLIFIED.length() - 2));
  }

  @Test
  void shouldReadAWordFileAsIfEveryChangeWereAccepted() throws IOException, RefusedFile {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + "<w:p><w:r><w:t>会上,</w:t></w:r><w:del><w:r><w:delText>七</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>八</w:t></w:r></w:ins><w:r><w:t>位书记述职。</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom><w:r><w:t>旧位置</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新位置</w:t></w:r></w:moveTo></w:p>"
            + "</w:body></w:document>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    SourceText source = SourceText.of(bytes.toByteArray());

    assertThat(source.text()).isEqualTo("会上,八位书记述职。\n新位置\n");
    assertThat(source.byteOffset(2)).isEmpty();
  }
}
