package pingyi.intake.rulebook;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.PrivacyThreshold;
import pingyi.warehouse.table.reference.Workspace;

/**
 * What pingyi.yaml says.
 *
 * @param workspace the row for the warehouse
 * @param asOf the cut-off date
 * @param records the records folder, relative to the workspace
 * @param reports the reports folder, relative to the workspace
 * @param bulk the folder of bulk tables, relative to the workspace
 * @param encodings the stated encodings by path below the records folder
 * @param rejectsUnknownColumns whether a heading that no rule knows rejects the file
 * @param privacy the smallest groups that may be shown
 */
public record Settings(
    Workspace workspace,
    LocalDate asOf,
    String records,
    String reports,
    String bulk,
    Map<String, Charset> encodings,
    boolean rejectsUnknownColumns,
    List<PrivacyThreshold> privacy) {
  /** The name of the file. */
  public static final String FILE = "pingyi.yaml";

  private static final int SMALLEST_GROUP = 3;

  /** Copies the collections. */
  public Settings {
    encodings = Map.copyOf(encodings);
    privacy = List.copyOf(privacy);
  }

  /** Whether the records carry a code that identifies the organization. */
  public boolean identifiedByCode() {
    return workspace.organizationIdentity().equals("code");
  }

  /** Reads the file's text; empty if a key without which nothing can go on is at fault. */
  public static Optional<Settings> read(String text, Findings findings) {
    long before = findings.errors();
    Optional<YamlMapping> file = YamlFile.read(FILE, text, findings);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping root =
        file.get()
            .allow(
                "title",
                "institution",
                "as_of",
                "language",
                "organizations",
                "records",
                "reports",
                "bulk",
                "privacy")
            .need("title", "institution", "as_of", "language", "organizations");
    Optional<String> title = root.text("title");
    Optional<String> institution = root.text("institution");
    Optional<LocalDate> asOf = root.date("as_of");
    Optional<String> language = root.oneOf("language", "zh-CN", "en");
    Optional<String> identity =
        root.mapping("organizations")
            .flatMap(
                organizations ->
                    organizations
                        .allow("identity")
                        .need("identity")
                        .oneOf("identity", "register", "code"));
    Optional<YamlMapping> records = root.mapping("records");
    records.ifPresent(section -> section.allow("folder", "encodings", "unknown_columns"));
    Optional<YamlMapping> reports = root.mapping("reports");
    reports.ifPresent(section -> section.allow("folder"));
    String recordsFolder = folder(records, "records");
    String reportsFolder = folder(reports, "reports");
    Optional<YamlMapping> bulk = root.mapping("bulk");
    bulk.ifPresent(section -> section.allow("folder"));
    String bulkFolder = folder(bulk, "bulk");
    Map<String, Charset> encodings = encodings(records);
    boolean rejects =
        records
            .flatMap(section -> section.oneOf("unknown_columns", "reject", "warn"))
            .map(word -> word.equals("reject"))
            .orElse(true);
    List<PrivacyThreshold> privacy = privacy(root.mapping("privacy"));
    if (findings.errors() > before) {
      return Optional.empty();
    }
    Workspace workspace =
        new Workspace(
            title.orElseThrow(),
            institution.orElseThrow(),
            asOf.orElseThrow().toString(),
            language.orElseThrow(),
            identity.orElseThrow());
    return Optional.of(
        new Settings(
            workspace,
            asOf.orElseThrow(),
            recordsFolder,
            reportsFolder,
            bulkFolder,
            encodings,
            rejects,
            privacy));
  }

  private static String folder(Optional<YamlMapping> section, String standard) {
    if (section.isEmpty() || !section.get().has("folder")) {
      return standard;
    }
    Optional<String> folder = section.get().text("folder");
    if (folder.isPresent() && !inside(folder.get())) {
      section.get().error("folder", "path_outside", folder.get());
    }
    return folder
        .map(path -> Path.of(inside(path) ? path : standard))
        .map(Settings::slashes)
        .orElse(standard);
  }

  private static String slashes(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  private static boolean inside(String text) {
    try {
      Path path = Path.of(text);
      Path normal = path.normalize();
      return !path.isAbsolute()
          && !normal.startsWith("..")
          && !normal.toString().isEmpty()
          && !text.contains("\\")
          && !text.contains(":");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Map<String, Charset> encodings(Optional<YamlMapping> records) {
    Map<String, Charset> encodings = new LinkedHashMap<>();
    Optional<YamlMapping> section = records.flatMap(mapping -> mapping.mapping("encodings"));
    if (section.isPresent()) {
      for (String path : section.get().keys()) {
        if (!inside(path)) {
          section.get().error(path, "path_outside", path);
          continue;
        }
        Optional<String> name = section.get().need(path).text(path);
        try {
          name.ifPresent(word -> encodings.put(slashes(Path.of(path)), Charset.forName(word)));
        } catch (IllegalArgumentException e) {
          section.get().error(path, "unknown_encoding", name.orElse(""));
        }
      }
    }
    return encodings;
  }

  private static List<PrivacyThreshold> privacy(Optional<YamlMapping> section) {
    Map<String, Integer> smallest = new LinkedHashMap<>();
    smallest.put("analyst", 5);
    smallest.put("auditor", 5);
    smallest.put("leadership", 10);
    section.ifPresent(mapping -> mapping.allow(smallest.keySet().toArray(String[]::new)));
    List<PrivacyThreshold> thresholds = new ArrayList<>();
    smallest.forEach(
        (audience, standard) -> {
          int stated = section.flatMap(mapping -> mapping.whole(audience)).orElse(standard);
          if (stated < SMALLEST_GROUP) {
            section.orElseThrow().error(audience, "privacy_too_small", audience, stated);
          }
          thresholds.add(new PrivacyThreshold(audience, stated));
        });
    return thresholds;
  }
}
