package pingyi.audit.statistics;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result as JSON. Doubles keep every digit; what is not finite becomes null. A record's
 * components become keys in snake case, an enum's constant its name in lower case.
 */
final class JsonText {
  private static final int WIDTH = 100;

  private JsonText() {}

  static String of(@Nullable Object value) {
    return text(value, "") + "\n";
  }

  /** On one line where it is short enough, else a field or an element a line. */
  private static String text(@Nullable Object value, String indent) {
    Object plain = plain(value);
    String line = line(plain);
    if (line.length() + indent.length() <= WIDTH
        || !(plain instanceof Iterable || plain instanceof Map)) {
      return line;
    }
    String deeper = indent + "  ";
    StringBuilder text = new StringBuilder();
    String separator = "\n";
    if (plain instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator).append(deeper).append(quoted(String.valueOf(entry.getKey())));
        text.append(": ").append(text(entry.getValue(), deeper));
        separator = ",\n";
      }
      return "{" + text + "\n" + indent + "}";
    }
    if (scalars((Iterable<?>) plain)) {
      return filled((Iterable<?>) plain, indent);
    }
    for (Object element : (Iterable<?>) plain) {
      text.append(separator).append(deeper).append(text(element, deeper));
      separator = ",\n";
    }
    return "[" + text + "\n" + indent + "]";
  }

  private static boolean scalars(Iterable<?> elements) {
    for (Object element : elements) {
      Object plain = plain(element);
      if (plain instanceof Iterable || plain instanceof Map) {
        return false;
      }
    }
    return true;
  }

  /** As many numbers a line as fit. */
  private static String filled(Iterable<?> elements, String indent) {
    StringBuilder text = new StringBuilder("[\n" + indent + " ");
    int begin = text.length();
    Iterator<?> remaining = elements.iterator();
    while (remaining.hasNext()) {
      String element = line(remaining.next()) + (remaining.hasNext() ? "," : "");
      if (text.length() - begin + element.length() + indent.length() > WIDTH) {
        text.append('\n').append(indent).append(' ');
        begin = text.length();
      }
      text.append(' ').append(element);
    }
    return text.append('\n').append(indent).append(']').toString();
  }

  private static String line(@Nullable Object value) {
    Object plain = plain(value);
    if (plain instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("{");
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        text.append(quoted(String.valueOf(entry.getKey()))).append(": ");
        text.append(line(entry.getValue())).append(entries.hasNext() ? ", " : "");
      }
      return text.append('}').toString();
    }
    if (plain instanceof Iterable<?> list) {
      StringBuilder text = new StringBuilder("[");
      Iterator<?> elements = list.iterator();
      while (elements.hasNext()) {
        text.append(line(elements.next())).append(elements.hasNext() ? ", " : "");
      }
      return text.append(']').toString();
    }
    return plain instanceof String string ? quoted(string) : String.valueOf(plain);
  }

  /** A value as a map, a list, a text, a number, a truth or null. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? plain(optional.get()) : null;
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Record record) {
      return components(record);
    }
    if (value != null && value.getClass().isArray()) {
      Object[] elements = new Object[Array.getLength(value)];
      Arrays.setAll(elements, i -> Array.get(value, i));
      return Arrays.asList(elements);
    }
    return value;
  }

  private static Map<String, @Nullable Object> components(Record record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        fields.put(snake(component.getName()), component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot read " + component, e);
      }
    }
    return fields;
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return "\"" + quoted + "\"";
  }
}
