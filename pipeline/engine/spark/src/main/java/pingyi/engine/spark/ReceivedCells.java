package pingyi.engine.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import pingyi.method.bulk.BulkText;

/**
 * Takes lines apart into the rows of {@code received_value}, one for each cell under a known
 * heading, with their columns as the table declares them.
 *
 * @param said what the texts of the lines say
 * @param width how many cells a line has
 */
record ReceivedCells(LineCells cells, Broadcast<Said> said, int width)
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> lines) {
    Said texts = said.value();
    return new Iterator<>() {
      private @Nullable InternalRow line;
      private List<LineCells.Place> places = List.of();
      private Map<Integer, Map<UTF8String, Meaning>> columns = Map.of();
      private @Nullable UTF8String classOfRow;
      private int next;

      @Override
      public boolean hasNext() {
        while (next == places.size()) {
          if (!lines.hasNext()) {
            return false;
          }
          begin(lines.next());
        }
        return true;
      }

      private void begin(InternalRow begun) {
        LineCells.Known known = cells.of(begun);
        line = begun;
        places = known.places();
        columns = texts.of(known.fileId());
        next = 0;
        classOfRow =
            known.classAt() < 0
                ? null
                : meaning(known.classAt(), LineCells.text(begun, known.classAt())).voterClass();
      }

      private Meaning meaning(int index, UTF8String text) {
        return Objects.requireNonNull(Objects.requireNonNull(columns.get(index)).get(text));
      }

      @Override
      public InternalRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        InternalRow of = Objects.requireNonNull(line);
        LineCells.Place place = places.get(next++);
        UTF8String text = LineCells.text(of, place.index());
        Meaning meaning = meaning(place.index(), text);
        return new GenericInternalRow(
            new @Nullable Object[] {
              of.getUTF8String(SplitLine.recordAt(width)),
              place.ordinal(),
              place.field(),
              meaning.qualifier(),
              place.takesClassOfRow() ? classOfRow : place.voterClass(),
              UTF8String.concat(place.letters(), of.getUTF8String(SplitLine.placeAt(width))),
              place.heading(),
              text,
              meaning.number(),
              meaning.status()
            });
      }
    };
  }

  /**
   * What each different text says, by file, column and text. Most texts say alike what they say,
   * and share one meaning.
   */
  record Said(Map<UTF8String, Map<Integer, Map<UTF8String, Meaning>>> files)
      implements Serializable {
    Said() {
      this(new HashMap<>());
    }

    Map<Integer, Map<UTF8String, Meaning>> of(UTF8String fileId) {
      return Objects.requireNonNull(files.get(fileId));
    }

    /** Of one column of a file, to be filled. */
    Map<UTF8String, Meaning> of(String fileId, int index) {
      return files
          .computeIfAbsent(UTF8String.fromString(fileId), file -> new HashMap<>())
          .computeIfAbsent(index, column -> new HashMap<>());
    }
  }

  /** What a text says, as rows have it. */
  record Meaning(
      UTF8String status,
      @Nullable Double number,
      @Nullable UTF8String qualifier,
      @Nullable UTF8String voterClass)
      implements Serializable {

    static Meaning of(BulkText text) {
      return new Meaning(
          UTF8String.fromString(text.status()),
          text.number(),
          UTF8String.fromString(text.qualifier()),
          UTF8String.fromString(text.voterClass()));
    }
  }
}
