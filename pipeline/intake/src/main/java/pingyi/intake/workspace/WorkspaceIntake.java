package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import pingyi.intake.Intake;
import pingyi.intake.ReadSoFar;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.number.NumberReader;
import pingyi.intake.report.ReportTables;
import pingyi.intake.report.ToldReport;
import pingyi.intake.rulebook.ColumnRules;
import pingyi.intake.rulebook.Rulebook;
import pingyi.intake.rulebook.Settings;
import pingyi.intake.table.FileTables;
import pingyi.intake.table.KnownNames;
import pingyi.intake.text.DecodedText;
import pingyi.intake.workspace.SourceFiles.Kind;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.ReportFact;
import pingyi.warehouse.table.received.ReportRepair;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.reference.PolicyVoterClass;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.PrivacyThreshold;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLabel;
import pingyi.warehouse.table.reference.StatementLinkDecision;
import pingyi.warehouse.table.reference.Theme;
import pingyi.warehouse.table.reference.Workspace;

/** One reading of one workspace. */
public final class WorkspaceIntake {
  private static final List<Class<? extends Record>> TABLES =
      List.of(
          Workspace.class,
          RegisteredOrganization.class,
          OrganizationEvent.class,
          OrganizationAlias.class,
          NameDecision.class,
          PredecessorRule.class,
          Scale.class,
          ScaleGrade.class,
          ScaleLabel.class,
          Policy.class,
          PolicyComponent.class,
          PolicyVoterClass.class,
          PolicyGrade.class,
          PrivacyThreshold.class,
          RegisterTerm.class,
          StatementLinkDecision.class,
          SourceFile.class,
          ReceivedRecord.class,
          ReceivedValue.class,
          ReceivedProblem.class,
          Theme.class,
          Document.class,
          ReportFact.class,
          ReportRepair.class);

  private final Path root;
  private final Findings findings;
  private final Distance distance;
  private final KeptWork kept;
  private final TableSet tables = new TableSet();
  private final SourceFiles sources;
  private final List<ReceivedRecord> records = new ArrayList<>();
  private final List<ReceivedValue> values = new ArrayList<>();
  private final List<ReceivedProblem> problems = new ArrayList<>();
  private final List<BulkFile> bulk = new ArrayList<>();
  private long bulkRows;

  /** A reading with its own findings, which takes over what earlier runs read. */
  public WorkspaceIntake(
      Path root, Findings findings, Consumer<ReadSoFar> progress, KeptWork kept) {
    this.root = root;
    this.findings = findings;
    this.sources = new SourceFiles(findings);
    this.distance = new Distance(root, progress);
    this.kept = kept;
  }

  /** Reads everything there is. */
  public Intake read() {
    for (Class<? extends Record> table : TABLES) {
      tables.put(table, List.of());
    }
    if (!Files.isDirectory(root)) {
      findings.error(root.toString(), 0, "no_workspace");
      return new Intake(findings.all(), tables, bulk);
    }
    Optional<Settings> settings =
        text(Settings.FILE, Kind.CONFIGURATION, true)
            .flatMap(text -> Settings.read(text, findings));
    settings.ifPresent(this::expect);
    ReportsAhead ahead =
        ReportsAhead.begin(
            root, settings.map(Settings::reports).map(this::ahead).orElse(List.of()));
    Rulebook.Scope scope =
        new Rulebook.Scope(
            settings.map(Settings::identifiedByCode).orElse(true),
            settings.map(Settings::asOf).orElse(LocalDate.MAX));
    Map<String, Optional<String>> texts = new HashMap<>();
    for (String file : Rulebook.FILES) {
      texts.put(file, text(file, Kind.RULEBOOK, !Rulebook.OPTIONAL.contains(file)));
    }
    Optional<ColumnRules> columns =
        Rulebook.read(file -> texts.getOrDefault(file, Optional.empty()), scope, tables, findings);
    if (settings.isPresent()) {
      tables.put(Workspace.class, List.of(settings.get().workspace()));
      tables.put(PrivacyThreshold.class, settings.get().privacy());
      columns.ifPresent(rules -> records(settings.get(), rules));
      reports(settings.get(), ahead);
    }
    tables
        .put(SourceFile.class, sources.rows())
        .put(ReceivedRecord.class, records)
        .put(ReceivedValue.class, values)
        .put(ReceivedProblem.class, problems);
    return new Intake(findings.all(), tables, bulk);
  }

  /** All that is read from now on. */
  private void expect(Settings settings) {
    distance.expect(Rulebook.FILES);
    for (String folder : List.of(settings.records(), settings.bulk(), settings.reports())) {
      distance.expect(ahead(folder));
    }
  }

  private void begin(String path) {
    distance.begin(path, bulkRows + records.size());
  }

