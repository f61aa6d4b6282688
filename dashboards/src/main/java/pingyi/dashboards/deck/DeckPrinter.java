package pingyi.dashboards.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid;

/** Prints a briefing as a presentation; the same briefing gives the same bytes. */
public final class DeckPrinter {
  private final Optional<Path> template;

  /** Prints in the house design. */
  public DeckPrinter() {
    this(Optional.empty());
  }

  /**
   * Prints in a design of somebody's own.
   *
   * @param template a presentation with our layouts' names; its slides are left out
   */
  public DeckPrinter(Optional<Path> template) {
    this.template = template;
  }

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})");
  private static final LocalDate UNKNOWN = LocalDate.of(2000, 1, 1);

  /**
   * Looks whether a template can be filled in.
   *
   * @throws UnusableTemplateException naming what it lacks
   */
  public static void check(Path template) throws IOException {
    Template.open(template).close();
  }

  /** Writes the deck to a file and returns it. */
  public Path print(Briefing briefing, Path file) throws IOException {
    Files.write(file, bytes(briefing));
    return file;
  }

  /** The deck as a file's bytes. */
  public byte[] bytes(Briefing briefing) throws IOException {
    String created = date(briefing.identity()) + "T00:00:00Z";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, String> shapes = new HashMap<>();
    try (XMLSlideShow show =
        template.isPresent() ? Template.open(template.get()) : Template.open()) {
      describe(show, briefing.identity(), created);
      int number = 1;
      for (Page page : paged(briefing)) {
        XSLFSlide slide = show.createSlide(Template.layout(show, page.slide().kind()));
        shapes.put(partOf(slide), add(show, slide, page, number++, briefing));
      }
      show.write(bytes);
    }
    return SteadyZip.of(bytes.toByteArray(), created, shapes);
  }

  /**
   * Fills a slide in, but for its shapes.
   *
   * @return its shapes, for the place that it keeps for them: a picture is hundreds, and the
   *     library would read and write each of them once more
   */
  private static String add(
      XMLSlideShow show, XSLFSlide page, Page part, int number, Briefing briefing)
      throws IOException {
    Slide slide = part.slide();
    Optional<Figure> figure = slide.figure().map(id -> figure(briefing, id, number));
    Optional<NativeChart> chart = figure.flatMap(NativeChart::of);
    String chartId = chart.isPresent() ? NativeChartPart.add(show, page, chart.get()) : null;
    page.getXmlObject().getCSld().setSpTree(CTGroupShape.Factory.newInstance());
    if (!slide.notes().isBlank()) {
      note(show, page, slide.notes());
    }
    return new SlidePage(slide, number, briefing.identity(), figure, chartId, part.letters())
        .markup();
  }

  /** The name of a slide's part within the file: without the stroke that it begins with. */
  private static String partOf(XSLFSlide slide) {
    return slide.getPackagePart().getPartName().getName().substring(1);
  }

  private static Figure figure(Briefing briefing, String id, int number) {
    return briefing
        .figure(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Slide " + number + " shows the figure " + id + ", which does not exist."));
  }

  private static void note(XMLSlideShow show, XSLFSlide page, String words) {
    XSLFNotes notes = show.getNotesSlide(page);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(words);
        shape
            .getTextParagraphs()
            .forEach(
                paragraph ->
                    paragraph.getTextRuns().stream()
                        .map(XSLFTextRun.class::cast)
                        .forEach(DeckPrinter::inChinese));
      }
    }
  }

  private static void inChinese(XSLFTextRun run) {
    if (run.getXmlObject() instanceof CTRegularTextRun text) {
      (text.isSetRPr() ? text.getRPr() : text.addNewRPr()).setLang("zh-CN");
    }
  }

  /** The ids of the slides page by page; a slide whose table is long has several pages. */
  public List<String> pages(Briefing briefing) {
    return paged(briefing).stream().map(page -> page.slide().id()).toList();
  }

  /** Tables longer than a page go on, under the same title with the page of the table behind it. */
  private static List<Page> paged(Briefing briefing) {
    boolean english = briefing.identity().language().getLanguage().equals("en");
    List<Page> pages = new ArrayList<>();
    for (Slide slide : briefing.slides()) {
      List<Grid> parts =
          slide.table().isPresent() && slide.figure().isEmpty()
              ? TableLayout.pages(slide.table().get(), SlidePage.WIDTH, SlidePage.tableRoom(slide))
              : List.of();
      if (parts.size() < 2) {
        pages.add(new Page(slide, TableLayout.LARGEST));
        continue;
      }
      for (int i = 0; i < parts.size(); i++) {
        String page = (i + 1) + "/" + parts.size();
        String title = slide.title() + (english ? " (" + page + ")" : "（" + page + "）");
        pages.add(new Page(part(slide, title, parts.get(i)), TableLayout.PAGED));
      }
    }
    return pages;
  }

  private static Slide part(Slide slide, String title, Grid table) {
    return new Slide(
        slide.id(),
        slide.kind(),
        title,
        slide.subtitle(),
        slide.figure(),
        slide.bullets(),
        Optional.of(table),
        slide.notes());
  }

  /** A slide and how large the letters of its table may be, the same on all pages of a table. */
  private record Page(Slide slide, double letters) {}

  private static void describe(XMLSlideShow show, Identity identity, String created)
      throws IOException {
    POIXMLProperties.CoreProperties core = show.getProperties().getCoreProperties();
    core.setTitle(identity.title());
    core.setCreator(identity.institution());
    core.setLastModifiedByUser(identity.institution());
    core.setSubjectProperty(identity.years());
    core.setRevision("1");
    Optional<Date> day = Optional.of(Date.from(Instant.parse(created)));
    core.setCreated(day);
    core.setModified(day);
    POIXMLProperties.ExtendedProperties extended = show.getProperties().getExtendedProperties();
    extended.setApplication("Pingyi");
  }

  /** A date as English prose writes it, such as 1 March 2025. */
  private static LocalDate inWords(String words) {
    try {
      return LocalDate.parse(words, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    } catch (DateTimeException e) {
      return UNKNOWN;
    }
  }

  /** The deck is dated like its data, never by the clock. */
  private static LocalDate date(Identity identity) {
    Matcher matcher = DATE.matcher(identity.asOf());
    if (!matcher.find()) {
      return inWords(identity.asOf());
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      return UNKNOWN;
    }
  }
}
