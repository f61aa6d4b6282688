package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the marks out of what is printed and makes ids of them. */
final class Tracing {
  private final Words words;
  private final Ledger ledger;
  private final Map<String, List<Mention>> slides = new LinkedHashMap<>();

  Tracing(Words words) {
    this.words = words;
    this.ledger = words.ledger();
  }

  /** The slides as they are printed, with their ids in the notes. */
  List<Briefing.Slide> slides(List<Briefing.Slide> marked) {
    return marked.stream().map(this::slide).toList();
  }

  private Briefing.Slide slide(Briefing.Slide slide) {
    List<Mention> mentions = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(slide.title(), slide.subtitle()));
    texts.addAll(slide.bullets());
    texts.forEach(text -> mentions.addAll(ledger.mentions(slide.id(), mentions.size() + 1, text)));
    int sentences = mentions.size();
    slide.table().ifPresent(table -> mentions.addAll(cells(slide.id(), table)));
    Optional<Grid> table = slide.table().map(grid -> isMarked(grid) ? plain(grid) : grid);
    slides.put(slide.id(), mentions);
    return new Briefing.Slide(
        slide.id(),
        slide.kind(),
        ledger.plain(slide.title()),
        ledger.plain(slide.subtitle()),
        slide.figure(),
        slide.bullets().stream().map(ledger::plain).toList(),
        table,
        ledger.plain(slide.notes()) + "\n" + ids(slide, sentences, mentions.size() - sentences));
  }

  private String ids(Briefing.Slide slide, long sentences, long cells) {
    return words.say("notes.ids", slide.id(), sentences, cells);
  }

  /** The numbers of a table, which are called by row and column. */
  List<Mention> cells(String page, Grid grid) {
    List<Mention> mentions = new ArrayList<>(sentences(page, grid));
    grid.sources()
        .forEach(
            (place, citation) -> {
              @Nullable Object value = grid.rows().get(place.row()).get(place.column());
              Grid.Format format = grid.heads().get(place.column()).format();
              mentions.add(
                  new Mention(
                      page + ".r" + (place.row() + 1) + "c" + (place.column() + 1),
                      words.numbers().cell(value, format),
                      citation));
            });
    return mentions;
  }

  /** A cell may hold a sentence; its numbers are called by the cell and their order in it. */
  private List<Mention> sentences(String page, Grid grid) {
    List<Mention> mentions = new ArrayList<>();
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.heads().size(); column++) {
        if (grid.rows().get(row).get(column) instanceof String text && Ledger.isMarked(text)) {
          String place = page + ".r" + (row + 1) + "c" + (column + 1);
          mentions.addAll(ledger.mentions(place, 1, text));
        }
      }
    }
    return mentions;
  }

  /** Sheets hold sentences too. */
  List<Briefing.Sheet> sheets(List<Briefing.Sheet> sheets) {
    return sheets.stream()
        .map(
            sheet ->
                isMarked(sheet.grid())
                    ? new Briefing.Sheet(sheet.name(), sheet.says(), plain(sheet.grid()))
                    : sheet)
        .toList();
  }

  private static boolean isMarked(Grid grid) {
    // Rows that are made when they are printed hold stored values and codes, never a sentence.
    if (grid.isMade()) {
      return false;
    }
    for (List<@Nullable Object> row : grid.rows()) {
      for (@Nullable Object cell : row) {
        if (cell instanceof String text && Ledger.isMarked(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private Grid plain(Grid grid) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : grid.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (@Nullable Object cell : row) {
        cells.add(cell instanceof String text ? ledger.plain(text) : cell);
      }
      rows.add(cells);
    }
    return new Grid(grid.heads(), rows, grid.sources());
  }

  Trace trace(List<Finding> findings, List<Figure> figures) {
    Map<String, List<Mention>> data = new LinkedHashMap<>();
    figures.forEach(figure -> data.put(figure.id(), cells(figure.id(), figure.data())));
    return new Trace(findings, slides, data);
  }
}