  /** The text of a configuration or rulebook file, which must be UTF-8. */
  private Optional<String> text(String path, Kind kind, boolean required) {
    begin(path);
    if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      if (required) {
        findings.error(path, 0, "missing_file", path);
      }
      return Optional.empty();
    }
    try {
      WorkspaceFile file = WorkspaceFile.read(root, path);
      try {
        DecodedText decoded = DecodedText.of(file.bytes(), Optional.empty(), text -> false);
        sources.read(file, kind, OptionalInt.empty(), decoded.encoding());
        return Optional.of(decoded.text());
      } catch (RefusedFile e) {
        findings.error(path, 0, "rulebook_not_utf8");
        sources.refuse(file, kind, "rulebook_not_utf8");
      }
    } catch (RefusedFile e) {
      findings.error(path, 0, e.code(), e.arguments());
    }
    return Optional.empty();
  }

  private void records(Settings settings, ColumnRules rules) {
    FileTables.Rules how =
        new FileTables.Rules(
            rules,
            new NumberReader(rules.missingMarks()),
            settings.rejectsUnknownColumns(),
            settings.identifiedByCode(),
            settings.asOf().getYear(),
            names());
    RecordFiles files =
        new RecordFiles(
            settings, how, findings, new KeptFiles(kept, findings, sources.rows(), tables));
    bulk(settings, how);
    if (!bulk.isEmpty()
        && !Files.exists(root.resolve(settings.records()), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<String> paths =
        files(settings.records()).stream().filter(path -> !isReport(path, settings)).toList();
    try (RecordsAhead ahead = ahead(paths, path -> files.read(root, path))) {
      for (String path : paths) {
        begin(path);
        record(path, Folder.year(path, settings.records()), ahead.next());
      }
    }
  }

  private static boolean isReport(String path, Settings settings) {
    return settings.reports().startsWith(settings.records() + "/")
        && path.startsWith(settings.reports() + "/");
  }

  /** What earlier runs kept is taken over and added to in turn. */
  private RecordsAhead ahead(List<String> paths, Function<String, ReadRecords> reading) {
    int hands = kept.keeps() ? 0 : Runtime.getRuntime().availableProcessors();
    return RecordsAhead.begin(root, paths, reading, hands);
  }

  /** Bulk tables are optional, and no folder of other files may hold them. */
  private void bulk(Settings settings, FileTables.Rules how) {
    if (!Files.exists(root.resolve(settings.bulk()), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    BulkFolder folder = new BulkFolder(root, settings.bulk(), how, findings);
    for (String path : files(settings.bulk())) {
      distance.begin(path, folder.rows());
      folder.add(path);
    }
    sources.addAll(folder.sources());
    bulk.addAll(folder.files());
    bulkRows = folder.rows();
  }

  private KnownNames names() {
    KnownNames names = new KnownNames();
    tables
        .read(RegisteredOrganization.class)
        .forEach(organization -> names.add(organization.name()));
    for (OrganizationAlias alias : tables.read(OrganizationAlias.class)) {
      names.add(alias.alias());
      names.limit(alias.alias(), alias.scope());
    }
    tables
        .read(NameDecision.class)
        .forEach(decision -> names.limit(decision.name(), decision.scope()));
    return names;
  }

  private List<String> files(String folder) {
    if (!Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      findings.warning(folder, "", "no_folder", folder);
      return List.of();
    }
    if (!Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      findings.error(folder, 0, "folder_is_none", folder);
      return List.of();
    }
    try {
      return Folder.files(root, folder);
    } catch (IOException e) {
      findings.error(folder, 0, "unreadable_file");
      return List.of();
    }
  }

  private void record(String path, OptionalInt year, ReadRecords read) {
    Optional<WorkspaceFile> file = sources.first(path, Kind.RECORD, year, read.opened());
    if (file.isEmpty()) {
      return;
    }
    findings.repeat(read.noticed());
    try {
      KeptFiles.Content content = read.said().get();
      records.addAll(content.records());
      values.addAll(content.values());
      problems.addAll(content.problems());
      sources.read(file.get(), Kind.RECORD, year, content.encoding());
    } catch (RefusedFile e) {
      sources.refuse(file.get(), Kind.RECORD, year, e);
    }
  }

  /** What can be seen ahead in a folder; whatever is wrong with it is said in its turn. */
  private List<String> ahead(String folder) {
    try {
      return Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)
          ? Folder.files(root, folder)
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void reports(Settings settings, ReportsAhead ahead) {
    if (!Files.exists(root.resolve(settings.reports()), LinkOption.NOFOLLOW_LINKS)) {
      // Reports are optional.
      return;
    }
    ReportTables told = new ReportTables();
    for (String path : files(settings.reports())) {
      OptionalInt year = Folder.year(path, settings.reports());
      begin(path);
      sources
          .first(path, Kind.REPORT, year, Outcome.of(() -> WorkspaceFile.read(root, path)))
          .ifPresent(file -> report(file, year, ahead, told));
    }
    told.into(tables);
  }

  private void report(
      WorkspaceFile file, OptionalInt year, ReportsAhead ahead, ReportTables tables) {
    try {
      ToldReport report = ahead.told(file);
      tables.add(
          new ReportTables.Source(
              file.fileId(), file.path(), year, file.sha256(), file.bytes().length),
          report);
      sources.read(file, Kind.REPORT, year, report.encoding());
    } catch (RefusedFile e) {
      if (e.code().equals("report_not_text")) {
        // Pictures and tables may lie beside the reports.
        findings.warning(file.path(), "", e.code());
        sources.read(file, Kind.REPORT, year, null);
      } else {
        sources.refuse(file, Kind.REPORT, year, e);
      }
    }
  }
}
