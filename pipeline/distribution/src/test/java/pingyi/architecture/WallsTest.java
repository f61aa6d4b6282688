package pingyi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plan of the house: who may know whom. */
@AnalyzeClasses(packages = "pingyi", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String TEXT = "pingyi.text..";
  private static final String WAREHOUSE = "pingyi.warehouse..";
  private static final String METHOD = "pingyi.method..";
  private static final String INTAKE = "pingyi.intake..";
  private static final String RECOGNITION = "pingyi.recognition..";
  private static final String ENGINE = "pingyi.engine..";
  private static final String SPARK_ENGINE = "pingyi.engine.spark..";
  private static final String EMBEDDED_ENGINE = "pingyi.engine.embedded..";
  private static final String AUDIT = "pingyi.audit..";
  private static final String CLI = "pingyi.cli..";
  private static final String GENERATE = "pingyi.generate..";
  private static final String DASHBOARDS = "pingyi.dashboards..";

  @ArchTest
  static final ArchRule sparkIsKnownOnlyByItsEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage(SPARK_ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  @ArchTest
  static final ArchRule duckdbIsOpenedOnlyByReaderEmbeddedEngineAndAudit =
      noClasses()
          .that()
          .resideOutsideOfPackages("pingyi.warehouse.read..", EMBEDDED_ENGINE, AUDIT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "java.sql..");

  @ArchTest
  static final ArchRule officeFilesAreKnownOnlyByIntakeDashboardsAndTheGenerator =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              INTAKE,
              GENERATE,
              "pingyi.dashboards.workbook..",
              "pingyi.dashboards.deck..",
              "pingyi.dashboards.office..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

  @ArchTest
  static final ArchRule chartsAreDrawnOnlyByTheChartRoomAndTheDeck =
      noClasses()
          .that()
          .resideOutsideOfPackages("pingyi.dashboards.chart..", "pingyi.dashboards.deck..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jfree..");

  @ArchTest
  static final ArchRule theMethodKnowsNoEngineFileOrClock =
      noClasses()
          .that()
          .resideInAPackage(METHOD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ENGINE,
              INTAKE,
              AUDIT,
              CLI,
              DASHBOARDS,
              "java.nio.file..",
              "java.sql..",
              "java.time..");

  @ArchTest
  static final ArchRule theTextRoomKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              WAREHOUSE, METHOD, INTAKE, RECOGNITION, ENGINE, AUDIT, CLI, DASHBOARDS, GENERATE);

  /** The rules for characters are written down by the build: no start waits for ICU's. */
  @ArchTest
  static final ArchRule noRunAsksIcuForSimplifiedForms =
      noClasses()
          .that()
          .haveNameNotMatching("pingyi[.]text[.]WriteSimplifiedForms")
          .and()
          .haveNameNotMatching("pingyi[.]method[.]organization[.]Homophones.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.ibm.icu..");

  @ArchTest
  static final ArchRule theWarehouseKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(METHOD, INTAKE, ENGINE, AUDIT, CLI, DASHBOARDS, GENERATE);

  @ArchTest
  static final ArchRule intakeKnowsNoEngineAndNoOutput =
      noClasses()
          .that()
          .resideInAPackage(INTAKE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, AUDIT, CLI, DASHBOARDS, GENERATE);

  /** Reports become facts from their text alone: no file, clock, engine or network. */
  @ArchTest
  static final ArchRule recognitionKnowsOnlyTextAndIntake =
      noClasses()
          .that()
          .resideInAPackage(RECOGNITION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              WAREHOUSE,
              METHOD,
              ENGINE,
              AUDIT,
              CLI,
              DASHBOARDS,
              GENERATE,
              "java.nio.file..",
              "java.net..",
              "java.time..");

  /** Expressions that backtrack would let one text stop a run. */
  @ArchTest
  static final ArchRule recognitionNeverBacktracks =
      noClasses()
          .that()
          .resideInAPackage(RECOGNITION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..");

  @ArchTest
  static final ArchRule intakeDoesNotKnowWhoRecognises =
      noClasses()
          .that()
          .resideInAnyPackage(INTAKE, METHOD, WAREHOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RECOGNITION);

  @ArchTest
  static final ArchRule dashboardsReadTheWarehouseAndNothingElse =
      noClasses()
          .that()
          .resideInAPackage(DASHBOARDS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(METHOD, INTAKE, ENGINE, AUDIT, CLI, GENERATE);

  @ArchTest
  static final ArchRule noPipelineRoomKnowsTheDashboards =
      noClasses()
          .that()
          .resideOutsideOfPackage(DASHBOARDS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DASHBOARDS);

  @ArchTest
  static final ArchRule renderersComputeNothing =
      noClasses()
          .that()
          .resideInAnyPackage(
              "pingyi.dashboards.chart..",
              "pingyi.dashboards.deck..",
              "pingyi.dashboards.workbook..",
              "pingyi.dashboards.site..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WAREHOUSE);

  @ArchTest
  static final ArchRule commandsKnowEnginesOnlyByTheirPort =
      noClasses()
          .that()
          .resideInAPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK_ENGINE, EMBEDDED_ENGINE);

  /** The truth is computed apart from the product, so the generator must not know it. */
  @ArchTest
  static final ArchRule theGeneratorKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(GENERATE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WAREHOUSE, METHOD, INTAKE, ENGINE, AUDIT, CLI, DASHBOARDS);

  @ArchTest
  static final ArchRule onlyItsCommandKnowsTheGenerator =
      noClasses()
          .that()
          .resideOutsideOfPackage(GENERATE)
          .and()
          .doNotHaveSimpleName("GenerateCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(GENERATE);

  @ArchTest
  static final ArchRule everyStoredTableIsDeclared =
      classes()
          .that()
          .resideInAPackage("pingyi.warehouse.table.*..")
          .and()
          .areRecords()
          .should()
          .beAnnotatedWith("pingyi.warehouse.table.Table");

  @ArchTest
  static final ArchRule roomsFormNoCircle =
      slices().matching("pingyi.(*)..").should().beFreeOfCycles();
}
