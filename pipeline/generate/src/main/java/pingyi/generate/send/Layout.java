package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.simulate.Chance;
import pingyi.generate.simulate.PolicySimulation;

/**
 * The form in which one sender lays out one year.
 *
 * @param format the kind of file
 * @param shape how the facts are spread over tables
 * @param yearColumn whether a column says the year; a spreadsheet's title says it in any case
 * @param counts which counts of ballots are shown
 * @param wording the words over the columns
 * @param labels the words over the grades
 */
record Layout(
    Format format,
    Shape shape,
    boolean yearColumn,
    Counts counts,
    Wording wording,
    List<String> labels) {
  /** Copies the labels. */
  Layout {
    labels = List.copyOf(labels);
  }

  /** How the facts of a branch are spread over tables. */
  enum Shape {
    /** All in one row under one line of headings. */
    BULK,
    /** All in one row. */
    ONE_TABLE,
    /** Ballots and ready-made scores in one table, quarters and raters in another. */
    TWO_TABLES,
    /** One row for each voter class, and the scores in another table. */
    CLASS_ROWS
  }

  /** Which counts of ballots are shown beside the grades. */
  enum Counts {
    /** Also those that are no use: spoiled and abstained. */
    ALL,
    /** Only issued, returned and valid. */
    MAIN
  }

  /** A form that depends on the dice and on what the policy asks for. */
  static Layout of(Policy policy, List<String> labels, Formats formats, Chance chance) {
    if (formats == Formats.BULK) {
      return new Layout(Format.CSV_UTF8, Shape.BULK, true, Counts.ALL, new Wording(chance), labels);
    }
    Format format = formats.of(chance);
    return new Layout(
        format,
        shape(policy, isSpreadsheet(format) ? chance.below(2) : chance.below(2) + 1),
        !isSpreadsheet(format) || chance.happens(0.3),
        chance.happens(0.7) ? Counts.ALL : Counts.MAIN,
        new Wording(chance),
        labels);
  }

  private static Shape shape(Policy policy, int drawn) {
    if (!policy.voterClasses().isEmpty()) {
      // Classes side by side need two levels of headings, which a CSV file has not.
      return drawn == 0 ? Shape.ONE_TABLE : Shape.CLASS_ROWS;
    }
    boolean scores = has(policy, Kind.PERIODIC_MEAN) || has(policy, Kind.PANEL);
    return drawn == 1 && scores ? Shape.TWO_TABLES : Shape.ONE_TABLE;
  }

  private static boolean has(Policy policy, Kind kind) {
    return policy.components().stream().anyMatch(component -> component.kind() == kind);
  }

  private static boolean isSpreadsheet(Format format) {
    return format == Format.XLSX || format == Format.XLS;
  }

  /** Whether it has titles, totals, merged headings and formulas. */
  boolean isSpreadsheet() {
    return isSpreadsheet(format);
  }

  /** Whether a row's year can contradict a title. */
  boolean contradictsYears() {
    return isSpreadsheet() && yearColumn;
  }

  /** How many tables it has. */
  int tables() {
    return shape == Shape.ONE_TABLE || shape == Shape.BULK ? 1 : 2;
  }

  /** The columns of a table, from 0. */
  List<Column> columns(Policy policy, int table) {
    List<Column> columns = new ArrayList<>();
    if (isSpreadsheet()) {
      columns.add(Column.of(Keys.NUMBER, wording.of(Keys.NUMBER)));
    }
    if (yearColumn) {
      columns.add(Column.of(Keys.YEAR, wording.of(Keys.YEAR)));
    }
    columns.add(Column.of(Keys.NAME, wording.of(Keys.NAME)));
    boolean first = table == 0;
    boolean last = table == tables() - 1;
    if (first) {
      columns.add(Column.of(Keys.MODE, wording.of(Keys.MODE)));
      columns.add(Column.of(Keys.PARENT, wording.of(Keys.PARENT)));
      columns.addAll(ballotColumns(policy));
    }
    boolean stated = shape == Shape.CLASS_ROWS ? last : first;
    if (stated && has(policy, Kind.STATED)) {
      columns.add(Column.of(Keys.COMPREHENSIVE, wording.of(Keys.COMPREHENSIVE)));
    }
    if (last) {
      columns.addAll(scoreColumns(policy));
    }
    return columns;
  }

  private List<Column> ballotColumns(Policy policy) {
    List<Column> columns = new ArrayList<>();
    if (shape == Shape.CLASS_ROWS) {
      columns.add(Column.of(Keys.VOTER_CLASS, wording.of(Keys.VOTER_CLASS)));
    } else if (!policy.voterClasses().isEmpty()) {
      for (Policy.VoterClass voterClass : policy.voterClasses()) {
        String id = voterClass.id();
        for (String key : shown()) {
          columns.add(column(Keys.of(id, key), wording.grouped(id, key)));
        }
        for (int grade = 1; grade <= labels.size(); grade++) {
          columns.add(
              column(
                  Keys.of(id, Keys.grade(grade)),
                  List.of(wording.classGroup(id), labels.get(grade - 1))));
        }
      }
      return columns;
    }
    for (String key : shown()) {
      columns.add(
          isSpreadsheet() && shape == Shape.TWO_TABLES
              ? new Column(key, wording.grouped(key))
              : Column.of(key, wording.of(key)));
    }
    for (int grade = 1; grade <= labels.size(); grade++) {
      columns.add(
          isSpreadsheet() && shape == Shape.TWO_TABLES
              ? Column.of(Keys.grade(grade), "测评结果", labels.get(grade - 1))
              : Column.of(Keys.grade(grade), labels.get(grade - 1)));
    }
    return columns;
  }

  /** A column under its levels, which a single line of headings joins. */
  private Column column(String key, List<String> levels) {
    return shape == Shape.BULK ? Column.of(key, String.join("", levels)) : new Column(key, levels);
  }

  private List<String> shown() {
    return counts == Counts.ALL
        ? Wording.keysOfCounts()
        : List.of(Keys.ISSUED, Keys.RETURNED, Keys.VALID);
  }

  private List<Column> scoreColumns(Policy policy) {
    List<Column> columns = new ArrayList<>();
    if (has(policy, Kind.PERIODIC_MEAN)) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        columns.add(Column.of(Keys.quarter(quarter), wording.of(Keys.quarter(quarter))));
      }
    }
    if (has(policy, Kind.PANEL)) {
      for (int rater = 1; rater <= PolicySimulation.raters(); rater++) {
        columns.add(Column.of(Keys.rater("all", rater), "评委" + rater));
      }
    }
    return columns;
  }
}
