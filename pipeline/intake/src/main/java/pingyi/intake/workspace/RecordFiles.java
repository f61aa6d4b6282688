package pingyi.intake.workspace;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.rulebook.Settings;
import pingyi.intake.sheet.SheetFile;
import pingyi.intake.table.FileTables;
import pingyi.intake.table.Received;

/** What record files say: as an earlier run read it, or read now. */
final class RecordFiles {
  private final Settings settings;
  private final FileTables.Rules how;
  private final Findings findings;
  private final KeptFiles earlier;

  RecordFiles(Settings settings, FileTables.Rules how, Findings findings, KeptFiles earlier) {
    this.settings = settings;
    this.how = how;
    this.findings = findings;
    this.earlier = earlier;
  }

  /** The content of a file; what was noticed in it goes to the findings either way. */
  KeptFiles.Content content(WorkspaceFile file, OptionalInt year) throws RefusedFile {
    Optional<KeptFiles.Content> known = earlier.taken(file, year);
    if (known.isPresent()) {
      findings.repeat(known.get().findings());
      return known.get();
    }
    int before = findings.count();
    SheetFile sheets = sheets(file);
    Received received =
        FileTables.read(
            sheets.sheets(),
            new FileTables.Source(file.fileId(), file.path(), year),
            how,
            findings);
    KeptFiles.Content content =
        KeptFiles.Content.of(sheets.encoding().orElse(null), findings.since(before), received);
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
        new SheetFile.Help(configured, this::familiar, findings.words()));
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
