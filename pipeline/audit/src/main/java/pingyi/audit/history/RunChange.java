package pingyi.audit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.change.FileChange;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.RunFacts;
import pingyi.warehouse.version.Version;

/**
 * In which parts of its identity a version differs from another: its files, told apart into sources
 * and rulebook by what intake took them for, and its program.
 *
 * @param causes the parts that differ; none for the same run
 * @param files the paths of files that were added, removed or altered, sorted
 */
public record RunChange(Set<Cause> causes, List<String> files) {
  private static final Set<String> SOURCES = Set.of("record", "report");

  /** Copies. */
  public RunChange {
    causes = causes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(causes));
    files = List.copyOf(files);
  }

  /** The causes as one text, such as {@code source_changed+code_changed}. */
  public String text() {
    return causes.stream().map(Cause::word).collect(Collectors.joining("+"));
  }

  /** Why an entry of the ledger is there: how its run differs from what was current before it. */
  public static RunChange of(LedgerHistory history, Version entry) {
    return switch (entry.entry().kind()) {
      case RETRACT, PURGE -> new RunChange(EnumSet.of(Cause.WITHDRAWN), List.of());
      case REPUBLISH -> new RunChange(EnumSet.of(Cause.REPUBLISHED), List.of());
      case PUBLISH -> {
        List<Version> before =
            history.entries().stream().filter(v -> v.sequence() < entry.sequence()).toList();
        yield new LedgerHistory(before)
            .current()
            .map(earlier -> between(history, earlier, entry))
            .orElseGet(() -> new RunChange(EnumSet.of(Cause.FIRST), List.of()));
      }
    };
  }

  /** How two versions differ. */
  public static RunChange between(LedgerHistory history, Version before, Version after) {
    RunFacts old = before.entry().facts();
    RunFacts now = after.entry().facts();
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    List<String> files = new ArrayList<>();
    if (!old.inputsDigest().equals(now.inputsDigest())) {
      if (history.purged(before.runId()) || history.purged(after.runId())) {
        causes.add(Cause.INPUTS_CHANGED);
      } else {
        files.addAll(changed(before, after, causes));
      }
    }
    if (!old.codeVersion().equals(now.codeVersion())) {
      causes.add(Cause.CODE_CHANGED);
    }
    return new RunChange(causes, files);
  }

  private static List<String> changed(Version before, Version after, Set<Cause> causes) {
    try (VersionReader old = VersionReader.open(before);
        VersionReader now = VersionReader.open(after)) {
      List<FileChange> changes = FileChange.between(old, now);
      for (FileChange change : changes) {
        boolean source = SOURCES.contains(change.file().kind());
        causes.add(source ? Cause.SOURCE_CHANGED : Cause.RULEBOOK_CHANGED);
      }
      return changes.stream().map(FileChange::path).toList();
    }
  }
}
