package pingyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pingyi.audit.sql.AccessLog;
import pingyi.audit.verify.Rederivation;
import pingyi.engine.Engine;
import pingyi.engine.TableComparison;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.read.WarehouseException;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.version.Fault;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Proofs;
import pingyi.warehouse.version.Receipt;
import pingyi.warehouse.version.Verification;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** Whether everything published is still what was published. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check that nothing published was altered; names everything that is wrong.")
final class VerifyCommand implements Callable<Integer> {
  /** Differences beyond these are counted and not printed. */
  private static final int MOST_PRINTED = 50;

  @Mixin WarehouseOption warehouseOption = new WarehouseOption();

  @Option(
      names = "--deep",
      description =
          "also page checksums, every row by its declaration, and every table made anew by the other engine")
  boolean deep;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "with --deep: make the tables anew from these files instead of the stored rows")
  @Nullable Path workspace;

  @Option(
      names = "--receipt",
      paramLabel = "\"N SHA256\"",
      description = "a receipt that was kept; may be given several times")
  List<String> receipts = new ArrayList<>();

  @Option(
      names = "--receipts",
      paramLabel = "FILE",
      description = "receipts that were kept; default: receipts.txt beside the warehouse")
  @Nullable Path receiptFile;

  @Option(
      names = "--key",
      paramLabel = "PUB.pem",
      description =
          "a public key (Ed25519): the ledger must be signed with it; may be given several times")
  List<Path> keys = new ArrayList<>();

  @Mixin LanguageOption language = new LanguageOption();

  private Path warehouse = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path copy = Files.createTempDirectory("pingyi-verify");
    try {
      return verify(copy);
    } finally {
      Folders.delete(copy);
    }
  }

  private int verify(Path copy) throws IOException {
    Words words = language.words();
    warehouse = warehouseOption.address().anew(copy, words);
    Path root = warehouse.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.version", root));
    }
    if (workspace != null && !deep) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.verify.workspace"));
    }
    Proofs proofs = new Proofs(kept(root, words), SigningKey.publicKeys(keys));
    if (!deep) {
      return report(
          Verification.of(root, proofs, Verification.Depth.HASHES), proofs, Optional.empty());
    }
    // The engine is opened first: if it is Spark, the launcher begins this command again with it.
    String other = other(root);
    try (EngineOpening opening = EngineOpening.begin(other, words)) {
      Engine engine = opening.engine(new EngineChoice(other, "engine.asked"));
      return report(
          Verification.of(root, proofs, Verification.Depth.PAGES), proofs, Optional.of(engine));
    }
  }

  private int report(Verification.Report report, Proofs proofs, Optional<Engine> engine)
      throws IOException {
    PrintStream screen = System.out;
    Words words = language.words();
    if (report.versions().isEmpty() && report.sound()) {
      throw new CommandFault(
          ExitCode.NOT_THERE, words.say("fault.version", warehouse.toAbsolutePath().normalize()));
    }
    List<Fault> faults = new ArrayList<>(report.faults());
    faults.addAll(accessLog(report.versions()));
    printCounts(report, proofs.receipts().size(), words, screen);
    // What was altered is not computed with: the faults say more than its consequences.
    if (report.sound()) {
      Optional<Version> current = new LedgerHistory(report.versions()).current();
      engine.ifPresent(
          each -> current.ifPresent(version -> rederive(version, each, words, screen, faults)));
    }
    report.notes().forEach(note -> screen.println(line("verify.note", note, words)));
    faults.forEach(fault -> screen.println(line("verify.fault", fault, words)));
    screen.println(
        faults.isEmpty() ? words.say("verify.sound") : words.say("verify.unsound", faults.size()));
    return (faults.isEmpty() ? ExitCode.DONE : ExitCode.ALTERED).number();
  }

  /** The engine that did not make the current version; the default one where nobody can say. */
  private static String other(Path root) {
    try {
      return Warehouse.at(root, Clock.systemUTC())
          .current()
          .map(version -> version.entry().facts().engine())
          .filter(maker -> !maker.equals(EngineChoice.SPARK))
          .map(maker -> EngineChoice.SPARK)
          .orElse("embedded");
    } catch (WarehouseException e) {
      return "embedded";
    }
  }

  private List<Receipt> kept(Path root, Words words) throws IOException {
    List<Receipt> kept = new ArrayList<>();
    receipts.forEach(line -> kept.add(Receipts.parse(line, words)));
    Path beside = root.resolveSibling(Receipts.FILE);
    if (receiptFile != null) {
      if (!Files.isReadable(receiptFile)) {
        throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.file", receiptFile));
      }
      kept.addAll(Receipts.read(receiptFile, words));
    } else if (Files.isReadable(beside)) {
      kept.addAll(Receipts.read(beside, words));
    }
    return kept;
  }

  private List<Fault> accessLog(List<Version> versions) throws IOException {
    Map<String, String> anchors = new TreeMap<>();
    for (Version version : versions) {
      String head = version.entry().accessLogHead();
      if (head != null) {
        anchors.put("ledger entry " + version.sequence(), head);
      }
    }
    List<Fault> faults = new ArrayList<>();
    for (String said : AccessLog.faults(warehouseOption.address().accessLog(), anchors)) {
      faults.add(new Fault(Fault.Kind.ACCESS_LOG, "access-log", "", said));
    }
    return faults;
  }

  private void printCounts(
      Verification.Report report, int receiptCount, Words words, PrintStream screen) {
    Verification.Counts counts = report.counts();
    screen.println(
        words.say(
            "verify.looked",
            report.versions().size(),
            counts.runs(),
            counts.files(),
            counts.tables(),
            counts.rows(),
            receiptCount));
    if (deep) {
      screen.println(words.say("verify.pages", counts.pages(), counts.pagesChecked()));
    }
  }

  private void rederive(
      Version version, Engine engine, Words words, PrintStream screen, List<Fault> faults) {
    try (VersionReader published = VersionReader.open(version)) {
      Rederivation made =
          workspace == null
              ? Rederivation.of(engine, published, List.of(), published)
              : again(engine, published, read(version, words, faults));
      screen.println(
          words.say(
              "verify.rederived",
              version.sequence(),
              version.entry().facts().engine(),
              made.engine(),
              made.tables(),
              made.cells(),
              made.differences().size()));
      String code = RunIdentity.of(List.of()).code();
      if (!code.equals(version.entry().facts().codeVersion())) {
        screen.println(words.say("verify.code", version.entry().facts().codeVersion(), code));
      }
      made.differences().stream()
          .limit(MOST_PRINTED)
          .map(VerifyCommand::fault)
          .forEach(faults::add);
    }
  }

  private static Fault fault(TableComparison.Difference difference) {
    return new Fault(
        Fault.Kind.CELL_DIFFERS,
        "%s [%s] %s".formatted(difference.table(), difference.key(), difference.column()),
        difference.left(),
        difference.right());
  }

  private static Rederivation again(Engine engine, TableReader published, Intake intake) {
    return Rederivation.of(engine, intake.tables(), intake.bulk(), published);
  }

  private Intake read(Version version, Words words, List<Fault> faults) {
    Path folder = Objects.requireNonNull(workspace);
    Intake intake = Reading.read(folder, words, path -> {});
    String found = RunIdentity.of(intake.tables().read(SourceFile.class)).inputs();
    String expected = version.entry().facts().inputsDigest();
    if (!found.equals(expected)) {
      faults.add(new Fault(Fault.Kind.INPUTS_DIFFER, folder.toString(), expected, found));
    }
    return intake;
  }

  private static String line(String key, Fault fault, Words words) {
    String values =
        fault.expected().isEmpty()
            ? fault.found().isEmpty() ? "" : words.say("verify.found", fault.found())
            : words.say("verify.expected", fault.expected(), fault.found());
    return words.say(
        key,
        fault.kind().name().toLowerCase(Locale.ROOT),
        fault.place(),
        words.say("verify." + fault.kind()),
        values);
  }
}
