package pingyi.method.recipe;

import java.util.List;
import pingyi.method.report.ListedProblems;
import pingyi.method.report.RecurringProblems;
import pingyi.method.report.ReportedSessions;
import pingyi.method.report.StatementThemes;
import pingyi.warehouse.table.derived.SessionDisagreement;
import pingyi.warehouse.table.derived.SessionMatch;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.derived.ThemeYear;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.ReportFact;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.AcceptedRecord;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.ReportedSession;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.ReviewSession;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.working.ListedProblem;
import pingyi.warehouse.table.working.ProblemCell;
import pingyi.warehouse.table.working.ProblemYear;
import pingyi.warehouse.table.working.RecordSubject;

/** What is made of reports: they read what the recipes of scores made, and never the other way. */
final class ReportRecipes {
  private static final List<Recipe> ALL =
      List.of(
          new ReportedSessions(),
          SqlRecipe.of(
              ProblemCell.class,
              ReceivedValue.class,
              AcceptedRecord.class,
              ReceivedRecord.class,
              SourceFile.class),
          new ListedProblems(),
          SqlRecipe.of(
              Statement.class,
              ReportFact.class,
              Document.class,
              ReportedSession.class,
              ListedProblem.class),
          new StatementThemes(),
          SqlRecipe.of(ThemeYear.class, Statement.class, StatementTheme.class)
              .onlyWith(Statement.class),
          SqlRecipe.of(ProblemYear.class, Statement.class, StatementTheme.class)
              .onlyWith(Statement.class),
          new RecurringProblems(),
          SqlRecipe.of(SessionMatch.class, ReportedSession.class, ReviewSession.class)
              .onlyWith(ReportedSession.class),
          SqlRecipe.of(
                  SessionDisagreement.class,
                  SessionMatch.class,
                  ReportFact.class,
                  Document.class,
                  RecordSubject.class,
                  OrganizationMatch.class,
                  Review.class,
                  ReviewSession.class,
                  AcceptedRecord.class,
                  ReceivedRecord.class,
                  SourceFile.class)
              .onlyWith(ReportedSession.class));

  private ReportRecipes() {}

  static List<Recipe> all() {
    return ALL;
  }
}
