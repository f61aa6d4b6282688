package pingyi.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.derived.SessionDisagreement;
import pingyi.warehouse.table.derived.SessionMatch;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.recognised.ReportedSession;

/**
 * What came of the reports, for a person: how many meetings they tell of, which of them are not in
 * the spreadsheets, and where the two state other counts.
 *
 * @param documents the report files
 * @param sessions the review meetings they tell of
 * @param matches the sessions these are
 * @param disagreements counts that the spreadsheets contradict
 * @param recurring themes of problems that were named in two years or more
 */
record ReportedSummary(
    int documents,
    List<ReportedSession> sessions,
    List<SessionMatch> matches,
    List<SessionDisagreement> disagreements,
    long recurring) {

  static ReportedSummary of(TableReader tables) {
    return new ReportedSummary(
        tables.read(Document.class).size(),
        tables.read(ReportedSession.class),
        tables.read(SessionMatch.class),
        tables.read(SessionDisagreement.class),
        tables.read(RecurringProblem.class).stream().filter(RecurringProblem::recurring).count());
  }

  /** One line; nothing where there is neither a report nor a recurring problem. */
  void printLine(Words words, PrintStream out) {
    if (documents == 0 && recurring == 0) {
      return;
    }
    long matched = matches.stream().filter(each -> each.reason() == null).count();
    out.println(
        words.say(
            "summary.reports",
            documents,
            sessions.size(),
            matched,
            disagreements.size(),
            recurring));
  }

  /** Every meeting that is in no spreadsheet, and every count that disagrees, with both places. */
  void printFindings(Words words, PrintStream out) {
    Map<String, ReportedSession> byId =
        sessions.stream()
            .collect(Collectors.toMap(ReportedSession::meetingId, Function.identity()));
    for (SessionMatch match : matches) {
      ReportedSession session = byId.get(match.meetingId());
      String reason = match.reason();
      if (reason != null && session != null) {
        finding(
            words, session.path(), "unmatched." + reason, String.valueOf(session.organizer()), out);
      }
    }
    for (SessionDisagreement each : disagreements) {
      Long most = each.countedMost();
      String counted =
          most == null
              ? "≥ " + each.countedLeast()
              : most == each.countedLeast() ? "" + most : each.countedLeast() + "–" + most;
      out.println(
          words.say("severity.WARNING")
              + " "
              + each.reportPath()
              + words.say("colon")
              + words.say(
                  "disagreement",
                  words.say("count." + each.field()),
                  each.stated(),
                  each.startsAt(),
                  each.recordPath(),
                  counted));
      out.println("    " + words.say("mend") + words.say("disagreement.mend"));
    }
  }

  private static void finding(
      Words words, String path, String key, String organizer, PrintStream out) {
    out.println(
        words.say("severity.WARNING")
            + " "
            + path
            + words.say("colon")
            + words.say(key, organizer));
    out.println("    " + words.say("mend") + words.say(key + ".mend", organizer));
  }
}
