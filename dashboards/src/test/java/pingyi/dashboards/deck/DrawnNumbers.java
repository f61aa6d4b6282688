package pingyi.dashboards.deck;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Control;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Mention;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.briefing.PrintedNumber;
import pingyi.dashboards.deck.DrawnPicture.Label;
import pingyi.warehouse.cite.CitedCells;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * Says of every label of a picture in the file what its numbers are, and holds those that are data
 * against the cells that the figure cites.
 */
final class DrawnNumbers {
  /** What a label's numbers turned out to be. */
  enum Kind {
    /** Words, or a name in which a number stands. */
    NAME,
    /** A year of which the tables hold a score. */
    YEAR,
    /** A number of the row whose name stands beside or above it. */
    ROW,
    /** A number of the figure that stands at no name. */
    FIGURE,
    /** How many rows lie under one mark. */
    HEAP,
    /** The name of a limit, which is a number of the method. */
    LIMIT,
    /** A tick of an axis; what it is worth is what the marks read off it are. */
    TICK,
    /** None of these: a fault. */
    STRANGER
  }

  private static final Set<String> LIMITS = Set.of("95%", "99.8%");

  private final Figure figure;
  private final DrawnPicture picture;
  private final CitedCells cells;
  private final List<Mention> sentences;
  private final Map<String, List<Mention>> byPlace = new TreeMap<>();
  private final Set<String> years = new HashSet<>();
  private final Map<Label, Set<Integer>> names;

  DrawnNumbers(PrintedDeck deck, Figure figure, DrawnPicture picture) {
    this.figure = figure;
    this.picture = picture;
    this.cells = new CitedCells(deck.tables());
    this.sentences = deck.briefing().trace().slides().getOrDefault(figure.id(), List.of());
    for (Mention mention : deck.briefing().trace().figures().get(figure.id())) {
      byPlace.computeIfAbsent(mention.id(), id -> new ArrayList<>()).add(mention);
    }
    deck.tables()
        .read(BranchYearScore.class)
        .forEach(row -> years.add(String.valueOf(row.reviewYear())));
    this.names =
        picture.labels().stream()
            .filter(label -> !rowsOf(label.text()).isEmpty())
            .collect(Collectors.toMap(label -> label, label -> rowsOf(label.text())));
  }

  /** The rows of the figure's table that a text names; a long name may be cut short. */
  private Set<Integer> rowsOf(String text) {
    Predicate<String> named =
        text.endsWith("…")
            ? name -> name.startsWith(text.substring(0, text.length() - 1))
            : text::equals;
    return IntStream.range(0, figure.data().rows().size())
        .filter(row -> nameOf(row).filter(named).isPresent())
        .boxed()
        .collect(Collectors.toSet());
  }

  private Optional<String> nameOf(int row) {
    return figure.data().rows().get(row).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }

  /** What a label is. */
  Kind kind(Label label) {
    List<String> numbers =
        PrintedNumber.pattern().matcher(label.text()).results().map(MatchResult::group).toList();
    if (numbers.isEmpty() || names.containsKey(label) || isHeading(label.text())) {
      return Kind.NAME;
    }
    if (years.contains(label.text())) {
      return Kind.YEAR;
    }
    String number = numbers.get(0);
    if (numbers.size() > 1) {
      return Kind.STRANGER;
    }
    Optional<Label> owner = owner(label);
    if (owner.isPresent()) {
      boolean right = prints(number, names.get(owner.get()), column(label));
      return right ? Kind.ROW : Kind.STRANGER;
    }
    if (DrawnScale.across(picture, label).isPresent()
        || DrawnScale.up(picture, label).isPresent()) {
      return Kind.TICK;
    }
    if (figure instanceof Funnel) {
      if (LIMITS.contains(label.text())) {
        return Kind.LIMIT;
      }
      if (isHeap(label)) {
        return Kind.HEAP;
      }
    }
    boolean cited =
        byPlace.values().stream().flatMap(List::stream).anyMatch(one -> prints(number, one))
            || sentences.stream().anyMatch(one -> prints(number, one));
    return cited ? Kind.FIGURE : Kind.STRANGER;
  }

  /** The headings of the figure's table name columns, grades and axes. */
  private boolean isHeading(String text) {
    return !years.contains(text)
        && figure.data().heads().stream().anyMatch(head -> head.label().equals(text));
  }

