package pingyi.dashboards.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Grid;

/**
 * What of a large version one file has room for: a page of 500 branches and ten years takes 3.8 of
 * the 5 MB that a mail may have. Of more branches those are shown that stood first and last in the
 * latest year, half of them each, with all their years; lists of rows that nobody picks by branch
 * are cut. The page says both.
 */
final class PageShare {
  /** The most branches a page tells. */
  static final int BRANCHES = 500;

  /** The most rows of a list that is not told branch by branch. */
  static final int ROWS = 1_000;

  /** The sheets whose rows belong to branches, with the column that names them. */
  private static final Set<String> OF_BRANCHES =
      Set.of("years", "components", "ballots", "changes");

  private final Set<String> branches;
  private final int all;
  private final List<Integer> chosen;

  private PageShare(Set<String> branches, int all, List<String> ids) {
    this.chosen =
        IntStream.range(0, ids.size())
            .filter(place -> branches.contains(ids.get(place)))
            .boxed()
            .toList();
    this.branches = branches;
    this.all = all;
  }

  static PageShare of(Briefing briefing) {
    List<String> latest = new ArrayList<>();
    Set<String> everyone = new TreeSet<>();
    List<String> ids = new ArrayList<>();
    briefing
        .sheet("years")
        .ifPresent(
            sheet -> {
              int id = sheet.grid().column("id");
              int year = sheet.grid().column("year");
              Object last = null;
              // Years rise, and within one the best rank comes first.
              for (List<@Nullable Object> row : sheet.grid().rows()) {
                if (!Objects.equals(last, row.get(year))) {
                  latest.clear();
                  last = row.get(year);
                }
                latest.add(String.valueOf(row.get(id)));
                String branch = String.valueOf(row.get(id));
                everyone.add(branch);
                ids.add(branch);
              }
            });
    if (everyone.size() <= BRANCHES) {
      return new PageShare(everyone, everyone.size(), ids);
    }
    Set<String> chosen = new LinkedHashSet<>();
    int half = Math.min(BRANCHES / 2, latest.size());
    chosen.addAll(latest.subList(0, half));
    chosen.addAll(latest.subList(latest.size() - half, latest.size()));
    return new PageShare(chosen, everyone.size(), ids);
  }

  /** The table of a sheet as the page has room for it. */
  Grid table(Sheet sheet) {
    Grid grid = sheet.grid();
    int id = grid.column("id");
    if (sheet.key().equals("years") && id >= 0) {
      // Both languages tell the same rows in the same order, so they are sought only once.
      return new Grid(grid.heads(), chosen.stream().map(grid.rows()::get).toList(), Map.of());
    }
    if (OF_BRANCHES.contains(sheet.key()) && id >= 0) {
      return new Grid(
          grid.heads(),
          grid.rows().stream().filter(row -> branches.contains(row.get(id))).toList(),
          Map.of());
    }
    return isCut(sheet) ? new Grid(grid.heads(), grid.rows().subList(0, ROWS), Map.of()) : grid;
  }

  /** What is said of the rows of a list that are left out. */
  String says(Sheet sheet, String cut) {
    return isCut(sheet)
        ? sheet.says()
            + cut.replace("{0}", "" + ROWS).replace("{1}", "" + sheet.grid().rows().size())
        : sheet.says();
  }

  /** What is said of the branches that are left out. */
  Optional<String> said(String sentence) {
    return all <= BRANCHES
        ? Optional.empty()
        : Optional.of(
            sentence
                .replace("{0}", Integer.toString(branches.size()))
                .replace("{1}", Integer.toString(all)));
  }

  private static boolean isCut(Sheet sheet) {
    return !OF_BRANCHES.contains(sheet.key()) && sheet.grid().rows().size() > ROWS;
  }
}
