package pingyi.warehouse.table.received;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a heading can mean. The codes stand in {@code received_value.field} and in the rulebook's
 * columns.yaml.
 */
public enum Field {
  /** The organization's name. */
  ORGANIZATION(Kind.TEXT),
  /** The organization above it, where the file has a column for it. */
  ORGANIZATION_PARENT(Kind.TEXT),
  /** A code that identifies the organization. */
  ORGANIZATION_CODE(Kind.TEXT),
  /** The year under review. */
  REVIEW_YEAR(Kind.YEAR),
  /** Which session of the year. */
  SESSION(Kind.TEXT),
  /** On stage or in writing. */
  PRESENTATION_MODE(Kind.TEXT),
  /** Whether the figures pool two years. */
  POOLED_YEARS(Kind.TEXT),
  /** The voter class of the row's ballots, in sheets with one row a class. */
  VOTER_CLASS(Kind.TEXT),
  /** Eligible voters. */
  ELIGIBLE(Kind.COUNT),
  /** Ballots issued. */
  ISSUED(Kind.COUNT),
  /** Ballots returned. */
  RETURNED(Kind.COUNT),
  /** Valid ballots. */
  VALID(Kind.COUNT),
  /** Spoiled ballots. */
  SPOILED(Kind.COUNT),
  /** Abstentions. */
  ABSTAINED(Kind.COUNT),
  /** Ballots in the grade that the qualifier names. */
  GRADE_COUNT(Kind.COUNT),
  /** What the counted grades leave of the valid ballots to the grade that the qualifier names. */
  GRADE_REST(Kind.COUNT),
  /** The share of valid ballots in the grade that the qualifier names, 0 to 1. */
  GRADE_SHARE(Kind.SHARE),
  /** The favourable share as the source states it, 0 to 1. */
  FAVOURABLE_SHARE(Kind.SHARE),
  /** A rater's score; the qualifier is component / rater. */
  PANEL_SCORE(Kind.SCORE),
  /** A ready-made score of the component that the qualifier names. */
  COMPONENT_SCORE(Kind.SCORE),
  /** A quarterly score; the qualifier is the quarter, 1 to 4. */
  PERIODIC_SCORE(Kind.SCORE),
  /** The type of a project; its column makes a table a project register. */
  PROJECT_TYPE(Kind.TERM),
  /** The level of a project. */
  PROJECT_LEVEL(Kind.TERM),
  /** The batch of a project. */
  PROJECT_BATCH(Kind.TEXT),
  /** The name of a project. */
  PROJECT_NAME(Kind.TEXT),
  /** The stage that the row is about, in registers with one row a stage. */
  PROJECT_STAGE(Kind.TERM),
  /** The date of a stage; the qualifier is stage / ISO date. */
  STAGE_DATE(Kind.DATE),
  /** The result of a stage; the qualifier is stage / result. */
  STAGE_RESULT(Kind.TERM),
  /** Whether a criterion is attained; the qualifier is criterion / attainment. */
  CRITERION(Kind.TERM),
  /** A problem to be rectified; its column makes a table a rectification list. */
  ITEM_PROBLEM(Kind.TEXT),
  /** Which place of the meeting's list of problems or demands the item answers. */
  STATEMENT_NUMBER(Kind.COUNT),
  /** What is to be done about it. */
  MEASURE(Kind.TEXT),
  /** Who is to do it: of the text only posts and units are kept. */
  OWNER(Kind.OWNER),
  /** When the problem was listed. */
  LISTED_DATE(Kind.DATE),
  /** On which day the list's state was so. */
  STATUS_DATE(Kind.DATE),
  /** Until when it is to be rectified. */
  DUE_DATE(Kind.DATE),
  /** How it stands. */
  RECTIFICATION_STATE(Kind.TERM),
  /** When it was closed. */
  CLOSED_DATE(Kind.DATE),
  /** What shows that it was rectified. */
  EVIDENCE(Kind.TEXT),
  /** The problems of the branch, in words. */
  PROBLEMS(Kind.TEXT),
  /** A known column that is not used. */
  IGNORED(Kind.TEXT);

  /** How the cells of a field are read. */
  public enum Kind {
    TEXT,
    YEAR,
    /** A whole number, 0 or more. */
    COUNT,
    /** A number from 0 to 1; a percent sign divides by 100. */
    SHARE,
    /** A number. */
    SCORE,
    /** A word of a vocabulary; the qualifier is its code. */
    TERM,
    /** A date; the qualifier is its ISO form, as precise as it is stated. */
    DATE,
    /** Posts and units; all else is withheld. */
    OWNER
  }

  /** What a table of this field lists. */
  public enum Family {
    /** Any of them. */
    ANY,
    REVIEW,
    PROJECT,
    RECTIFICATION
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  /** How its cells are read. */
  public Kind kind() {
    return kind;
  }

  /** What a table of this field lists. */
  public Family family() {
    return switch (this) {
      case ORGANIZATION, ORGANIZATION_PARENT, ORGANIZATION_CODE, REVIEW_YEAR, IGNORED -> Family.ANY;
      case PROJECT_TYPE,
          PROJECT_LEVEL,
          PROJECT_BATCH,
          PROJECT_NAME,
          PROJECT_STAGE,
          STAGE_DATE,
          STAGE_RESULT,
          CRITERION ->
          Family.PROJECT;
      case ITEM_PROBLEM,
          STATEMENT_NUMBER,
          MEASURE,
          OWNER,
          LISTED_DATE,
          STATUS_DATE,
          DUE_DATE,
          RECTIFICATION_STATE,
          CLOSED_DATE,
          EVIDENCE ->
          Family.RECTIFICATION;
      default -> Family.REVIEW;
    };
  }

  /** The code that is stored and written in the rulebook, such as {@code grade_count}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a code. */
  public static Optional<Field> ofCode(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }
}
