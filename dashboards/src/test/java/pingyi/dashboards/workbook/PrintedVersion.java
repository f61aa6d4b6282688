package pingyi.dashboards.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableSet;

/** The workbook of a whole version, as a run prints it. */
final class PrintedVersion {
  private PrintedVersion() {}

  static Briefing briefing(TableSet tables, Locale language, @Nullable Earlier earlier) {
    return BriefingBuilder.of(FictionalVersion.ID, tables, earlier).tell(language);
  }

  static Path print(Briefing briefing, Path folder) throws IOException {
    Path file = folder.resolve("workbook.xlsx");
    new WorkbookPrinter().print(briefing, file);
    return file;
  }

  static XSSFWorkbook open(Path file) throws IOException {
    try {
      return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
  }
}
