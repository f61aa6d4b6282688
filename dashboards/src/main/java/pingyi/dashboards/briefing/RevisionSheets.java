package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;

/**
 * What is not as the version before said: files that came, went or were altered, and scores that
 * differ in status, score, interval or grade. Places move with every change of others and are not
 * compared.
 */
final class RevisionSheets {
  private final Facts facts;
  private final Words words;
  private final GridBuilder grid;

  RevisionSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.grid =
        new GridBuilder(words)
            .text("revision.kind", "revision")
            .plain("year")
            .text("id", "branch")
            .scores("score.was", "score")
            .columns(Grid.Format.CHANGE, "difference")
            .text("grade.was", "grade", "revision.cause", "file");
  }

  Sheet build(@Nullable Earlier earlier) {
    if (earlier == null) {
      version(words.say("revision.first"));
    } else {
      TableReader before = earlier.tables();
      version(
          words.say(
              before == null ? "revision.unreadable" : "revision.since",
              earlier.sequence(),
              earlier.versionId(),
              words.numbers().date(earlier.publishedOn())));
      if (before != null) {
        scores(before, files(before));
      }
    }
    return Sheets.of(words, "revisions", grid);
  }

  private void version(String says) {
    grid.row(
        words.say("revision.kind.version"),
        says,
        null,
        facts.versionId(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private Set<String> files(TableReader before) {
    Map<String, SourceFile> was = byPath(before.read(SourceFile.class));
    Map<String, SourceFile> is = byPath(facts.rows(SourceFile.class));
    Set<String> altered = new TreeSet<>(was.keySet());
    altered.addAll(is.keySet());
    altered.removeIf(
        path ->
            was.containsKey(path)
                && is.containsKey(path)
                && was.get(path).sha256().equals(is.get(path).sha256()));
    for (String path : altered) {
      grid.row(
          words.say("revision.kind.file"),
          outcome(was.containsKey(path), is.containsKey(path)),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          path);
    }
    return altered;
  }

  private void scores(TableReader before, Set<String> altered) {
    Map<String, BranchYearScore> was = byPlace(before.read(BranchYearScore.class));
    Map<String, BranchYearScore> is = byPlace(facts.allScores());
    Set<String> own = new HashSet<>();
    List<Lineage> cells = new ArrayList<>();
    if (!altered.isEmpty()) {
      cells.addAll(before.read(Lineage.class));
      cells.addAll(facts.rows(Lineage.class));
    }
    for (Lineage cell : cells) {
      String path = cell.path();
      if (path != null && altered.contains(path)) {
        own.add(place(cell.reviewYear(), cell.organizationId()));
      }
    }
    Set<String> places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    for (String place : places) {
      BranchYearScore a = was.get(place);
      BranchYearScore b = is.get(place);
      BranchYearScore either = b == null ? Objects.requireNonNull(a) : b;
      if (a == null || b == null || !alike(a, b)) {
        grid.row(
            words.say("revision.kind.score"),
            outcome(a != null, b != null),
            either.reviewYear(),
            either.organizationId(),
            either.organizationName(),
            a == null ? null : a.score(),
            b == null ? null : b.score(),
            difference(a, b),
            a == null ? null : a.gradeLabel(),
            b == null ? null : b.gradeLabel(),
            words.say(
                own.contains(place)
                    ? "revision.cause.own"
                    : altered.isEmpty() ? "revision.cause.program" : "revision.cause.others"),
            null);
      }
    }
  }

  private static @Nullable Double difference(
      @Nullable BranchYearScore before, @Nullable BranchYearScore after) {
    Double was = before == null ? null : before.score();
    Double is = after == null ? null : after.score();
    return was == null || is == null ? null : (Double) (is - was);
  }

  private static boolean alike(BranchYearScore a, BranchYearScore b) {
    return a.status().equals(b.status())
        && Objects.equals(a.score(), b.score())
        && Objects.equals(a.scoreLow(), b.scoreLow())
        && Objects.equals(a.scoreHigh(), b.scoreHigh())
        && Objects.equals(a.grade(), b.grade());
  }

  private String outcome(boolean was, boolean is) {
    return words.say(!was ? "revision.added" : is ? "revision.altered" : "revision.removed");
  }

  private static Map<String, SourceFile> byPath(List<SourceFile> files) {
    return files.stream()
        .collect(
            Collectors.toMap(
                SourceFile::path, Function.identity(), (first, second) -> first, TreeMap::new));
  }

  private static Map<String, BranchYearScore> byPlace(List<BranchYearScore> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> place(row.reviewYear(), row.organizationId()), Function.identity()));
  }

  private static String place(int year, String organizationId) {
    return year + "/" + organizationId;
  }
}
