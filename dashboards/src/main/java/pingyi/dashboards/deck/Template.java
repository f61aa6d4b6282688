package pingyi.dashboards.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import pingyi.dashboards.briefing.Briefing.Slide;

/**
 * The empty deck: 16:9, five layouts, Chinese fonts and the house colours.
 *
 * <p>POI's own empty deck is 4:3 with eleven English layouts that cannot be removed, so ours is
 * kept as its XML parts in the resources, where a change can be read line by line, and zipped when
 * it is needed.
 */
final class Template {
  private static final int LAYOUTS = 5;

  private Template() {}

  /** A new deck without slides. */
  static XMLSlideShow open() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Map.Entry<String, String> part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(resource(part.getValue()));
        zip.closeEntry();
      }
    }
    return new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** The layout of a kind; POI lists layouts in no order, so it is found by its part's name. */
  static XSLFSlideLayout layout(XMLSlideShow show, Slide.Kind kind) {
    String name = "/ppt/slideLayouts/slideLayout" + (kind.ordinal() + 1) + ".xml";
    for (XSLFSlideLayout layout : show.getSlideMasters().get(0).getSlideLayouts()) {
      if (layout.getPackagePart().getPartName().getName().equals(name)) {
        return layout;
      }
    }
    throw new IllegalStateException("The deck's template has no layout for " + kind);
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "content-types.xml");
    parts.put("_rels/.rels", "package.rels");
    parts.put("ppt/presentation.xml", "presentation.xml");
    parts.put("ppt/_rels/presentation.xml.rels", "presentation.xml.rels");
    parts.put("ppt/slideMasters/slideMaster1.xml", "slideMaster1.xml");
    parts.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", "slideMaster1.xml.rels");
    parts.put("ppt/notesMasters/notesMaster1.xml", "notesMaster1.xml");
    parts.put("ppt/notesMasters/_rels/notesMaster1.xml.rels", "notesMaster1.xml.rels");
    // Slides and notes look alike, but each master must have a theme part of its own.
    parts.put("ppt/theme/theme1.xml", "theme1.xml");
    parts.put("ppt/theme/theme2.xml", "theme1.xml");
    for (int layout = 1; layout <= LAYOUTS; layout++) {
      String name = "slideLayout" + layout + ".xml";
      parts.put("ppt/slideLayouts/" + name, name);
      parts.put("ppt/slideLayouts/_rels/" + name + ".rels", name + ".rels");
    }
    return parts;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("template/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("The deck's template lacks " + name);
      }
      return in.readAllBytes();
    }
  }
}
