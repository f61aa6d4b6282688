package pingyi.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import pingyi.warehouse.table.recognised.OrganizationMatch;

/**
 * What became of the names that were sent otherwise than they are registered.
 *
 * @param wrongLinks names that were linked to another unit than was meant
 * @param unlinked how many were quarantined though a reader knows whom they mean
 * @param found how many of these have the unit that was meant among their suggestions
 * @param missed the others, with their suggestions
 */
record Names(List<String> wrongLinks, int unlinked, int found, List<String> missed) {
  private static final int MOST_SUGGESTIONS = 5;

  static Names of(KnownTruth truth) {
    Map<String, OrganizationMatch> matches = new HashMap<>();
    truth.tables().read(OrganizationMatch.class).forEach(each -> matches.put(each.nameKey(), each));
    List<String> wrongLinks = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int unlinked = 0;
    for (CSVRecord row : truth.truth("spelling.csv")) {
      String sent = row.get("sent_name") + "||" + row.get("review_year");
      OrganizationMatch match = matches.get(sent);
      if (match.organizationId() != null) {
        if (!match.organizationId().equals(row.get("organization_id"))) {
          wrongLinks.add(sent + " -> " + match.organizationId());
        }
        continue;
      }
      unlinked++;
      List<String> suggestions =
          Stream.of(match.suggestions().split("; ", -1)).filter(each -> !each.isEmpty()).toList();
      if (suggestions.size() > MOST_SUGGESTIONS || !suggestions.contains(row.get("name"))) {
        missed.add(row.get("spelling") + " " + sent + " " + row.get("name") + " " + suggestions);
      }
    }
    return new Names(wrongLinks, unlinked, unlinked - missed.size(), missed);
  }

  double shareFound() {
    return unlinked == 0 ? 1 : (double) found / unlinked;
  }

  @Override
  public String toString() {
    return "%d unlinked names, %d with the right unit among the suggestions, missed: %s"
        .formatted(unlinked, found, missed);
  }
}
