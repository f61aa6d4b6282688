package pingyi.intake.workspace;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.rulebook.Settings;
import pingyi.intake.sheet.SheetFile;
import pingyi.intake.table.FileTables;
import pingyi.intake.table.Received;

/**
 * What record files say: as an earlier run read it, or read now. Files may be read side by side.
 */
final class RecordFiles {
  private final Settings settings;
  private final FileTables.Rules how;
  private final Findings words;
  private final KeptFiles earlier;

  RecordFiles(Settings settings, FileTables.Rules how, Findings words, KeptFiles earlier) {
    this.settings = settings;
    this.how = how;
    this.words = words;
    this.earlier = earlier;
  }

  /** Reads a file, or takes over what an earlier run read. */
  ReadRecords read(Path root, String path) {
    Outcome<WorkspaceFile> opened = Outcome.of(() -> WorkspaceFile.read(root, path));
    Findings noticed = words.anew();
    OptionalInt year = Folder.year(path, settings.records());
    return new ReadRecords(opened, said(opened, year, noticed), noticed.all());
  }

  private Outcome<KeptFiles.Content> said(
      Outcome<WorkspaceFile> opened, OptionalInt year, Findings noticed) {
    try {
      return Outcome.of(() -> content(opened.get(), year, noticed));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of a library or of ours must cost one file, not the run, and must be said.
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      return Outcome.refused(new RefusedFile("reader_failed", "", what));
    }
  }

  private KeptFiles.Content content(WorkspaceFile file, OptionalInt year, Findings noticed)
      throws RefusedFile {
    Optional<KeptFiles.Content> known = earlier.taken(file, year);
    if (known.isPresent()) {
      noticed.repeat(known.get().findings());
      return known.get();
    }
    SheetFile sheets = sheets(file);
    Received received =
        FileTables.read(
            sheets.sheets(), new FileTables.Source(file.fileId(), file.path(), year), how, noticed);
    KeptFiles.Content content =
        KeptFiles.Content.of(sheets.encoding().orElse(null), noticed.all(), received);
    earlier.keep(file, year, content);
    return content;
  }

  private SheetFile sheets(WorkspaceFile file) throws RefusedFile {
    String path = file.path();
    Optional<Charset> configured =
        Optional.ofNullable(
            settings.encodings().get(path.substring(settings.records().length() + 1)));
    return SheetFile.read(
        file.bytes(),
        path.substring(path.lastIndexOf('/') + 1),
        new SheetFile.Help(configured, this::familiar, words.words()));
  }

  private boolean familiar(String text) {
    return text.lines()
            .limit(30)
            .flatMap(line -> Arrays.stream(line.split("[,\t;\"，]")))
            .filter(cell -> !cell.isBlank() && how.columns().headings().knows(cell))
            .distinct()
            .limit(2)
            .count()
        == 2;
  }
}
