package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.engine.TableComparison;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** The method knows no engine: both make the same tables of every sample, compared cell by cell. */
class EnginesAgreeTest {
  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldMakeEveryTableAlikeInBothEngines(Sample sample) {
    TableSet embedded = sample.computedBy("embedded");
    TableSet spark = sample.computedBy("spark");

    List<TableComparison.Difference> differences = new ArrayList<>();
    long cells = 0;
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, embedded, spark));
      cells += (long) embedded.read(table).size() * TableSchema.of(table).fields().size();
    }

    assertThat(differences).isEmpty();
    assertThat(cells).isGreaterThan(1_000);
    System.out.println(sample + ": " + cells + " cells compared");
  }
}
