package pingyi.warehouse.table;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one table, read off its record: name, columns in order, key. It is also the one
 * codec between a record and an array of column values. Of an {@link Excerpt} it has the name and
 * the key of the table, and the columns of the excerpt.
 *
 * @param <T> the record
 */
public final class TableSchema<T extends Record> {

  /** One column as declared. */
  public record Field(String name, ColumnType type, boolean nullable, String zh, String says) {}

  private static final Map<Class<?>, TableSchema<?>> KNOWN = new ConcurrentHashMap<>();

  private final Class<T> row;
  private final Class<? extends Record> table;
  private final String name;
  private final Table declaration;
  private final List<Field> fields;
  private final Field[] shape;
  private final List<String> columns;
  private final Map<String, Integer> positions;
  private final List<String> key;

  // Method handles would do as well, but spin a class for each shape of record at every start:
  // 0.15 s of CPU for 63 tables, and no faster afterwards (30 to 50 ns a column either way).
  private final Constructor<T> constructor;
  private final Method[] accessors;

  private TableSchema(Class<T> row) {
    this.row = row;
    Excerpt excerpt = row.getAnnotation(Excerpt.class);
    this.table = excerpt == null ? row : excerpt.of();
    Table declared = table.getAnnotation(Table.class);
    if (declared == null) {
      throw new IllegalArgumentException(
          table.getName() + " is not declared as a table: @Table is missing");
    }
    this.declaration = declared;
    this.name = snakeCase(table.getSimpleName());
    RecordComponent[] components = row.getRecordComponents();
    this.fields =
        excerpt == null
            ? Arrays.stream(components).map(TableSchema::field).toList()
            : excerpted(components, new TableSchema<>(table));
    this.shape = fields.toArray(Field[]::new);
    this.columns = fields.stream().map(Field::name).toList();
    this.positions = new HashMap<>();
    columns.forEach(column -> positions.put(column, positions.size()));
    this.key = List.of(declared.key());
    for (String column : key) {
      if (excerpt == null && !positions.containsKey(column)) {
        throw new IllegalArgumentException(
            name + ": the key names " + column + ", which is no column");
      }
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      this.constructor = row.getDeclaredConstructor(types);
      this.accessors =
          Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
      // Otherwise each call looks up who is calling, which is ten times the cost of the call.
      constructor.setAccessible(true);
      AccessibleObject.setAccessible(accessors, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record " + row.getName() + " must be public", e);
    }
  }

  /**
   * The schema of a declared table.
   *
   * @throws IllegalArgumentException if the record is not declared as a table
   */
  @SuppressWarnings("unchecked")
  public static <T extends Record> TableSchema<T> of(Class<T> row) {
    // Not computeIfAbsent with a method reference on a wildcard: the cast is safe because the key
    // is the class itself.
    return (TableSchema<T>)
        KNOWN.computeIfAbsent(row, known -> new TableSchema<>((Class<? extends Record>) known));
  }

  /** The record class of a row. */
  public Class<T> row() {
    return row;
  }

  /** The record that declares the table: the row itself, or the table of which it is an excerpt. */
  public Class<? extends Record> table() {
    return table;
  }

  /** The table's name, in snake case. */
  public String name() {
    return name;
  }

  /** The stage, grain and Chinese name as declared. */
  public Table declaration() {
    return declaration;
  }

  /** The columns in stored order. */
  public List<Field> fields() {
    return fields;
  }

  /** The column names in stored order. */
  public List<String> columns() {
    return columns;
  }

  /** Whether the table has a column of this name. */
  public boolean has(String column) {
    return positions.containsKey(column);
  }

  /** The key columns; rows are read in this order. */
  public List<String> key() {
    return key;
  }

  /** The columns by which rows are stored: the review year where there is one, then the key. */
  public List<String> storedOrder() {
    return partitionedByYear()
        ? Stream.concat(Stream.of("review_year"), key.stream()).distinct().toList()
        : key;
  }

  /** Whether the table is stored in one file a review year as soon as it is long. */
  public boolean partitionedByYear() {
    return declaration.stage() != Table.Stage.REFERENCE
        && fields.stream()
            .anyMatch(field -> field.name().equals("review_year") && !field.nullable());
  }

  /** The position of a column, from 0. */
  public int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return position;
  }

