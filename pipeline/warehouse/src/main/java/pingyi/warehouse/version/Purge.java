package pingyi.warehouse.version;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import pingyi.warehouse.read.HashList;

/**
 * Deletes the files of a purged run. The list of hashes stays: it shows no value, and whoever still
 * holds a copy of a file can be shown whether it was the published one.
 */
record Purge(Layout layout) {
  /** What a purged run still has and should not have, by name in its folder. */
  List<String> remaining(String runId) throws IOException {
    return layout.content(Layout.run(runId)).stream()
        .filter(name -> !name.equals(HashList.FILE))
        .toList();
  }

  /** Deletes it; what is gone already is no fault. */
  void finish(String runId) throws IOException {
    if (!remaining(runId).isEmpty()) {
      layout.store().empty(Layout.run(runId), Set.of(HashList.FILE));
    }
  }
}
