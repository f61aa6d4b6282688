package pingyi.dashboards.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.Dashboards;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.Presentation;

/** All outputs of a version are printed, and twice the same. */
class DashboardsTest {
  @TempDir Path folder;

  @Test
  void shouldBeFoundAsAService() {
    assertThat(ServiceLoader.load(Presentation.class)).hasAtLeastOneElementOfType(Dashboards.class);
  }

  @Test
  void shouldPrintAllOutputs() throws IOException {
    List<String> begun = new CopyOnWriteArrayList<>();

    List<Path> files = printed("one", begun);

    assertThat(begun)
        .containsExactlyInAnyOrder(
            "charts", "briefing.pptx", "workbook.xlsx", "quarantine.xlsx", "site/index.html");
    assertThat(files).allMatch(Files::isRegularFile);
    assertThat(files)
        .anyMatch(file -> file.endsWith("workbook.xlsx"))
        .anyMatch(file -> file.endsWith("site/index.html"));
  }

  @Test
  void shouldPrintEqualBytesTwice() throws IOException {
    List<Path> first = printed("one", new CopyOnWriteArrayList<>());
    List<Path> second = printed("two", new CopyOnWriteArrayList<>());

    for (int at = 0; at < first.size(); at++) {
      assertThat(first.get(at)).hasSameBinaryContentAs(second.get(at));
    }
  }

  private List<Path> printed(String name, List<String> begun) throws IOException {
    String kept = System.getProperty("pingyi.keep");
    Path out = kept == null ? folder.resolve(name) : Path.of(kept, name);
    Presentation.Request request =
        Presentation.Request.open(
            FictionalVersion.ID, FictionalVersion.tables(), out, Locale.SIMPLIFIED_CHINESE);
    return new Dashboards().print(request, begun::add);
  }
}
