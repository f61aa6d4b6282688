package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A briefing as plain text, for people to review as a difference. */
final class Printout {
  private static final int SHEET_ROWS = 6;

  private final StringBuilder text = new StringBuilder();

  static String of(Briefing briefing) {
    Printout printout = new Printout();
    printout.line(briefing.identity().toString());
    printout.line("");
    briefing.conclusions().forEach(one -> printout.line("* " + one));
    int number = 0;
    for (Briefing.Slide slide : briefing.slides()) {
      number++;
      printout.slide(number, slide);
    }
    briefing.figures().forEach(printout::figure);
    briefing.sheets().forEach(printout::sheet);
    return printout.text.toString();
  }

  private void slide(int number, Briefing.Slide slide) {
    line("");
    line("=== " + number + " " + slide.kind() + " " + slide.figure().orElse(""));
    line(slide.title());
    line(slide.subtitle());
    slide.bullets().forEach(bullet -> line("  - " + bullet));
    slide.table().ifPresent(table -> grid(table, Integer.MAX_VALUE));
    slide.notes().lines().forEach(note -> line("  > " + note));
  }

  private void figure(Figure figure) {
    line("");
    line("### " + figure.getClass().getSimpleName() + " " + figure.id());
    line(figure.caption().title());
    line(figure.caption().subtitle());
    line(figure.caption().note());
    line(figure.caption().altText());
    grid(figure.data(), Integer.MAX_VALUE);
  }

  private void sheet(Briefing.Sheet sheet) {
    line("");
    line("+++ " + sheet.name() + " | " + sheet.says() + " | " + sheet.grid().rows().size());
    grid(sheet.grid(), sheet.name().matches("0[01] .*") ? Integer.MAX_VALUE : SHEET_ROWS);
  }

  private void grid(Grid grid, int most) {
    line(
        "  | "
            + grid.heads().stream()
                .map(head -> head.label() + ":" + head.format())
                .collect(Collectors.joining(" | ")));
    grid.rows().stream().limit(most).forEach(row -> line("  | " + cells(row)));
  }

  private static String cells(List<@Nullable Object> row) {
    return row.stream().map(Printout::cell).collect(Collectors.joining(" | "));
  }

  private static String cell(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.4f", number)
        : cell.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