  /** The column values of a row, in stored order. */
  public @Nullable Object[] values(T record) {
    @Nullable Object[] values = new Object[accessors.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(record, i);
    }
    return values;
  }

  /** One column value of a row. */
  public @Nullable Object value(T record, int position) {
    try {
      return accessors[position].invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + name + "." + fields.get(position).name(), e);
    }
  }

  /**
   * A row from its column values, in stored order; numbers may come in any boxed numeric type.
   *
   * @throws IllegalStateException naming table and column when a value that may not be null is null
   */
  public T record(@Nullable Object[] values) {
    @Nullable Object[] converted = values;
    for (int i = 0; i < values.length; i++) {
      Object value = convert(shape[i], values[i]);
      if (value != values[i]) {
        // Hardly any value comes otherwise than it is declared, and the array is the caller's.
        converted = converted == values ? values.clone() : converted;
        converted[i] = value;
      }
    }
    try {
      return constructor.newInstance(converted);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Cannot build a row of " + name + " from " + Arrays.toString(values), e);
    }
  }

  /** Rows in key order: nulls last, text by code point, as the engines store them. */
  public Comparator<T> keyOrder() {
    return leadingKeyOrder(key.size());
  }

  /** Rows in the order of the first {@code width} key columns. */
  public Comparator<T> leadingKeyOrder(int width) {
    int[] positions = IntStream.range(0, width).map(i -> position(key.get(i))).toArray();
    return (left, right) -> {
      for (int position : positions) {
        int order = compareValues(value(left, position), value(right, position));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  /** Two values of one column in stored order: nulls last, text by code point. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static int compareValues(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? 1 : -1;
    }
    return left instanceof String text
        ? compareCodePoints(text, (String) right)
        : ((Comparable) left).compareTo(right);
  }

  /**
   * Text as both engines sort it: by its UTF-8 bytes, which is the order of code points and not
   * that of {@link String#compareTo}. The two part at characters beyond the basic plane, which rare
   * names contain.
   */
  private static int compareCodePoints(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // A surrogate stands for a character beyond every other char, whatever its own value.
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private @Nullable Object convert(Field field, @Nullable Object value) {
    if (value == null) {
      if (!field.nullable()) {
        throw new IllegalStateException(
            name + "." + field.name() + " is null, which the table does not allow");
      }
      return null;
    }
    return switch (field.type()) {
      case TEXT -> value.toString();
      // Most numbers come as they are declared; to box them again would cost more than to look.
      case INTEGER -> value instanceof Integer ? value : (Object) ((Number) value).intValue();
      case BIGINT -> value instanceof Long ? value : (Object) ((Number) value).longValue();
      case DOUBLE -> value instanceof Double ? value : (Object) ((Number) value).doubleValue();
      case BOOLEAN -> value;
    };
  }

  private static List<Field> excerpted(RecordComponent[] components, TableSchema<?> whole) {
    return Arrays.stream(components)
        .map(
            component -> {
              Field field = whole.fields.get(whole.position(snakeCase(component.getName())));
              if (field.type() != ColumnType.of(component.getType())
                  || field.nullable() != nullable(component)) {
                throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName()
                        + "."
                        + component.getName()
                        + " is declared otherwise in "
                        + whole.name);
              }
              return field;
            })
        .toList();
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Field field(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    if (column == null) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName()
              + "."
              + component.getName()
              + " has no @Column sentence");
    }
    return new Field(
        snakeCase(component.getName()),
        ColumnType.of(component.getType()),
        nullable(component),
        column.zh(),
        column.says());
  }

  private static String snakeCase(String camel) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char letter = camel.charAt(i);
      if (i > 0 && Character.isUpperCase(letter) && !Character.isUpperCase(camel.charAt(i - 1))) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(letter));
    }
    return snake.toString();
  }

  @Override
  public String toString() {
    return name + fields.stream().map(Field::name).collect(Collectors.joining(", ", "(", ")"));
  }
}
