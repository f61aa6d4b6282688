package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.briefing.Briefing;

/** A deck in a design of somebody's own. */
class TemplateTest {
  private static final Briefing BRIEFING = FictionalBriefing.briefing();

  @TempDir Path folder;

  @Test
  void shouldTakeTheDesignAndNoneOfTheSlidesOfATemplate() throws IOException {
    Path template = template("own.pptx");

    byte[] deck = new DeckPrinter(Optional.of(template)).bytes(BRIEFING);

    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck));
        XMLSlideShow ours =
            new XMLSlideShow(new ByteArrayInputStream(new DeckPrinter().bytes(BRIEFING)))) {
      assertThat(show.getSlides()).hasSameSizeAs(ours.getSlides());
      assertThat(show.getSlides().get(0).getTitle()).isEqualTo(BRIEFING.slides().get(0).title());
      // The sign of the foreign design: our own master has another name.
      assertThat(show.getSlideMasters().get(0).getXmlObject().getCSld().getName())
          .isEqualTo("别家的版式");
    }
  }

  @Test
  void shouldPrintTheSameBytesTwiceInATemplate() throws IOException {
    DeckPrinter printer = new DeckPrinter(Optional.of(template("own.pptx")));

    assertThat(printer.bytes(BRIEFING)).isEqualTo(printer.bytes(BRIEFING));
  }

  @Test
  void shouldNameTheLayoutThatATemplateLacks() throws IOException {
    Path template = folder.resolve("lacking.pptx");
    try (XMLSlideShow show = Template.open();
        OutputStream out = Files.newOutputStream(template)) {
      for (XSLFSlideLayout layout : show.getSlideMasters().get(0).getSlideLayouts()) {
        if (layout.getName().equals("表")) {
          layout.getXmlObject().getCSld().setName("别的");
        }
      }
      show.write(out);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeckPrinter(Optional.of(template)).bytes(BRIEFING))
        .withMessageContaining("表")
        .withMessageContaining("lacking.pptx");
  }

  @Test
  void shouldNameThePlaceholderThatALayoutLacks() throws IOException {
    Path template = folder.resolve("without-subtitle.pptx");
    try (XMLSlideShow show = Template.open();
        OutputStream out = Files.newOutputStream(template)) {
      for (XSLFSlideLayout layout : show.getSlideMasters().get(0).getSlideLayouts()) {
        if (layout.getName().equals("图")) {
          layout.getXmlObject().getCSld().getSpTree().removeSp(1);
        }
      }
      show.write(out);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeckPrinter(Optional.of(template)).bytes(BRIEFING))
        .withMessageContaining("图")
        .withMessageContaining("13");
  }

  /** Our own design under another name, with slides in it. */
  private Path template(String name) throws IOException {
    Path template = folder.resolve(name);
    try (XMLSlideShow show = Template.open();
        OutputStream out = Files.newOutputStream(template)) {
      show.getSlideMasters().get(0).getXmlObject().getCSld().setName("别家的版式");
      show.createSlide();
      show.createSlide();
      show.write(out);
    }
    return template;
  }
}
