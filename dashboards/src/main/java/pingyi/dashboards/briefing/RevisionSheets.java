package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.change.Change;
import pingyi.warehouse.change.FileChange;
import pingyi.warehouse.change.ScoreChange;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.derived.BranchYearScore;

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
    List<FileChange> changes = FileChange.between(before, facts::rows);
    for (FileChange change : changes) {
      grid.row(
          words.say("revision.kind.file"),
          outcome(change.kind()),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          change.path());
    }
    return changes.stream().map(FileChange::path).collect(Collectors.toSet());
  }

  private void scores(TableReader before, Set<String> altered) {
    for (ScoreChange change : ScoreChange.between(before, facts::rows, altered)) {
      @Nullable BranchYearScore was = change.before();
      @Nullable BranchYearScore is = change.after();
      grid.row(
          words.say("revision.kind.score"),
          outcome(change.kind()),
          change.either().reviewYear(),
          change.either().organizationId(),
          change.either().organizationName(),
          was == null ? null : was.score(),
          is == null ? null : is.score(),
          difference(was, is),
          was == null ? null : was.gradeLabel(),
          is == null ? null : is.gradeLabel(),
          words.say(
              change.ownFile()
                  ? "revision.cause.own"
                  : altered.isEmpty() ? "revision.cause.program" : "revision.cause.others"),
          null);
    }
  }

  private static @Nullable Double difference(
      @Nullable BranchYearScore before, @Nullable BranchYearScore after) {
    Double was = before == null ? null : before.score();
    Double is = after == null ? null : after.score();
    return was == null || is == null ? null : (Double) (is - was);
  }

  private String outcome(Change change) {
    return words.say(
        switch (change) {
          case ADDED -> "revision.added";
          case REMOVED -> "revision.removed";
          case REVISED -> "revision.altered";
        });
  }
}
