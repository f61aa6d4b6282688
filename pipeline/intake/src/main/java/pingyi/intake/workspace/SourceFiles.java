package pingyi.intake.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.sheet.Container;
import pingyi.warehouse.table.received.SourceFile;

/** What became of each file of the workspace: a row for every one, whether or not it was of use. */
final class SourceFiles {
  /** What a file is there for. */
  enum Kind {
    CONFIGURATION("configuration"),
    RULEBOOK("rulebook"),
    RECORD("record"),
    REPORT("report");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  private final Findings findings;
  private final List<SourceFile> rows = new ArrayList<>();
  private final Map<String, String> pathByHash = new HashMap<>();
  private final Map<String, OptionalInt> yearByHash = new HashMap<>();

  SourceFiles(Findings findings) {
    this.findings = findings;
  }

  /** A row for each file so far. */
  List<SourceFile> rows() {
    return rows;
  }

  /** Takes over rows that others made. */
  void addAll(List<SourceFile> others) {
    rows.addAll(others);
  }

  /** The file that was opened, if its bytes are there for the first time. */
  Optional<WorkspaceFile> first(
      String path, Kind kind, OptionalInt year, Outcome<WorkspaceFile> opened) {
    try {
      WorkspaceFile file = opened.get();
      String earlier = pathByHash.putIfAbsent(file.sha256(), path);
      if (earlier == null) {
        yearByHash.put(file.sha256(), year);
        return Optional.of(file);
      }
      if (kind == Kind.RECORD && !year.equals(yearByHash.get(file.sha256()))) {
        // Which year the rows belong to cannot be known, so they must not be lost as a repetition.
        Finding finding = findings.rejected(path, "", "same_in_another_year", earlier);
        add(WorkspaceFile.idOfPath(path), file, kind, year, Fate.rejected(finding));
      } else {
        findings.warning(path, "", "duplicate_file", earlier);
        add(file.fileId(), file, kind, year, fate("duplicate", "duplicate_file", earlier));
      }
    } catch (RefusedFile e) {
      Finding finding = findings.rejected(path, e.place(), e.code(), e.arguments());
      rows.add(
          new SourceFile(
              WorkspaceFile.idOfPath(path),
              path,
              kind.code,
              "other",
              "",
              0,
              null,
              boxed(year),
              "rejected",
              finding.message(),
              finding.mend()));
    }
    return Optional.empty();
  }

  /** A file that could be read. */
  void read(WorkspaceFile file, Kind kind, OptionalInt year, @Nullable String encoding) {
    add(file.fileId(), file, kind, year, new Fate("read", encoding, null, null));
  }

  /** A file that is left out, which is said. */
  void refuse(WorkspaceFile file, Kind kind, OptionalInt year, RefusedFile refusal) {
    Finding finding =
        findings.rejected(file.path(), refusal.place(), refusal.code(), refusal.arguments());
    add(file.fileId(), file, kind, year, Fate.rejected(finding));
  }

  /** A file of the configuration or rulebook that cannot be read, for a reason already said. */
  void refuse(WorkspaceFile file, Kind kind, String code) {
    add(file.fileId(), file, kind, OptionalInt.empty(), fate("rejected", code));
  }

  private record Fate(
      String status, @Nullable String encoding, @Nullable String reason, @Nullable String mend) {
    static Fate rejected(Finding finding) {
      return new Fate("rejected", null, finding.message(), finding.mend());
    }
  }

  private Fate fate(String status, String code, Object... arguments) {
    return new Fate(
        status,
        null,
        findings.words().message(code, arguments),
        findings.words().mend(code, arguments));
  }

  private void add(String id, WorkspaceFile file, Kind kind, OptionalInt year, Fate fate) {
    rows.add(
        new SourceFile(
            id,
            file.path(),
            kind.code,
            media(file, kind),
            file.sha256(),
            file.bytes().length,
            fate.encoding(),
            boxed(year),
            fate.status(),
            fate.reason(),
            fate.mend()));
  }

  /** The format of a report goes by its name where the bytes are only text or a zip. */
  private static String media(WorkspaceFile file, Kind kind) {
    String ending = Folder.ending(file.path());
    if (kind == Kind.CONFIGURATION || kind == Kind.RULEBOOK) {
      return ending;
    }
    Container container = Container.of(file.bytes());
    if (kind == Kind.RECORD) {
      return container.media();
    }
    return switch (container) {
      case TEXT, EMPTY -> ending.equals("txt") ? "txt" : "other";
      case HTML -> "html";
      case XLSX -> ending.equals("docx") ? "docx" : ending.equals("xlsx") ? "xlsx" : "other";
      case XLS -> ending.equals("xls") ? "xls" : "other";
      default -> "other";
    };
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }
}
