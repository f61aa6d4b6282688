package pingyi.dashboards.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;

/** The exact data of every picture, one cell a row, keyed to the picture. */
final class ChartSheet {
  private final Words words;

  ChartSheet(Words words) {
    this.words = words;
  }

  Sheet build(List<Figure> figures) {
    GridBuilder grid =
        new GridBuilder(words)
            .text("figure", "title")
            .plain("row.number")
            .text("item", "column", "text")
            .columns(Grid.Format.STATISTIC, "number");
    for (Figure figure : figures) {
      List<Grid.Head> heads = figure.data().heads();
      int number = 0;
      for (List<@Nullable Object> row : figure.data().rows()) {
        number++;
        for (int column = 0; column < heads.size(); column++) {
          @Nullable Object cell = row.get(column);
          grid.row(
              figure.id(),
              figure.caption().title(),
              number,
              item(row),
              heads.get(column).label(),
              cell instanceof String ? cell : null,
              cell instanceof Number value ? (Object) value.doubleValue() : null);
        }
      }
    }
    return Sheets.of(words, "charts", grid);
  }

  /** What the row is about: its first text, else its first cell. */
  private static @Nullable String item(List<@Nullable Object> row) {
    for (Object cell : row) {
      if (cell instanceof String text) {
        return text;
      }
    }
    Object first = row.isEmpty() ? null : row.get(0);
    return first == null ? null : first.toString();
  }
}
