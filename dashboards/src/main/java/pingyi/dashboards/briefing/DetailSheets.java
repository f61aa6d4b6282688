package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.recognised.Review;

/**
 * Every review as it was recognised: the longest sheet, whose rows are made while it is printed.
 */
final class DetailSheets {
  private final Facts facts;
  private final Words words;

  DetailSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Sheet build() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch", "session", "mode")
            .counts("eligible", "ballots.issued", "ballots.returned")
            .counts("ballots.valid", "ballots.spoiled", "ballots.abstained")
            .shares("favourable.stated")
            .text("pooled", "disclosure");
    Excerpt<Review> excerpt = Excerpt.of(facts, Review.class);
    return Sheets.of(words, "reviews", grid.over(excerpt.rows(), this::cells), excerpt);
  }

  private List<@Nullable Object> cells(Review row) {
    Integer valid = row.valid();
    boolean open =
        facts
            .analyst()
            .showsBallots(
                row.organizationId(),
                row.reviewYear(),
                valid == null ? Double.POSITIVE_INFINITY : valid);
    String mode = row.presentationMode();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.reviewYear());
    cells.add(row.organizationId());
    cells.add(row.organizationName());
    cells.add(row.session());
    cells.add(mode == null ? null : words.code("mode", mode));
    cells.add(row.eligible());
    cells.add(row.issued());
    cells.add(open ? row.returned() : null);
    cells.add(open ? valid : null);
    cells.add(open ? row.spoiled() : null);
    cells.add(open ? row.abstained() : null);
    cells.add(open ? row.favourableShareStated() : null);
    cells.add(words.say(row.pooledYears() ? "yes" : "no"));
    cells.add(
        open
            ? words.say("disclosure.shown")
            : words.say("disclosure.hidden", facts.analyst().minimumVoters()));
    return cells;
  }
}
