package pingyi.dashboards.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import pingyi.dashboards.briefing.Briefing.Slide;

/**
 * The empty deck: 16:9, six layouts, Chinese fonts and the house colours.
 *
 * <p>POI's own empty deck is 4:3 with eleven English layouts that cannot be removed, so ours is
 * kept as its XML parts in the resources, where a change can be read line by line, and zipped when
 * it is needed.
 */
final class Template {
  private static final int LAYOUTS = 6;

  /** What each layout is called, and the places its slides are filled into, by their index. */
  private static final Map<Slide.Kind, String> NAMES =
      Map.of(
          Slide.Kind.COVER, "封面",
          Slide.Kind.TEXT, "正文",
          Slide.Kind.FIGURE, "图",
          Slide.Kind.TABLE, "表",
          Slide.Kind.APPENDIX, "附录",
          Slide.Kind.SECTION, "章节");

  private static final String OF_SLIDES = "/ppt/(?:slides|notesSlides|charts|embeddings)/.*";

  private static final List<Long> PLACES = List.of(1L, 10L, 11L, 13L, 14L);
  private static final List<Long> COVER_PLACES = List.of(1L, 15L);

  private Template() {}

  /**
   * A new deck without slides in somebody's own design.
   *
   * @throws UnusableTemplateException naming the layout or the place in it that the file lacks
   */
  static XMLSlideShow open(Path file) throws IOException {
    XMLSlideShow show = withoutSlides(file);
    for (Slide.Kind kind : Slide.Kind.values()) {
      demandPlaces(layout(show, kind, file.toString()), kind, file);
    }
    return show;
  }

  /** What belonged to slides goes with them: a chart's workbook left behind bars ours its name. */
  private static XMLSlideShow withoutSlides(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file);
        XMLSlideShow show = new XMLSlideShow(in)) {
      while (!show.getSlides().isEmpty()) {
        show.removeSlide(0);
      }
      List<PackagePartName> left = new ArrayList<>();
      for (PackagePart part : show.getPackage().getParts()) {
        if (part.getPartName().getName().matches(OF_SLIDES)) {
          left.add(part.getPartName());
        }
      }
      for (PackagePartName name : left) {
        show.getPackage().removePart(name);
      }
      show.write(bytes);
    } catch (InvalidFormatException e) {
      throw new IOException("The template " + file + " is not a sound presentation", e);
    }
    return new XMLSlideShow(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Text in a place the layout does not have would lie unformatted at the slide's corner. */
  private static void demandPlaces(XSLFSlideLayout layout, Slide.Kind kind, Path file) {
    Set<Long> there = new HashSet<>();
    layout
        .getXmlObject()
        .getCSld()
        .getSpTree()
        .getSpList()
        .forEach(
            shape -> {
              if (shape.getNvSpPr().getNvPr().isSetPh()) {
                there.add(shape.getNvSpPr().getNvPr().getPh().getIdx());
              }
            });
    for (long place : kind == Slide.Kind.COVER ? COVER_PLACES : PLACES) {
      if (!there.contains(place)) {
        throw UnusableTemplateException.place(
            file.toString(), String.valueOf(NAMES.get(kind)), place);
      }
    }
  }

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

  /** The layout of a kind, by its name. */
  static XSLFSlideLayout layout(XMLSlideShow show, Slide.Kind kind) {
    return layout(show, kind, "of the deck");
  }

  private static XSLFSlideLayout layout(XMLSlideShow show, Slide.Kind kind, String template) {
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        if (NAMES.get(kind).equals(layout.getName())) {
          return layout;
        }
      }
    }
    throw UnusableTemplateException.layout(template, String.valueOf(NAMES.get(kind)));
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
