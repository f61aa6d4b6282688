package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.dashboards.fixture.OfficeParts;

/**
 * Every part of the workbook of a whole version is what the schema of its kind allows. What Excel
 * would have to mend it reports to the reader as damage.
 */
class WorkbookSchemaTest {
  @TempDir Path folder;

  @Test
  void shouldHoldOnlyPartsThatTheirSchemasAllow() throws Exception {
    Path file =
        PrintedVersion.print(
            PrintedVersion.briefing(FictionalVersion.tables(), Locale.ENGLISH, null), folder);

    OfficeParts parts = OfficeParts.of(Files.readAllBytes(file));

    assertThat(parts.faults()).isEmpty();
    assertThat(parts.kinds())
        .contains(
            "xl/workbook\\.xml",
            "xl/styles\\.xml",
            "xl/sharedStrings\\.xml",
            "xl/worksheets/sheet\\d+\\.xml",
            "xl/tables/table\\d+\\.xml",
            "xl/drawings/drawing\\d+\\.xml",
            "(ppt|xl)/charts/chart\\d+\\.xml",
            "docProps/core\\.xml",
            "docProps/app\\.xml",
            "(.*/)?_rels/[^/]*\\.rels",
            "\\[Content_Types]\\.xml");
  }
}
