package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** NIST's Statistical Reference Datasets, in the files NIST made them. */
class NistCasesTest {
  /** Significant digits every certified value must be met to. */
  private static final double DIGITS = 9;

  private static final Pattern PLACE =
      Pattern.compile("Data\\s*:?\\s*\\(?lines\\s+(\\d+) to\\s+(\\d+)");

  @Test
  void shouldMeetTheCertifiedSummaries() throws IOException {
    List<Path> files = files("numerics/a_nist_univariate");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      List<String> lines = lines(file);
      Stream<String> data = data(lines).stream().map(String::strip);

      JsonNode answer = SharedCase.ask("univariate", Stream.concat(Stream.of("y"), data));

      assertDigits(file, certified(lines, "Sample Mean", "mean  "), answer.get("mean"));
      assertDigits(
          file,
          certified(lines, "Sample Standard Deviation", "standardDeviation"),
          answer.get("sd"));
      assertDigits(
          file,
          certified(lines, "Sample Autocorrelation", "autocorrelationCoefficient"),
          answer.get("autocorrelation"));
    }
  }

  @Test
  void shouldMeetTheCertifiedAnalysesOfVariance() throws IOException {
    List<Path> files = files("numerics/b_nist_anova");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      List<String> lines = lines(file);
      Stream<String> data =
          data(lines).stream().map(line -> String.join(",", line.strip().split("\\s+")));

      JsonNode answer = SharedCase.ask("one-way-anova", Stream.concat(Stream.of("group,y"), data));

      double[] between = numbers(lines, "Between");
      double[] within = numbers(lines, "Within");
      assertThat(answer.get("df_between").asDouble()).isEqualTo(between[0]);
      assertThat(answer.get("df_within").asDouble()).isEqualTo(within[0]);
      assertDigits(file, between[1], answer.get("ss_between"));
      assertDigits(file, between[2], answer.get("ms_between"));
      assertDigits(file, between[3], answer.get("f"));
      assertDigits(file, within[1], answer.get("ss_within"));
      assertDigits(file, within[2], answer.get("ms_within"));
      assertDigits(file, certified(lines, "Certified R-Squared"), answer.get("r_squared"));
      assertDigits(file, last(lines, "Standard Deviation"), answer.get("residual_sd"));
    }
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(SharedCase.named(name).folder())) {
      return files.filter(file -> !file.endsWith("SOURCE.txt")).sorted().toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines the header says the data stand in. */
  private static List<String> data(List<String> lines) {
    for (String line : lines) {
      Matcher place = PLACE.matcher(line);
      if (place.find()) {
        return lines.subList(
            Integer.parseInt(place.group(1)) - 1, Integer.parseInt(place.group(2)));
      }
    }
    // One file is in the form of a Java library: comments, then figures, then the data at the end.
    int comments = lines.lastIndexOf("#".repeat(69)) + 1;
    return lines.subList(comments, lines.size()).stream().filter(line -> !line.isBlank()).toList();
  }

  private static double certified(List<String> lines, String... names) {
    String line =
        lines.stream()
            .filter(each -> !each.startsWith("#") && !each.contains("(exact)"))
            .filter(each -> Arrays.stream(names).anyMatch(each::contains))
            .findFirst()
            .orElseThrow();
    String[] words = line.strip().split("[:=\\s]+");
    return Double.parseDouble(words[words.length - 1]);
  }

  private static double last(List<String> lines, String name) {
    return certified(lines.stream().filter(each -> each.strip().startsWith(name)).toList(), name);
  }

  private static double[] numbers(List<String> lines, String name) {
    String line = lines.stream().filter(each -> each.startsWith(name)).findFirst().orElseThrow();
    return Arrays.stream(line.strip().split("\\s+"))
        .skip(2)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static void assertDigits(Path file, double certified, JsonNode computed) {
    double apart = Math.abs(computed.asDouble() - certified);
    double digits =
        apart == 0 ? 16 : -Math.log10(certified == 0 ? apart : apart / Math.abs(certified));
    assertThat(digits)
        .as("digits of %s in %s against %s", computed, file.getFileName(), certified)
        .isGreaterThanOrEqualTo(DIGITS);
  }
}
