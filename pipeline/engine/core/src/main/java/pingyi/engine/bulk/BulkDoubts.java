package pingyi.engine.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;

/**
 * In which columns some text may keep its line from being published, so that lines are searched
 * only for what may be found.
 */
public final class BulkDoubts {
  private final SortedSet<Integer> faults = new TreeSet<>();
  private final Set<Place> unstated = new HashSet<>();

  /** A column of a file. */
  private record Place(String fileId, int position) {}

  /** Takes in what a text of a column says. */
  public void add(BulkFile file, BulkColumn column, BulkText said) {
    if (said.reason() != null) {
      faults.add(column.index());
    }
    if (!said.status().equals(BulkText.STATED)) {
      unstated.add(new Place(file.fileId(), column.index()));
    }
  }

  /** The positions at which some text of some file is at fault. */
  SortedSet<Integer> faults() {
    return faults;
  }

  /** Whether some line may have no year. */
  boolean mayLackYear(List<BulkFile> files) {
    return files.stream()
        .filter(file -> file.folderYear().isEmpty())
        .anyMatch(
            file ->
                DecidingCell.YEAR
                    .column()
                    .apply(file.heading())
                    .map(column -> mayBeUnstated(file, column))
                    .orElse(true));
  }

  /** Whether some line may name no organization. */
  boolean mayLackOrganization(List<BulkFile> files) {
    return files.stream()
        .anyMatch(
            file ->
                file.heading().deciding().stream().allMatch(column -> mayBeUnstated(file, column)));
  }

  private boolean mayBeUnstated(BulkFile file, BulkColumn column) {
    return unstated.contains(new Place(file.fileId(), column.index()));
  }
}
