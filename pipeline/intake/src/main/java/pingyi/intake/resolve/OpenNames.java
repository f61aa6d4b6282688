package pingyi.intake.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import pingyi.method.organization.NameStatus;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.recognised.SuggestionReason;
import pingyi.warehouse.table.working.RecordSubject;

/** Gathers the names that matched nothing from the recognised tables. */
final class OpenNames {
  private static final int MOST_CANDIDATES = 5;

  private final Locale language;
  private final Map<String, OrganizationMatch> open;
  private final Map<String, SentName> sent;
  private final Map<String, List<OrganizationSuggestion>> suggestions;
  private final Map<String, ReceivedRecord> records;
  private final Map<String, String> paths;

  private OpenNames(TableReader tables, Locale language) {
    this.language = language;
    open =
        tables.read(OrganizationMatch.class).stream()
            .filter(match -> match.organizationId() == null)
            .collect(Collectors.toMap(OrganizationMatch::nameKey, Function.identity()));
    sent =
        tables.read(SentName.class).stream()
            .collect(Collectors.toMap(SentName::nameKey, Function.identity()));
    suggestions =
        tables.read(OrganizationSuggestion.class).stream()
            .collect(Collectors.groupingBy(OrganizationSuggestion::nameKey));
    records =
        tables.read(ReceivedRecord.class).stream()
            .collect(Collectors.toMap(ReceivedRecord::recordId, Function.identity()));
    paths =
        tables.read(SourceFile.class).stream()
            .filter(file -> file.status().equals("read"))
            .collect(Collectors.toMap(SourceFile::fileId, SourceFile::path));
  }

  /** The names, each once however many rows and years bear it; one that points once a file. */
  static List<OpenName> in(TableReader tables, Locale language) {
    OpenNames names = new OpenNames(tables, language);
    Map<String, List<RecordSubject>> together = new TreeMap<>();
    for (RecordSubject row : tables.read(RecordSubject.class)) {
      if (row.nameKey() != null && !row.name().isEmpty() && names.open.containsKey(row.nameKey())) {
        together.computeIfAbsent(names.group(row), group -> new ArrayList<>()).add(row);
      }
    }
    return together.values().stream().map(names::name).toList();
  }

  private String group(RecordSubject row) {
    return row.name() + "\n" + row.parentName() + "\n" + scope(row).orElse("");
  }

  private Optional<String> scope(RecordSubject row) {
    return NameStatus.of(row.name()).obstacle().map(hidden -> path(row));
  }

  private String path(RecordSubject row) {
    ReceivedRecord record = records.get(row.recordId());
    return record == null ? "" : paths.getOrDefault(record.fileId(), "");
  }

  private OpenName name(List<RecordSubject> rows) {
    RecordSubject first = rows.get(0);
    Set<Integer> years = new TreeSet<>();
    Set<String> reasons = new TreeSet<>();
    Map<String, Set<Integer>> places = new TreeMap<>();
    Map<String, OrganizationSuggestion> best = new LinkedHashMap<>();
    for (RecordSubject row : rows) {
      ReceivedRecord record = records.get(row.recordId());
      years.add(sent.get(row.nameKey()).reviewYear());
      Optional.ofNullable(open.get(row.nameKey()).reason())
          .flatMap(RejectionReason::ofCode)
          .ifPresent(reason -> reasons.add(reason.words(language)));
      if (record != null) {
        places
            .computeIfAbsent(path(row) + " " + record.sheet(), place -> new TreeSet<>())
            .add(record.rowNumber());
      }
      suggestions
          .getOrDefault(row.nameKey(), List.of())
          .forEach(
              each ->
                  best.merge(
                      each.organizationId(),
                      each,
                      (one, other) -> other.likeness() > one.likeness() ? other : one));
    }
    return new OpenName(
        first.name(),
        Optional.ofNullable(first.parentName()),
        scope(first),
        String.join("; ", reasons),
        years,
        places.entrySet().stream().map(OpenNames::place).toList(),
        best.values().stream()
            .sorted(
                Comparator.comparingDouble((OrganizationSuggestion each) -> -each.likeness())
                    .thenComparing(OrganizationSuggestion::organizationId))
            .limit(MOST_CANDIDATES)
            .map(this::candidate)
            .toList());
  }

  private static String place(Map.Entry<String, Set<Integer>> place) {
    return place.getKey()
        + " "
        + place.getValue().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private OpenName.Candidate candidate(OrganizationSuggestion each) {
    String reason =
        SuggestionReason.ofCode(each.reason())
            .map(known -> known.words(language))
            .orElse(each.reason());
    String parent = each.parentName() == null ? "" : " · " + each.parentName();
    return new OpenName.Candidate(
        each.organizationId(),
        each.organizationId() + " " + each.organizationName() + parent,
        each.evidence().isEmpty() ? reason : reason + " (" + each.evidence() + ")");
  }
}
