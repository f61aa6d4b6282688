package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import pingyi.engine.bulk.BulkDoubts;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;

/** What the different texts of some files say, each asked once. */
final class SaidTexts {
  private final Map<String, KnownFile> files;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private final Map<BulkText, ReceivedCells.Meaning> shared = new HashMap<>();
  private final ReceivedCells.Said meanings = new ReceivedCells.Said();
  private final BulkDoubts doubts = new BulkDoubts();

  SaidTexts(List<BulkFile> files) {
    this.files =
        files.stream().map(KnownFile::of).collect(Collectors.toMap(KnownFile::id, file -> file));
  }

  /** Asks what a text of a column says, unless that was asked before. */
  void add(String fileId, int index, String text) {
    Map<UTF8String, ReceivedCells.Meaning> texts = meanings.of(fileId, index);
    UTF8String key = UTF8String.fromString(text);
    if (texts.containsKey(key)) {
      return;
    }
    KnownFile of = Objects.requireNonNull(files.get(fileId));
    BulkColumn column = Objects.requireNonNull(of.columns().get(index));
    BulkText meaning = of.file().rule().read(column, text);
    doubts.add(of.file(), column, meaning);
    texts.put(key, shared.computeIfAbsent(meaning, ReceivedCells.Meaning::of));
    rows.add(
        new @Nullable Object[] {
          fileId,
          index,
          text,
          meaning.status(),
          meaning.number(),
          meaning.qualifier(),
          meaning.voterClass(),
          meaning.reason()
        });
  }

  /** What they leave in doubt. */
  BulkDoubts doubts() {
    return doubts;
  }

  /** What each says, for workers. */
  ReceivedCells.Said meanings() {
    return meanings;
  }

  /** What each says, for queries. */
  List<@Nullable Object[]> rows() {
    return rows;
  }

  /** The columns of the rows. */
  static StructType structure() {
    return new StructType()
        .add("file_id", DataTypes.StringType)
        .add("position", DataTypes.IntegerType)
        .add("text", DataTypes.StringType)
        .add("status", DataTypes.StringType)
        .add("number", DataTypes.DoubleType)
        .add("qualifier", DataTypes.StringType)
        .add("voter_class", DataTypes.StringType)
        .add("reason", DataTypes.StringType);
  }

  /** A file with its known columns by their positions. */
  private record KnownFile(BulkFile file, Map<Integer, BulkColumn> columns) {
    static KnownFile of(BulkFile file) {
      return new KnownFile(
          file,
          file.heading().columns().stream()
              .collect(Collectors.toMap(BulkColumn::index, column -> column)));
    }

    String id() {
      return file.fileId();
    }
  }
}
