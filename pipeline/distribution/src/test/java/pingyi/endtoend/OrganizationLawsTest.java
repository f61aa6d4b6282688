package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.Rejection;

/** Laws of organizations, through files, matching and SQL. */
class OrganizationLawsTest {
  private static final String HEADING =
      "organization_id,name,type,parent_id,peer_group,valid_from,valid_to\n";
  private static final String EVENTS =
      "event_id,kind,effective_date,organization_id,successor_id,weight,note\n";
  private static final int TRIES = 6;

  /** Random ballots: year → branch → a row without the name. */
  private static Map<Integer, Map<String, String>> ballots(Random random, List<String> branches) {
    Map<Integer, Map<String, String>> years = new TreeMap<>();
    for (int year = 2019; year <= 2022; year++) {
      Map<String, String> rows = new TreeMap<>();
      for (String branch : branches) {
        rows.put(
            branch,
            "%d,%d,%d,%d"
                .formatted(
                    5 + random.nextInt(20),
                    random.nextInt(9),
                    random.nextInt(4),
                    60 + random.nextInt(40)));
      }
      years.put(year, rows);
    }
    return years;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static TableSet compute(Intake intake) {
    assertThat(intake.findings())
        .noneMatch(finding -> finding.severity() != Finding.Severity.WARNING);
    return Sample.compute("embedded", intake);
  }

  private static Path folder() {
    return Scratch.folder("pingyi-laws");
  }

  private static List<String> numbers(TableSet tables) {
    List<String> numbers = new ArrayList<>();
    tables
        .read(BranchYearScore.class)
        .forEach(
            row ->
                numbers.add(
                    String.join(
                        " ",
                        row.organizationId(),
                        "" + row.reviewYear(),
                        "" + row.score(),
                        "" + row.scoreLow(),
                        "" + row.scoreHigh(),
                        "" + row.grade(),
                        "" + row.rank())));
    tables
        .read(SeriesScore.class)
        .forEach(
            row ->
                numbers.add(
                    String.join(
                        " ",
                        row.seriesView(),
                        row.organizationId(),
                        "" + row.reviewYear(),
                        "" + row.score(),
                        row.rule())));
    return numbers;
  }

  @Property(tries = TRIES)
  void renamingABranchChangesNoNumber(@ForAll long seed) {
    List<String> branches = List.of("甲党支部", "乙党支部", "丙党支部", "丁党支部");
    Map<Integer, Map<String, String>> ballots = ballots(new Random(seed), branches);
    String before = HEADING;
    String after = HEADING;
    for (int i = 0; i < branches.size(); i++) {
      String row = "X" + i + ",%s,branch,,,%s,%s\n";
      before += row.formatted(branches.get(i), "2015-01-01", "");
      after +=
          i > 0
              ? row.formatted(branches.get(i), "2015-01-01", "")
              : row.formatted("甲党支部", "2015-01-01", "2020-12-31")
                  + row.formatted("新名党支部", "2021-01-01", "");
    }
    TinyWorkspace plain =
        new TinyWorkspace(folder(), "register").with("rulebook/organizations.csv", before);
    TinyWorkspace renamed =
        new TinyWorkspace(folder(), "register")
            .with("rulebook/organizations.csv", after)
            .with("rulebook/organization_events.csv", EVENTS + "E,renamed,2021-01-01,X0,,,\n");
    ballots.forEach(
        (year, rows) -> {
          StringBuilder old = new StringBuilder("党支部,好,较好,差,综合\n");
          rows.forEach((name, row) -> old.append(name).append(',').append(row).append('\n'));
          plain.with("records/" + year + "/a.csv", old.toString());
          renamed.with(
              "records/" + year + "/a.csv",
              year > 2020 ? old.toString().replace("甲党支部", "新名党支部") : old.toString());
        });

    assertThat(numbers(compute(renamed.read()))).isEqualTo(numbers(compute(plain.read())));
  }

  @Property(tries = TRIES)
  void theOrderOfRowsAndFilesMeansNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> register =
        new ArrayList<>(
            List.of(
                "R,望江大学党委,committee,,,2015-01-01,",
                "W,文学院党委,committee,R,,2015-01-01,",
                "L,理学院党委,committee,R,,2015-01-01,",
                "A,教师党支部,branch,W,,2015-01-01,",
                "B,教师党支部,branch,L,,2015-01-01,",
                "C,学生党支部,branch,W,,2015-01-01,2020-12-31",
                "D,学生第一党支部,branch,W,,2021-01-01,",
                "E,学生第二党支部,branch,W,,2021-01-01,",
                "F,图书馆党支部,branch,R,,2015-01-01,"));
    List<String> events =
        new ArrayList<>(List.of("S,split,2021-01-01,C,D,,", "S,split,2021-01-01,C,E,,"));
    List<String> aliases = new ArrayList<>(List.of("图书馆,F,,,", "文院学生支部,C,,,"));
    List<String> names =
        List.of(
            "文学院教师党支部",
            "理学院/教师党支部",
            "教师党支部",
            "文学院学生党支部",
            "学生第一党支部",
            "图书馆",
            "图书官党支部",
            "学生第二党支部",
            "XX党支部");
    Map<Integer, Map<String, String>> ballots = ballots(random, names);
    List<TableSet> made = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      TinyWorkspace workspace =
          new TinyWorkspace(folder(), "register")
              .with("rulebook/organizations.csv", HEADING + lines(register))
              .with("rulebook/organization_events.csv", EVENTS + lines(events))
              .with(
                  "rulebook/organization_aliases.csv",
                  "alias,organization_id,valid_from,valid_to,note\n" + lines(aliases));
      int shift = round;
      ballots.forEach(
          (year, rows) -> {
            List<String> lines =
                rows.entrySet().stream()
                    .map(each -> each.getKey() + "," + each.getValue())
                    .collect(Collectors.toList());
            if (shift > 0) {
              Collections.shuffle(lines, random);
            }
            int half = lines.size() / 2 + shift;
            workspace.with(
                "records/" + year + "/" + (shift == 0 ? "a" : "z") + ".csv",
                "党支部,好,较好,差,综合\n" + lines(lines.subList(0, half)));
            workspace.with(
                "records/" + year + "/" + (shift == 0 ? "b" : "y") + ".csv",
                "党支部,好,较好,差,综合\n" + lines(lines.subList(half, lines.size())));
          });
      made.add(compute(workspace.read()));
      List.of(register, events, aliases).forEach(each -> Collections.shuffle(each, random));
    }