  /** The name that a number belongs to: beside it, or over it where each row has a picture. */
  private Optional<Label> owner(Label number) {
    if (figure instanceof Control || figure instanceof Funnel) {
      return Optional.empty();
    }
    if (figure instanceof Multiples) {
      return over(new Point2D.Double(number.box().getX(), number.y()));
    }
    boolean bothSides = figure instanceof Figure.Slope;
    return names.keySet().stream()
        .filter(name -> name.isBeside(number) && (bothSides || name.x() < number.x()))
        .min(Comparator.comparingDouble(name -> Math.abs(name.x() - number.x())));
  }

  /** The name of the small picture that a place lies in. */
  Optional<Label> over(Point2D place) {
    return names.keySet().stream()
        .filter(name -> name.y() < place.getY() && name.box().getX() <= place.getX())
        .min(
            Comparator.comparingDouble(
                name -> place.getY() - name.y() + place.getX() - name.box().getX()));
  }

  /** The labels that are names of rows. */
  Set<Label> names() {
    return names.keySet();
  }

  /** The rows that a label names. */
  Set<Integer> rowsAt(Label name) {
    return names.get(name);
  }

  /** The column of the figure's table that a number must be of; 0 where its place does not say. */
  private int column(Label number) {
    if (figure instanceof Figure.Slope) {
      boolean left =
          picture.labels().stream()
              .filter(label -> label.text().equals(((Figure.Slope) figure).left()))
              .anyMatch(head -> number.x() < head.x());
      return left ? 1 : 2;
    }
    if (figure instanceof Figure.Heat heat) {
      return picture.labels().stream()
          .filter(label -> heat.columns().contains(label.text()))
          .filter(head -> Math.abs(head.x() - number.x()) < 3)
          .findFirst()
          .map(head -> heat.columns().indexOf(head.text()) + 1)
          .orElse(-1);
    }
    return 0;
  }

  private boolean prints(String number, Set<Integer> rows, int column) {
    List<Integer> columns =
        column == 0
            ? IntStream.rangeClosed(1, figure.data().heads().size()).boxed().toList()
            : List.of(column + 1);
    for (int row : rows) {
      for (int one : columns) {
        String place = figure.id() + ".r" + (row + 1) + "c" + one;
        if (byPlace.getOrDefault(place, List.of()).stream().anyMatch(m -> prints(number, m))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean prints(String number, Mention mention) {
    @Nullable Double stored = stored(mention);
    if (stored == null) {
      return false;
    }
    // Whole percents of a bar are rounded so that they add up: off by less than one.
    boolean part = figure instanceof Figure.Ballots && number.matches("\\d+%");
    return part
        ? Math.abs(DrawnScale.number(number).orElseThrow() - stored) < 0.01
        : PrintedNumber.prints(number, stored);
  }

  private @Nullable Double stored(Mention mention) {
    return cells.number(mention.citation()).stream().boxed().findFirst().orElse(null);
  }

  /** The values that the tables hold for a row of the figure, both count from 0. */
  List<Double> stored(int row, int column) {
    String place = figure.id() + ".r" + (row + 1) + "c" + (column + 1);
    return byPlace.getOrDefault(place, List.of()).stream()
        .map(this::stored)
        .filter(value -> value != null)
        .toList();
  }

  /** The rows whose names stand in a line with a place. */
  Set<Integer> rowsAt(double y) {
    return names.entrySet().stream()
        .filter(name -> Math.abs(name.getKey().y() - y) < 2)
        .flatMap(name -> name.getValue().stream())
        .collect(Collectors.toSet());
  }

  /** A mark that stands for several rows says how many, all of them at its place. */
  private boolean isHeap(Label label) {
    Optional<DrawnScale> across = scale(DrawnScale::across);
    Optional<DrawnScale> up = scale(DrawnScale::up);
    if (!label.text().matches("\\d+") || across.isEmpty() || up.isEmpty()) {
      return false;
    }
    double voters = across.get().at(label.x());
    double share = up.get().at(label.y());
    long there =
        figure.data().rows().stream()
            .filter(row -> isNear(row.get(1), voters, across.get().grain()))
            .filter(row -> isNear(row.get(2), share, up.get().grain()))
            .count();
    return there == Long.parseLong(label.text());
  }

  private static boolean isNear(@Nullable Object value, double place, double grain) {
    return value instanceof Number number && Math.abs(number.doubleValue() - place) < 4 * grain;
  }

  /** The first scale that labels make in a direction. */
  Optional<DrawnScale> scale(BiFunction<DrawnPicture, Label, Optional<DrawnScale>> direction) {
    return picture.labels().stream()
        .filter(label -> !years.contains(label.text()))
        .flatMap(label -> direction.apply(picture, label).stream())
        .findFirst();
  }
}
