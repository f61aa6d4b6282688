package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person decides about names: the form is written, filled in, read back, and holds. */
class ResolveTest {
  @TempDir Path folder;
  private Path workspace;
  private Path form;
  private Path decisions;

  @BeforeEach
  void copySample() {
    workspace = CommandRun.copyOf("university", folder);
    form = workspace.resolve("out/resolve.xlsx");
    decisions = workspace.resolve("rulebook/name_decisions.csv");
  }

  @Test
  void shouldListEachNameWithPlacesSuggestionsAndReasons() throws IOException {
    CommandRun run = resolve();

    assertThat(run.code()).as(run.text()).isZero();
    List<Map<String, String>> lines = lines();
    assertThat(lines)
        .extracting(line -> line.get("名称"))
        .contains("教务部党支部", "研究生（文史）党支部", "XX党支部", "学生支部");
    Map<String, String> misspelt = line(lines, "教务部党支部");
    assertThat(misspelt.get("未匹配原因")).isEqualTo("党组织未登记");
    assertThat(misspelt.get("出处（文件 工作表 行）")).contains("records/");
    assertThat(misspelt.get("建议1")).startsWith("XZ-04 教务处党支部");
    assertThat(misspelt.get("建议的理由")).startsWith("1. 一字之差 (部→处)");
    assertThat(misspelt.get("决定")).isEmpty();
    assertThat(line(lines, "XX党支部").get("限定文件或目录")).startsWith("records/");
    assertThat(line(lines, "XX党支部").get("建议1")).isEmpty();
  }

  @Test
  void shouldKeepWhatWasDecidedAndUseItFromThenOn() throws IOException {
    resolve();
    fill("教务部党支部", Map.of("决定", "确认", "组织", "XZ-04 教务处党支部", "决定人（职务或代号）", "组织部干事", "理由", "笔误"));
    fill(
        "研究生（文史）党支部",
        Map.of("决定", "驳回", "组织", "XZ-22", "决定人（职务或代号）", "ZW", "理由", "另一支部", "日期", "2025/3/5"));

    CommandRun read = resolve();

    assertThat(read.code()).as(read.text()).isZero();
    assertThat(read.text()).contains("新增 2 条决定");
    assertThat(Files.readAllLines(decisions))
        .hasSize(3)
        .contains("研究生（文史）党支部,,,,reject,XZ-22,ZW,2025-03-05,另一支部");
    assertThat(lines())
        .extracting(line -> line.get("名称"))
        .contains("研究生（文史）党支部")
        .doesNotContain("教务部党支部");
    assertThat(line(lines(), "研究生（文史）党支部").values()).noneMatch(text -> text.startsWith("XZ-22"));
    CommandRun run = CommandRun.of("run", workspace.toString());
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(
            CommandRun.of(
                    "sql",
                    "--role",
                    "custodian",
                    "SELECT organization_id || ' ' || match_method AS m FROM organization_match"
                        + " WHERE name_key LIKE '教务部党支部|%'",
                    "--format",
                    "csv",
                    "--warehouse",
                    workspace.resolve("out/warehouse").toString())
                .text())
        .contains("XZ-04 decision");
  }

  @Test
  void shouldAddNothingTwiceAndRewriteNothing() throws IOException {
    String before =
        "name,scope,first_year,last_year,decision,organization_id,who,when,why\n"
            + "甲,,,,confirm,XZ-01,干事,2020-01-01,\"旧,\"\"的\"\n";
    Files.writeString(decisions, before);
    resolve();
    fill("教务部党支部", Map.of("决定", "confirm", "组织", "XZ-04", "决定人（职务或代号）", "干事", "理由", "笔误,\"核\"过"));
    Path filled = Files.copy(form, folder.resolve("filled.xlsx"));

    assertThat(resolve("--read", filled.toString()).text()).contains("新增 1 条决定，0 条早已登记");
    String after = Files.readString(decisions);
    assertThat(after).startsWith(before).contains("\"笔误,\"\"核\"\"过\"");
    assertThat(resolve("--read", filled.toString()).text()).contains("新增 0 条决定，1 条早已登记");
    assertThat(Files.readString(decisions)).isEqualTo(after);
  }

  @Test
  void shouldRefuseAFormWithFaultsAndNameTheCells() throws IOException {
    resolve();
    fill("教务部党支部", Map.of("决定", "也许", "组织", "XZ-99", "理由", "笔误", "日期", "2025-02-30"));
    fill("XX党支部", Map.of("决定", "确认", "组织", "XZ-01", "限定文件或目录", "", "决定人（职务或代号）", "ZW", "理由", "问过"));
    fill("研究生（文史）党支部", Map.of("决定", "确认", "组织", "XZ-16", "决定人（职务或代号）", "ZW", "理由", "问过"));

    CommandRun read = resolve();

    assertThat(read.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(read.text())
        .contains("“也许”不是决定")
        .contains("组织“XZ-99”没有登记")
        .contains("没有填写“决定人（职务或代号）”")
        .contains("“2025-02-30”不是日期")
        .contains("不能不限范围地登记")
        .containsPattern("resolve.xlsx L\\d+");
    assertThat(decisions).doesNotExist();
    assertThat(line(lines(), "教务部党支部").get("决定")).isEqualTo("也许");
  }

  @Test
  void shouldRefuseDecisionsThatContradictEachOther() throws IOException {
    resolve();
    Map<String, String> confirm = Map.of("决定", "确认", "组织", "XZ-04", "决定人（职务或代号）", "ZW", "理由", "一");
    fill("教务部党支部", confirm);
    Map<String, String> other = new HashMap<>(confirm);
    other.put("名称", "教务部 党支部");
    other.put("组织", "XZ-06");
    fill("研究生（文史）党支部", other);

    CommandRun read = resolve();

    assertThat(read.code()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(read.text()).contains("矛盾");
    assertThat(decisions).doesNotExist();
  }

  private CommandRun resolve(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "resolve";
    arguments[1] = workspace.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.of(arguments);
  }

  private static Map<String, String> line(List<Map<String, String>> lines, String name) {
    return lines.stream().filter(line -> name.equals(line.get("名称"))).findFirst().orElseThrow();
  }

  private List<Map<String, String>> lines() throws IOException {
    try (InputStream in = Files.newInputStream(form);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheetAt(0);
      List<Map<String, String>> lines = new java.util.ArrayList<>();
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Map<String, String> line = new HashMap<>();
        for (Cell head : sheet.getRow(0)) {
          line.put(
              head.getStringCellValue(),
              sheet.getRow(i).getCell(head.getColumnIndex()).getStringCellValue());
        }
        lines.add(line);
      }
      return lines;
    }
  }

  /** Fills in one line of the form as a person would. */
  private void fill(String name, Map<String, String> cells) throws IOException {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(form)) {
      book = new XSSFWorkbook(in);
    }
    Sheet sheet = book.getSheetAt(0);
    for (Row row : sheet) {
      if (row.getCell(0).getStringCellValue().equals(name)) {
        for (Cell head : sheet.getRow(0)) {
          String text = cells.get(head.getStringCellValue());
          if (text != null) {
            row.getCell(head.getColumnIndex()).setCellValue(text);
          }
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(form)) {
      book.write(out);
    }
    book.close();
  }
}
