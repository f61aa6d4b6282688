package pingyi.generate.sample;

import static pingyi.generate.sample.ListRows.BATCH;
import static pingyi.generate.sample.ListRows.DATE;
import static pingyi.generate.sample.ListRows.LEVEL;
import static pingyi.generate.sample.ListRows.RESULT;
import static pingyi.generate.sample.ListRows.STAGE;
import static pingyi.generate.sample.ListRows.TYPE;

import java.util.ArrayList;
import java.util.List;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.truth.RegisterTruth;

/** The university's project registers: one row a project in 2022, one row a stage in 2024. */
final class UniversityProjects {
  private static final String FIRST = "第一批";
  private static final String SECOND = "第二批";
  private static final String THIRD = "第三批";
  private static final List<String> CRITERIA =
      List.of("教育党员有力", "管理党员有力", "监督党员有力", "组织师生有力", "宣传师生有力", "凝聚师生有力", "服务师生有力");

  private final ListRows rows;

  UniversityProjects(ListRows rows) {
    this.rows = rows;
  }

  List<SentFile> files() {
    return List.of(
        new SentFile("records/2022/projects-2022.xlsx", Format.XLSX, List.of(register2022())),
        new SentFile(
            "records/2024/projects-2024.xlsx", Format.XLSX, List.of(stages2024(), criteria2024())));
  }

  private SentSheet register2022() {
    return new SheetBuilder(
            "双创项目",
            List.of(
                Column.of(Keys.NUMBER, "序号"),
                Column.of(Keys.NAME, "单位"),
                Column.of(TYPE, "项目类型"),
                Column.of(LEVEL, "级别"),
                Column.of(BATCH, "批次"),
                Column.of("applied", "申报时间"),
                Column.of("approved", "立项", "时间"),
                Column.of("approval", "立项", "结果"),
                Column.of("checked", "中期检查", "时间"),
                Column.of("check", "中期检查", "结果"),
                Column.of("accepted", "验收", "时间"),
                Column.of("acceptance", "验收", "结果")))
        .title("党建示范创建和质量创优项目登记表（2022年度）")
        .heading()
        .rows(
            List.of(
                project("XZ-P2", "标杆院系", "省级", SECOND)
                    .with("applied", "2021-10-15")
                    .with("approved", "2022-01-20")
                    .with("approval", "通过"),
                first("XZ-01")
                    .with("checked", "2021-06-18")
                    .with("check", "通过")
                    .with("accepted", "2022-06-30")
                    .with("acceptance", "通过"),
                first("XZ-09").with("accepted", "2022-06-30").with("acceptance", "未通过"),
                first("XZ-11").with("checked", "2021.6.18").with("check", "未通过"),
                project("XZ-20", "全国党建工作样板支部", "国家级", THIRD)
                    .with("applied", "2021年9月1日")
                    .with("approved", "2022年3月15日")
                    .with("approval", "获批")
                    .with("acceptance", "待验收"),
                project("XZ-05", "样板支部", "省级", SECOND)
                    .with("applied", "2021-10-15")
                    .with("approved", "2022-01-20")
                    .with("approval", "未获批"),
                ListRows.unknown(
                    "教务部党支部", 2022, TYPE, "样板支部", LEVEL, "校级", BATCH, FIRST, "approved", "2020年3月"),
                first("XZ-18")
                    .with("accepted", "2019-12-20")
                    .with("acceptance", "通过")
                    .becoming(Fate.quarantined("illegal_stage"))))
        .note("填表人：组织科")
        .build();
  }

  private SentRow project(String organizationId, String type, String level, String batch) {
    return rows.of(organizationId, 2022, TYPE, type, LEVEL, level, BATCH, batch);
  }

  /** A model branch of the university's first batch. */
  private SentRow first(String organizationId) {
    return project(organizationId, "样板支部", "校级", FIRST)
        .with("applied", "2019年11月")
        .with("approved", "2020年3月")
        .with("approval", "通过");
  }

  private SentSheet stages2024() {
    SentRow approved = stage("XZ-24", "样板支部", "校级", SECOND, "立项", "2023-01-06", "通过");
    return new SheetBuilder("项目进展", ListRows.stages())
        .title("双创项目进展一览表（2024年度）")
        .heading()
        .rows(
            List.of(
                stage("XZ-09", "样板支部", "校级", FIRST, "验收", "2023-06-28", "通过"),
                stage("XZ-11", "样板支部", "校级", FIRST, "中期", "2022-01-10", "通过"),
                stage("XZ-11", "样板支部", "校级", FIRST, "验收", "2023-06-28", "通过"),
                stage("XZ-20", "样板支部", "国家级", THIRD, "培育", "2023-05-04", "/"),
                stage("XZ-20", "样板支部", "国家级", THIRD, "中期检查", "2023-11-20", "通过"),
                stage("XZ-P2", "标杆院系", "省级", SECOND, "培育", "2022年9月", "—"),
                stage("XZ-24", "样板支部", "校级", SECOND, "申报", "2022-10-12", "/"),
                approved,
                approved.becoming(new Fate.Duplicate()),
                stage("XZ-01", "样板支部", "校级", FIRST, "培育", "2024-03-01", "/")
                    .becoming(Fate.quarantined("illegal_stage")),
                stage("XZ-22", "样板支部", "校级", SECOND, "申报", "2022-10-12", "/"),
                stage("XZ-22", "样板支部", "校级", SECOND, "验收", "2024-06-20", "通过")
                    .becoming(Fate.quarantined("illegal_stage")),
                stage("XZ-12", "样板支部", "校级", SECOND, "公示", "2022-12-20", "通过")
                    .becoming(Fate.quarantined("unknown_term"))))
        .build();
  }

