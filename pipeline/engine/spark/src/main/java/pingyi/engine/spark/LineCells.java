package pingyi.engine.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.Field;

/**
 * The cells of lines under known headings, as workers go through them. A statement would make a row
 * of each cell first and then look it up twice, by its column and by its text; a nation has ten
 * million.
 *
 * @param files what is known of each file, by its id
 */
record LineCells(Map<UTF8String, Known> files) implements Serializable {

  /** The cells of lines of files. */
  static LineCells of(List<BulkFile> files) {
    return new LineCells(
        files.stream()
            .collect(Collectors.toMap(file -> UTF8String.fromString(file.fileId()), Known::of)));
  }

  /** What is known of the file of a line. */
  Known of(InternalRow line) {
    return Objects.requireNonNull(files.get(line.getUTF8String(0)));
  }

  /** The text of a cell; a line that ended before has none. */
  static UTF8String text(InternalRow line, int index) {
    int at = SplitLine.BEFORE_CELLS + index;
    return line.isNullAt(at) ? UTF8String.EMPTY_UTF8 : line.getUTF8String(at);
  }

  /**
   * The known columns of a file.
   *
   * @param places from left to right
   * @param classAt the column that gives a line its voter class; -1 without
   */
  record Known(UTF8String fileId, List<Place> places, int classAt) implements Serializable {
    private static Known of(BulkFile file) {
      BulkFile.Heading heading = file.heading();
      List<Place> places = new ArrayList<>();
      for (BulkColumn column : heading.columns()) {
        places.add(Place.of(column, places.size() + 1));
      }
      return new Known(
          UTF8String.fromString(file.fileId()),
          places,
          heading.column(Field.VOTER_CLASS).map(BulkColumn::index).orElse(-1));
    }
  }

  /** A column, and what it gives each of its cells. */
  record Place(
      int index,
      int ordinal,
      UTF8String field,
      UTF8String letters,
      UTF8String heading,
      @Nullable UTF8String voterClass,
      boolean takesClassOfRow)
      implements Serializable {

    private static Place of(BulkColumn column, int ordinal) {
      return new Place(
          column.index(),
          ordinal,
          UTF8String.fromString(column.field().code()),
          UTF8String.fromString(column.letters()),
          UTF8String.fromString(column.heading()),
          column.voterClass().map(UTF8String::fromString).orElse(null),
          column.takesVoterClassOfRow());
    }
  }

  /**
   * The different texts of one column in some lines.
   *
   * @param index the column
   */
  record Texts(String fileId, int index, List<String> texts) implements Serializable {}

  /** Finds the different texts of each column in a part of the lines. */
  record Different(LineCells cells) implements FlatMapFunction<Iterator<InternalRow>, Texts> {
    @Override
    public Iterator<Texts> call(Iterator<InternalRow> lines) {
      Map<UTF8String, Map<Integer, Set<UTF8String>>> found = new HashMap<>();
      while (lines.hasNext()) {
        InternalRow line = lines.next();
        Known known = cells.of(line);
        Map<Integer, Set<UTF8String>> columns =
            found.computeIfAbsent(known.fileId(), file -> new HashMap<>());
        for (Place place : known.places()) {
          Set<UTF8String> texts = columns.computeIfAbsent(place.index(), any -> new HashSet<>());
          UTF8String text = text(line, place.index());
          if (!texts.contains(text)) {
            // It lies in a row that the next one overwrites.
            texts.add(text.clone());
          }
        }
      }
      return found.entrySet().stream()
          .flatMap(
              file ->
                  file.getValue().entrySet().stream()
                      .map(column -> texts(file.getKey(), column.getKey(), column.getValue())))
          .iterator();
    }

    private static Texts texts(UTF8String fileId, int index, Set<UTF8String> texts) {
      return new Texts(fileId.toString(), index, texts.stream().map(UTF8String::toString).toList());
    }
  }
}
