package pingyi.engine.spark;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A row of a table that the driver holds. It is the same as itself only: Spark hashes and compares
 * the parts of a plan many times, and a plan has its rows among them.
 */
final class HeldRow extends GenericInternalRow {
  private HeldRow(Object[] values) {
    super(values);
  }

  /** The rows as a query reads them. */
  static LocalRelation relation(List<@Nullable Object[]> rows, StructType structure) {
    Seq<InternalRow> held =
        CollectionConverters.asScala(rows.stream().<InternalRow>map(HeldRow::of).toList()).toSeq();
    @SuppressWarnings("unchecked")
    Seq<Attribute> columns = (Seq<Attribute>) (Seq<?>) DataTypeUtils.toAttributes(structure);
    return new LocalRelation(columns, held, false, Option.empty());
  }

  private static HeldRow of(@Nullable Object[] row) {
    Object[] values = new Object[row.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[i] instanceof String text ? UTF8String.fromString(text) : row[i];
    }
    return new HeldRow(values);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