  private SentRow stage(
      String organizationId,
      String type,
      String level,
      String batch,
      String stage,
      String date,
      String result) {
    return rows.of(
        organizationId,
        2024,
        TYPE,
        type,
        LEVEL,
        level,
        BATCH,
        batch,
        STAGE,
        stage,
        DATE,
        date,
        RESULT,
        result);
  }

  private SentSheet criteria2024() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(Keys.NUMBER, "序号"),
                Column.of(Keys.NAME, "党支部名称"),
                Column.of(TYPE, "项目类型"),
                Column.of(LEVEL, "级别"),
                Column.of(BATCH, "批次")));
    CRITERIA.forEach(each -> columns.add(Column.of(each, "七个有力", each)));
    return new SheetBuilder("七个有力", columns)
        .title("样板支部“七个有力”达成情况（2024年度）")
        .heading()
        .rows(
            List.of(
                criteria("XZ-01", "校级", FIRST, "达到", "达到", "达到", "达到", "达到", "达到", "达到"),
                criteria("XZ-20", "国家级", THIRD, "√", "√", "√", "√", "√", "√", "×"),
                criteria("XZ-11", "校级", FIRST, "达到", "达到", "达到", "达到", "达到", "/", "/")))
        .build();
  }

  private SentRow criteria(String organizationId, String level, String batch, String... said) {
    SentRow row = rows.of(organizationId, 2024, TYPE, "样板支部", LEVEL, level, BATCH, batch);
    for (int i = 0; i < said.length; i++) {
      row = row.with(CRITERIA.get(i), said[i]);
    }
    return row;
  }

  void tell(RegisterTruth truth) {
    truth
        .stage("XZ-P2/benchmark_department/provincial/第二批", "application", "2021-10-15", "")
        .stage("XZ-P2/benchmark_department/provincial/第二批", "approval", "2022-01-20", "passed")
        .stage("XZ-P2/benchmark_department/provincial/第二批", "cultivation", "2022-09", "")
        .stage("XZ-05/model_branch/provincial/第二批", "application", "2021-10-15", "")
        .stage("XZ-05/model_branch/provincial/第二批", "approval", "2022-01-20", "failed")
        .stage("XZ-20/model_branch/national/第三批", "application", "2021-09-01", "")
        .stage("XZ-20/model_branch/national/第三批", "approval", "2022-03-15", "passed")
        .stage("XZ-20/model_branch/national/第三批", "cultivation", "2023-05-04", "")
        .stage("XZ-20/model_branch/national/第三批", "midterm", "2023-11-20", "passed")
        .stage("XZ-22/model_branch/university/第二批", "application", "2022-10-12", "")
        .stage("XZ-24/model_branch/university/第二批", "application", "2022-10-12", "")
        .stage("XZ-24/model_branch/university/第二批", "approval", "2023-01-06", "passed");
    for (String id : List.of("XZ-01", "XZ-09", "XZ-11")) {
      truth
          .stage(id + "/model_branch/university/第一批", "application", "2019-11", "")
          .stage(id + "/model_branch/university/第一批", "approval", "2020-03", "passed");
    }
    truth
        .stage("XZ-01/model_branch/university/第一批", "midterm", "2021-06-18", "passed")
        .stage("XZ-01/model_branch/university/第一批", "acceptance", "2022-06-30", "passed")
        .stage("XZ-09/model_branch/university/第一批", "acceptance", "2022-06-30", "failed")
        .stage("XZ-09/model_branch/university/第一批", "acceptance", "2023-06-28", "passed")
        .stage("XZ-11/model_branch/university/第一批", "midterm", "2021-06-18", "failed")
        .stage("XZ-11/model_branch/university/第一批", "midterm", "2022-01-10", "passed")
        .stage("XZ-11/model_branch/university/第一批", "acceptance", "2023-06-28", "passed");
    for (int item = 1; item <= 7; item++) {
      String criterion = "seven_strong." + item;
      truth.criterion("XZ-01/model_branch/university/第一批", 2024, criterion, "attained");
      truth.criterion(
          "XZ-20/model_branch/national/第三批",
          2024,
          criterion,
          item == 7 ? "not_attained" : "attained");
      if (item <= 5) {
        truth.criterion("XZ-11/model_branch/university/第一批", 2024, criterion, "attained");
      }
    }
  }
}
