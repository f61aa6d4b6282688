package pingyi.warehouse.table;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.sample.Golden;

class TableDocsTest {
  @Test
  void shouldBeTheCommittedPage() throws IOException {
    Golden.check(Path.of("../docs/TABLES.md"), TableDocs.text());
  }
}
