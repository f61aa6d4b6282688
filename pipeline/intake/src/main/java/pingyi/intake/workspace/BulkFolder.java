package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.sheet.BulkCsv;
import pingyi.intake.table.BulkTables;
import pingyi.intake.table.FileTables;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.SourceFile;

/** Looks at the tables that engines read themselves; none of their lines is kept here. */
final class BulkFolder {
  private final Path root;
  private final String folder;
  private final FileTables.Rules rules;
  private final Findings findings;
  private final List<SourceFile> sources = new ArrayList<>();
  private final List<BulkFile> files = new ArrayList<>();
  private final Map<String, String> pathByHash = new HashMap<>();

  BulkFolder(Path root, String folder, FileTables.Rules rules, Findings findings) {
    this.root = root;
    this.folder = folder;
    this.rules = rules;
    this.findings = findings;
  }

  /** Every file that was looked at. */
  List<SourceFile> sources() {
    return sources;
  }

  /** Those that can be read. */
  List<BulkFile> files() {
    return files;
  }

  /** The rows of those that can be read. */
  long rows() {
    return files.stream().mapToLong(file -> file.lines() - 1).sum();
  }

  /** Looks at one file. */
  void add(String path) {
    Path file = root.resolve(path);
    OptionalInt year = Folder.year(path, folder);
    long size = 0;
    try {
      if (Files.isSymbolicLink(file)) {
        throw new RefusedFile("symbolic_link", "");
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new RefusedFile("not_a_file", "");
      }
      if (!Folder.ending(path).equals("csv")) {
        throw new RefusedFile("bulk_format", "");
      }
      size = Files.size(file);
      read(file, path, year, size);
    } catch (IOException e) {
      reject(path, year, size, new RefusedFile("unreadable_file", ""));
    } catch (RefusedFile e) {
      reject(path, year, size, e);
    }
  }

  private void read(Path file, String path, OptionalInt year, long size)
      throws IOException, RefusedFile {
    BulkCsv text = BulkCsv.of(file, BulkFile.MOST_CELLS_BESIDE, findings.words());
    if (text.headings().isEmpty()) {
      throw new RefusedFile("empty_file", "");
    }
    String id = text.sha256().substring(0, 12);
    String earlier = pathByHash.putIfAbsent(text.sha256(), path);
    if (earlier != null) {
      throw new RefusedFile("bulk_twice", "", earlier);
    }
    BulkTables.Read table =
        BulkTables.read(text.headings(), new FileTables.Source(id, path, year), rules, findings);
    if (text.lines() < 2) {
      findings.warning(path, "", "no_data_rows");
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    files.add(
        new BulkFile(file.toString(), id, name, year, text.lines(), table.heading(), table.rule()));
    sources.add(
        new SourceFile(
            id,
            path,
            "record",
            "csv",
            text.sha256(),
            size,
            "UTF-8",
            boxed(year),
            "read",
            null,
            null));
  }

  private void reject(String path, OptionalInt year, long size, RefusedFile refusal) {
    Finding finding = findings.rejected(path, refusal.place(), refusal.code(), refusal.arguments());
    sources.add(
        new SourceFile(
            WorkspaceFile.idOfPath(path),
            path,
            "record",
            "other",
            "",
            size,
            null,
            boxed(year),
            "rejected",
            finding.message(),
            finding.mend()));
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }
}