    assertThat(numbers(made.get(1))).isEqualTo(numbers(made.get(0))).isNotEmpty();
    assertThat(made.get(1).read(OrganizationMatch.class))
        .isEqualTo(made.get(0).read(OrganizationMatch.class));
    assertThat(made.get(1).read(OrganizationSuggestion.class))
        .isEqualTo(made.get(0).read(OrganizationSuggestion.class))
        .isNotEmpty();
    assertThat(made.get(1).read(OrganizationLineage.class))
        .isEqualTo(made.get(0).read(OrganizationLineage.class));
    assertThat(made.get(1).read(Rejection.class)).hasSameSizeAs(made.get(0).read(Rejection.class));
  }

  @Property(tries = TRIES)
  void mergingThenLookingBackAddsUp(@ForAll long seed) {
    Random random = new Random(seed);
    int[] weights = {1 + random.nextInt(50), 1 + random.nextInt(50), 1 + random.nextInt(50)};
    String register = HEADING;
    String events = EVENTS;
    for (int i = 0; i < weights.length; i++) {
      register += "X" + i + ",第" + (i + 1) + "党支部,branch,,,2015-01-01,2020-12-31\n";
      events += "M,merged,2021-01-01,X" + i + ",Y," + weights[i] + ",\n";
    }
    TinyWorkspace workspace =
        new TinyWorkspace(folder(), "register")
            .with("rulebook/organizations.csv", register + "Y,联合党支部,branch,,,2021-01-01,\n")
            .with("rulebook/organization_events.csv", events)
            .with(
                "rulebook/predecessors.yaml",
                """
                predecessor_rules:
                  - id: carry-1
                    name: 沿用办法
                    version: "1"
                    valid: {from: 2015}
                    merged: eligible_voters
                    split: whole
                """);
    ballots(random, List.of("第1党支部", "第2党支部", "第3党支部"))
        .forEach(
            (year, rows) -> {
              StringBuilder text = new StringBuilder("党支部,好,较好,差,综合\n");
              rows.forEach(
                  (name, row) ->
                      text.append(year > 2020 ? "联合党支部" : name)
                          .append(',')
                          .append(row)
                          .append('\n'));
              String sent = text.toString();
              String first = String.join("\n", Arrays.copyOf(sent.split("\n"), 2)) + "\n";
              workspace.with("records/" + year + "/a.csv", year > 2020 ? first : sent);
            });

    TableSet tables = compute(workspace.read());
    double whole = Arrays.stream(weights).sum();
    for (int year = 2019; year <= 2020; year++) {
      int then = year;
      double parts =
          tables.read(BranchYearScore.class).stream()
              .filter(row -> row.reviewYear() == then)
              .mapToDouble(
                  row -> row.score() * weights[Integer.parseInt(row.organizationId().substring(1))])
              .sum();
      SeriesScore carried =
          tables.read(SeriesScore.class).stream()
              .filter(row -> row.seriesView().equals("like_for_like") && row.reviewYear() == then)
              .findFirst()
              .orElseThrow();

      assertThat(carried.score() * whole).isCloseTo(parts, within(1e-6));
      assertThat(carried.rule()).isEqualTo("merged_weighted");
      assertThat(carried.predecessorRules()).isEqualTo("carry-1");
      assertThat(carried.madeOf()).startsWith("X0 × ").contains("X1 × ", "X2 × ");
      assertThat(carried.scoreLow()).isNull();
    }
  }
}
