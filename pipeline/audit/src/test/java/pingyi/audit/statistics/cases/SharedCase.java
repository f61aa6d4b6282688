package pingyi.audit.statistics.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pingyi.audit.statistics.Question;

/**
 * A published case with known answers in the folder {@code shared/cases} beside the repository; a
 * test that asks for one is skipped where there is no such folder.
 */
public record SharedCase(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The case of a name such as {@code intervals/b_binomial_r_binom}. */
  public static SharedCase named(String name) {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.isDirectory(place.resolve("shared/cases"))) {
      place = place.getParent();
    }
    assumeTrue(place != null, "there is no folder shared/cases beside the repository");
    if (place == null) {
      throw new IllegalStateException("The assumption above ends the test");
    }
    Path folder = place.resolve("shared/cases").resolve(name);
    assumeTrue(Files.isDirectory(folder), "there is no case " + folder);
    return new SharedCase(folder);
  }

  /** The known answers. */
  public JsonNode expected() {
    try {
      return JSON.readTree(file("expected.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of one of its files. */
  public byte[] file(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a method answers to its {@code data.csv}. */
  public JsonNode ask(String method, String... options) {
    return ask(method, file("data.csv"), options);
  }

  /** What a method answers to lines put together from the case. */
  public static JsonNode ask(String method, Stream<String> lines, String... options) {
    String csv = String.join("\n", lines.toList()) + "\n";
    return ask(method, csv.getBytes(StandardCharsets.UTF_8), options);
  }

  private static JsonNode ask(String method, byte[] csv, String... options) {
    try {
      return JSON.readTree(new Question(method, "data.csv", List.of(options)).answer(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The elements of a JSON array of numbers. */
  public static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
    }
    return numbers;
  }

  /** The lines of its {@code data.csv} without the headings. */
  public List<String> rows() {
    String text = new String(file("data.csv"), StandardCharsets.UTF_8);
    return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
  }
}
