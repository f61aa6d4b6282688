package pingyi.method.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pingyi.method.recipe.References;
import pingyi.method.report.ThemeLexicon;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Theme;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.RegisterCell;

/** The problems that are to be rectified, with where each stands on the cut-off day. */
public final class RectificationItems extends RegisterRecipe<RectificationItem> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RectificationItem> output() {
    return RectificationItem.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(RegisterTerm.class, Workspace.class, Theme.class);
  }

  @Override
  public Rule<RegisterCell, RectificationItem> rule(References references) {
    Registers registers = new Registers(references);
    ThemeLexicon lexicon = ThemeLexicon.of(references.rows(Theme.class));
    return (cells, out) -> {
      List<Themed> earlier = new ArrayList<>();
      for (ItemHistory item : registers.items(cells)) {
        Themed themed = new Themed(item, themes(lexicon, item));
        out.accept(row(themed, Recurrence.of(themed, earlier), registers));
        earlier.add(themed);
      }
    };
  }

  private static List<String> themes(ThemeLexicon lexicon, ItemHistory item) {
    return lexicon.of(item.last().text("item_problem").orElse("")).stream()
        .map(ThemeLexicon.Match::themeId)
        .toList();
  }

  /** An item with its themes. */
  private record Themed(ItemHistory item, List<String> themes) {
    int year() {
      return item.last().reviewYear();
    }

    boolean shares(Themed other) {
      return themes.stream().anyMatch(other.themes()::contains);
    }
  }

  /**
   * An item of the nearest earlier review year that another one repeats.
   *
   * @param rule same_text or same_theme
   */
  private record Recurrence(Themed from, String rule) {
    /** By the same problem, else by a shared theme; the nearest year first. */
    static Optional<Recurrence> of(Themed item, List<Themed> earlier) {
      return last(
              earlier,
              each -> each.item().problemKey().equals(item.item().problemKey()),
              item.year())
          .map(each -> new Recurrence(each, "same_text"))
          .or(
              () ->
                  last(earlier, item::shares, item.year())
                      .map(each -> new Recurrence(each, "same_theme")));
    }

    private static Optional<Themed> last(
        List<Themed> earlier, Predicate<Themed> alike, int before) {
      return earlier.stream()
          .filter(each -> each.year() < before)
          .filter(alike)
          .reduce((first, second) -> second);
    }
  }

  private static RectificationItem row(
      Themed themed, Optional<Recurrence> recurrence, Registers registers) {
    ItemHistory item = themed.item();
    RegisterTerms terms = registers.terms();
    RegisterRow last = item.last();
    return new RectificationItem(
        item.id(),
        last.organizationId(),
        last.reviewYear(),
        last.text("item_problem").orElse(""),
        item.problemKey(),
        themed.themes().isEmpty() ? ThemeLexicon.UNMATCHED : String.join(";", themed.themes()),
        item.latest(row -> row.text("measure")).orElse(null),
        item.latest(row -> row.text("owner")).orElse(null),
        item.latest(row -> row.number("statement_number")).orElse(null),
        item.entries().size(),
        item.listed().map(StatedDate::iso).orElse(null),
        item.due().map(StatedDate::iso).orElse(null),
        item.dueBasis(),
        item.state().orElse(null),
        item.closed(terms).map(StatedDate::iso).orElse(null),
        item.standing(terms, registers.asOf()),
        item.reopened(terms),
        recurrence.map(each -> each.from().item().id()).orElse(null),
        recurrence.map(Recurrence::rule).orElse(null),
        last.recordId(),
        last.path(),
        last.sheet(),
        last.address("item_problem"));
  }
}
