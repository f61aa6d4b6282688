package pingyi.generate.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One problem or demand that a sample plants, with what is true of it.
 *
 * @param origin report or sheet
 * @param year the review year
 * @param subjectId the branch, or the institution; empty where a report does not say who held it
 * @param kind problem or directive
 * @param text the words as they are to be found
 * @param themes the themes by hand; none where it has none
 */
public record Stated(
    String origin,
    int year,
    Optional<String> subjectId,
    String kind,
    String text,
    List<String> themes) {
  /** Copies the list. */
  public Stated {
    themes = List.copyOf(themes);
  }

  /** Reads lines of {@code origin|year|subject|kind|words|themes}; those with # are remarks. */
  public static List<Stated> read(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Stated::line)
        .toList();
  }

  private static Stated line(String line) {
    String[] parts = line.split("\\|", -1);
    return new Stated(
        parts[0],
        Integer.parseInt(parts[1]),
        Optional.of(parts[2]).filter(id -> !id.isEmpty()),
        parts[3],
        parts[4],
        Arrays.stream(parts[5].split(" ")).filter(theme -> !theme.isEmpty()).toList());
  }

  boolean inSheet() {
    return origin.equals("sheet");
  }

  boolean isProblem() {
    return kind.equals("problem");
  }
}
