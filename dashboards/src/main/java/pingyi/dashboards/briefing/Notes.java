package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.ShrunkenScore;
import pingyi.warehouse.table.derived.StandardRating;

/** Speaker notes: what to say, how it was computed, what to beware of, which tables to query. */
final class Notes {
  /** The tables that a rule in Java makes; all others are made by the SQL file of their name. */
  private static final Map<Class<? extends Record>, String> RULES =
      Map.ofEntries(
          Map.entry(StandardRating.class, "rating/StandardRatings.java"),
          Map.entry(BranchChange.class, "rating/ChangeVerdicts.java"),
          Map.entry(PeerOutlier.class, "verdict/PeerOutliers.java"),
          Map.entry(RankSet.class, "verdict/RankPlaces.java"),
          Map.entry(BranchTrend.class, "verdict/BranchTrends.java"),
          Map.entry(GroupComparison.class, "verdict/GroupComparisons.java"),
          Map.entry(ShrunkenScore.class, "verdict/ShrunkenScores.java"),
          Map.entry(GradeMovement.class, "verdict/GradeMovements.java"),
          Map.entry(PeriodicSignal.class, "verdict/PeriodicSignals.java"),
          Map.entry(RecurringProblem.class, "report/RecurringProblems.java"),
          Map.entry(PanelSeverity.class, "verdict/PanelSeverities.java"));

  private final Words words;
  private final List<String> lines = new ArrayList<>();
  private final List<String> caveats = new ArrayList<>();

  Notes(Words words) {
    this.words = words;
  }

  Notes say(String text) {
    lines.add(words.say("notes.say", text));
    return this;
  }

  /** How it was computed, with the recipes' files. */
  @SafeVarargs
  final Notes how(String text, Class<? extends Record>... recipes) {
    List<String> files = new ArrayList<>();
    for (Class<? extends Record> recipe : recipes) {
      files.add(RULES.getOrDefault(recipe, "sql/" + TableSchema.of(recipe).name() + ".sql"));
    }
    lines.add(words.say("notes.how", text));
    return files.isEmpty() ? this : line("notes.recipes", files);
  }

  Notes caveat(String text) {
    caveats.add(text);
    return this;
  }

  Notes caveats(List<String> texts) {
    caveats.addAll(texts);
    return this;
  }

  @SafeVarargs
  final Notes tables(Class<? extends Record>... tables) {
    List<String> names = new ArrayList<>();
    for (Class<? extends Record> table : tables) {
      names.add(words.table(table));
    }
    return line("notes.tables", names);
  }

  String build() {
    if (!caveats.isEmpty()) {
      lines.add(words.say("notes.caveats", String.join(words.say("sentence.join"), caveats)));
    }
    return String.join("\n", lines);
  }

  private Notes line(String key, List<String> names) {
    lines.add(words.say(key, String.join(words.say("list.comma"), names)));
    return this;
  }
}
