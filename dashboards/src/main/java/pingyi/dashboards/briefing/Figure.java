package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture's facts: what is drawn, with finished words. Each kind has one chart class that draws
 * it.
 */
public sealed interface Figure
    permits Figure.Heat,
        Figure.Slope,
        Figure.Intervals,
        Figure.Ballots,
        Figure.Trend,
        Figure.Stack,
        Funnel,
        Control,
        Bars,
        Rectification,
        Multiples {
  /** Stable id, also the file name of its picture: lower case, hyphens. */
  String id();

  /** The words around the picture. */
  Caption caption();

  /** The same facts as a table; every picture has one. */
  Grid data();

  /**
   * The words around a picture.
   *
   * @param title the conclusion as a sentence with a number
   * @param subtitle measure, unit, period and population
   * @param note source, cut-off and caveats in one line, for a picture that travels alone
   * @param caveats the caveats one by one, for a page that names the source itself
   * @param altText kind, takeaway and extremes, for readers who do not see it
   */
  record Caption(String title, String subtitle, String note, List<String> caveats, String altText) {
    /** Copies the list. */
    public Caption {
      caveats = List.copyOf(caveats);
    }

    /** A caption whose note is only a source. */
    public Caption(String title, String subtitle, String note, String altText) {
      this(title, subtitle, note, List.of(), altText);
    }
  }

  /** How strongly a mark is drawn. */
  enum Emphasis {
    /** An ordinary grey mark. */
    PLAIN,
    /** The marks the title speaks of. */
    FOCUS,
    /** Shown better by a test. */
    BETTER,
    /** Shown worse by a test. */
    WORSE
  }

  /**
   * Branch by year.
   *
   * @param columns the years
   * @param cutAfter after how many rows others are left out; 0 when none is
   * @param breaksBefore the positions of columns before which scale or policy changed
   */
  record Heat(
      String id,
      Caption caption,
      Grid data,
      List<String> columns,
      List<HeatRow> rows,
      int cutAfter,
      List<Integer> breaksBefore)
      implements Figure {
    /** Copies the lists. */
    public Heat {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      breaksBefore = List.copyOf(breaksBefore);
    }

    /** A table that shows all its rows. */
    public Heat(
        String id,
        Caption caption,
        Grid data,
        List<String> columns,
        List<HeatRow> rows,
        List<Integer> breaksBefore) {
      this(id, caption, data, columns, rows, 0, breaksBefore);
    }
  }

  /**
   * One branch's values; null where it was not reviewed.
   *
   * @param breaksBefore the positions of values that no line may join to the one before
   */
  record HeatRow(String label, List<@Nullable Double> values, List<Integer> breaksBefore) {
    /** Copies the lists, of which the values may hold nulls. */
    public HeatRow {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      breaksBefore = List.copyOf(breaksBefore);
    }

    /** A branch whose values may all be joined. */
    public HeatRow(String label, List<@Nullable Double> values) {
      this(label, values, List.of());
    }
  }

  /** Two years joined by lines, only for comparable pairs. */
  record Slope(
      String id, Caption caption, Grid data, String left, String right, List<SlopeLine> lines)
      implements Figure {
    /** Copies the list. */
    public Slope {
      lines = List.copyOf(lines);
    }
  }

  /** One branch's two values. */
  record SlopeLine(String label, double left, double right, Emphasis emphasis) {}

  /**
   * Values with their intervals, best first.
   *
   * @param cutAfter after how many items others are left out; 0 when none is
   * @param reference a value drawn as a line through all, such as the median
   */
  record Intervals(
      String id,
      Caption caption,
      Grid data,
      String axis,
      List<IntervalItem> items,
      int cutAfter,
      @Nullable Double reference,
      String referenceLabel)
      implements Figure {
    /** Copies the list. */
    public Intervals {
      items = List.copyOf(items);
    }

    /** A picture that shows all its items. */
    public Intervals(
        String id,
        Caption caption,
        Grid data,
        String axis,
        List<IntervalItem> items,
        @Nullable Double reference,
        String referenceLabel) {
      this(id, caption, data, axis, items, 0, reference, referenceLabel);
    }
  }

  /** One value; low and high are null where the data give no interval. */
  record IntervalItem(
      String label, double value, @Nullable Double low, @Nullable Double high, Emphasis emphasis) {}

  /**
   * Ballot shares by grade as diverging bars: favourable grades to the right, the others to the
   * left.
   *
   * @param grades the labels, best first
   * @param favourable how many of the first grades are favourable
   * @param cutAfter after how many bars others are left out; 0 when none is
   */
  record Ballots(
      String id,
      Caption caption,
      Grid data,
      List<String> grades,
      int favourable,
      List<BallotBar> bars,
      int cutAfter)
      implements Figure {
    /** Copies the lists. */
    public Ballots {
      grades = List.copyOf(grades);
      bars = List.copyOf(bars);
    }

    /** A picture that shows all its bars. */
    public Ballots(
        String id,
        Caption caption,
        Grid data,
        List<String> grades,
        int favourable,
        List<BallotBar> bars) {
      this(id, caption, data, grades, favourable, bars, 0);
    }
  }

  /** One bar: the shares by grade, 0 to 1, and the ballots behind them. */
  record BallotBar(String label, List<Double> shares, double voters) {
    /** Copies the list. */
    public BallotBar {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The distribution of scores over the years.
   *
   * @param breaksBefore the years before which the line is cut because scale or policy changed
   */
  record Trend(
      String id,
      Caption caption,
      Grid data,
      String axis,
      List<TrendPoint> points,
      List<Integer> breaksBefore)
      implements Figure {
    /** Copies the lists. */
    public Trend {
      points = List.copyOf(points);
      breaksBefore = List.copyOf(breaksBefore);
    }
  }

  /** One year. */
  record TrendPoint(int year, double low, double median, double high, long branches) {}

  /**
   * Counts stacked by year, such as branches by overall grade.
   *
   * @param columns the years
   * @param breaksBefore the positions of columns before which scale or policy changed
   */
  record Stack(
      String id,
      Caption caption,
      Grid data,
      String axis,
      List<String> columns,
      List<StackSeries> series,
      List<Integer> breaksBefore)
      implements Figure {
    /** Copies the lists. */
    public Stack {
      breaksBefore = List.copyOf(breaksBefore);
      columns = List.copyOf(columns);
      series = List.copyOf(series);
    }
  }

  /** One layer, best grade first; one count a column. */
  record StackSeries(String label, List<Double> counts) {
    /** Copies the list. */
    public StackSeries {
      counts = List.copyOf(counts);
    }
  }
}
