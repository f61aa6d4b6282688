package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;

/** What readers see of a briefing: the text of slides and pictures, and of the workbook. */
final class Readers {
  private Readers() {}

  static Briefing chinese(TableSet tables) {
    return BriefingBuilder.build(FictionalVersion.ID, tables, Locale.SIMPLIFIED_CHINESE);
  }

  static Briefing english(TableSet tables) {
    return BriefingBuilder.build(FictionalVersion.ID, tables, Locale.ENGLISH);
  }

  /** Everything on slides and pictures, with the notes. */
  static String leadership(Briefing briefing) {
    List<String> text = new ArrayList<>(briefing.conclusions());
    for (Briefing.Slide slide : briefing.slides()) {
      text.add(slide.title());
      text.add(slide.subtitle());
      text.addAll(slide.bullets());
      text.add(slide.notes());
      slide.table().ifPresent(table -> text.add(grid(table)));
    }
    for (Figure figure : briefing.figures()) {
      Figure.Caption caption = figure.caption();
      text.addAll(List.of(caption.title(), caption.subtitle(), caption.note(), caption.altText()));
      text.add(grid(figure.data()));
    }
    return String.join("\n", text);
  }

  /** Every sheet with its name and its cells. */
  static String workbook(Briefing briefing) {
    return briefing.sheets().stream()
        .map(sheet -> sheet.name() + "\n" + sheet.says() + "\n" + grid(sheet.grid()))
        .collect(Collectors.joining("\n"));
  }

  static String grid(Grid grid) {
    return grid.heads().stream().map(Grid.Head::label).collect(Collectors.joining("\t"))
        + "\n"
        + grid.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> Objects.toString(cell, ""))
                        .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
  }

  static Briefing.Sheet sheet(Briefing briefing, String prefix) {
    return briefing.sheets().stream()
        .filter(sheet -> sheet.name().startsWith(prefix + " "))
        .findFirst()
        .orElseThrow();
  }
}
