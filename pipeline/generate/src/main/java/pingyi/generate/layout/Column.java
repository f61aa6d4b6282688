package pingyi.generate.layout;

import java.util.List;

/** A column of a layout: which entries it shows, under which levels of headings, top to bottom. */
public record Column(String key, List<String> levels) {
  /** Copies the levels. */
  public Column {
    levels = List.copyOf(levels);
  }

  /** A column under one or more levels. */
  public static Column of(String key, String... levels) {
    return new Column(key, List.of(levels));
  }
}
