package pingyi.generate.sample;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.generate.layout.SentFile;
import pingyi.generate.truth.StatementTruth;
import pingyi.generate.truth.TruthWriter;

/** Seven years of a university's headquarters committee, sent in another layout each year. */
public final class University {
  private University() {}

  /** The workspace's files. */
  public static WorkspaceFiles workspace() {
    UniversityFacts university = new UniversityFacts();
    UniversityRegisters registers = new UniversityRegisters(university.institution());
    List<SentFile> records =
        Stream.concat(records(university).stream(), registers.files().stream()).toList();
    return new WorkspaceFiles("university")
        .texts(
            "README.md",
            "pingyi.yaml",
            "rulebook/columns.yaml",
            "rulebook/statement_links.csv",
            "expected/session_match.csv",
            "expected/session_disagreement.csv",
            "reports/2018/review-session.txt",
            "reports/2020/review-session.txt",
            "reports/2021/review-session.txt",
            "reports/2022/review-session.txt",
            "reports/2023/review-session.txt",
            "reports/2024/review-session.txt")
        .text("reports/2019/review-session.txt", Charset.forName("GB18030"))
        .rulebook(university.institution())
        .records(records)
        .expected(new TruthWriter(university.institution(), records, 2024))
        .expected(registers.truth())
        .expected(
            new StatementTruth(
                university.stated(),
                university.institution(),
                "XZ",
                Set.of(2018, 2019, 2020, 2021, 2022, 2023, 2024)));
  }

  private static List<SentFile> records(UniversityFacts facts) {
    UniversityBallotYears first = new UniversityBallotYears(facts);
    UniversityMeetingYears middle = new UniversityMeetingYears(facts);
    UniversityLateYears last = new UniversityLateYears(facts);
    return Stream.of(
            first.year2018(),
            first.year2019(),
            first.year2020(),
            middle.year2021(),
            middle.year2022(),
            last.year2023(),
            last.year2024())
        .flatMap(List::stream)
        .toList();
  }
}
