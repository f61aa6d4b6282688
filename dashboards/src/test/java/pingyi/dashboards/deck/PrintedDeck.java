package pingyi.dashboards.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;

/**
 * The deck of a whole version as a run prints it, with the tables it was printed from.
 *
 * @param pages the ids of the slides page by page
 */
record PrintedDeck(TableSet tables, Briefing briefing, byte[] file, List<String> pages) {
  private static final Map<String, PrintedDeck> DECKS = new ConcurrentHashMap<>();

  /** The deck of the fictional version in one language, printed once for all tests. */
  static PrintedDeck in(String language) {
    return DECKS.computeIfAbsent(
        language, wanted -> of(FictionalVersion.tables(), Locale.forLanguageTag(wanted)));
  }

  /** The deck of any tables. */
  static PrintedDeck of(TableSet tables, Locale language) {
    Briefing briefing = BriefingBuilder.build(FictionalVersion.ID, tables, language);
    DeckPrinter printer = new DeckPrinter();
    try {
      return new PrintedDeck(tables, briefing, printer.bytes(briefing), printer.pages(briefing));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The file as a stranger opens it. */
  XMLSlideShow open() throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(file));
  }
}
