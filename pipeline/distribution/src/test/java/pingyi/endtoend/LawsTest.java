package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.generate.send.Formats;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Table;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Organization;

/** However the same records are sent, every derived number is the same. */
class LawsTest {
  private static final long SEED = 5;

  @TempDir static Path folder;

  private static TableSet asSent;

  @BeforeAll
  static void compute() {
    asSent = Sample.compute("embedded", workspace("as-sent").read());
    assertThat(asSent.read(BranchYearScore.class)).hasSizeGreaterThan(500);
  }

  private static GeneratedWorkspace workspace(String name) {
    return GeneratedWorkspace.of(SEED, Formats.CSV, folder.resolve(name));
  }

  @Test
  void shouldNotDependOnTheOrderOfRowsAndFiles() {
    GeneratedWorkspace permuted = workspace("permuted");
    new SentOtherwise(permuted.path()).permute(new Random(SEED));

    assertSameNumbers(permuted, UnaryOperator.identity());
  }

  @Test
  void shouldNotDependOnHowRowsAreSpreadOverFiles() {
    GeneratedWorkspace split = workspace("split");
    new SentOtherwise(split.path()).split();

    assertSameNumbers(split, UnaryOperator.identity());
  }

  @Test
  void shouldNotDependOnTheNameOfABranch() {
    GeneratedWorkspace renamed = workspace("renamed");
    String name = plainName(renamed);
    String other = "量子信息研究所党支部";
    new SentOtherwise(renamed.path()).rename(name, other);

    assertSameNumbers(renamed, row -> row.replace(other, name));
  }

  /** The name of a branch that was always sent under this one name, and under no other. */
  private static String plainName(GeneratedWorkspace workspace) {
    Set<String> respelt =
        new KnownTruth(workspace.path(), asSent)
            .truth("spelling.csv").stream()
                .map((CSVRecord row) -> row.get("organization_id"))
                .collect(Collectors.toSet());
    Map<String, List<Organization>> periods =
        asSent.read(Organization.class).stream()
            .filter(each -> each.organizationType().equals("branch"))
            .collect(
                Collectors.groupingBy(
                    Organization::organizationId, TreeMap::new, Collectors.toList()));
    return periods.values().stream()
        .filter(each -> each.size() == 1 && each.get(0).lastYear() == null)
        .map(each -> each.get(0))
        .filter(each -> !respelt.contains(each.organizationId()))
        .map(Organization::name)
        .findFirst()
        .orElseThrow();
  }

  private static void assertSameNumbers(
      GeneratedWorkspace workspace, UnaryOperator<String> backToNames) {
    TableSet other = Sample.compute("embedded", workspace.read());
    assertThat(other.read(SourceFile.class)).isNotEqualTo(asSent.read(SourceFile.class));
    for (Class<? extends Record> table : Tables.all()) {
      if (table.getAnnotation(Table.class).stage() == Table.Stage.DERIVED) {
        assertThat(rows(other, table, backToNames))
            .as(table.getSimpleName())
            .containsExactlyElementsOf(rows(asSent, table, UnaryOperator.identity()));
      }
    }
  }

  private static List<String> rows(
      TableSet tables, Class<? extends Record> table, UnaryOperator<String> backToNames) {
    return tables.read(table).stream().map(Record::toString).map(backToNames).sorted().toList();
  }
}
