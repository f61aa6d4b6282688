package pingyi.recognition.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import pingyi.recognition.InventedReports;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.ReportReader;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.fact.Status;
import pingyi.recognition.grammar.Numeral;

/**
 * Reports that were cut, swapped and spliced at random: nothing breaks, every place lies in the
 * text, and no number is invented. The system property {@code fuzz.iterations} says how often; the
 * Maven profile nightly sets 10,000.
 */
class FuzzTest {
  private static final int ITERATIONS = Integer.getInteger("fuzz.iterations", 400);
  private static final String SIGNS = "()（）“”《》<>?？!,。;:、一二三四五六七八九十0123456789位名个家人年月日第等和余";

  @Test
  void shouldNeitherBreakNorInventOnInventedReports() {
    fuzz(InventedReports.all(), new Random(20260101));
  }

  @Test
  void shouldNeitherBreakNorInventOnRealReports() throws IOException {
    Optional<Path> corpus = corpus();
    Assumptions.assumeTrue(corpus.isPresent(), "shared/corpus is not there");
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus.get())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    fuzz(texts, new Random(20260102));
  }

  private static void fuzz(List<String> texts, Random random) {
    for (int i = 0; i < ITERATIONS; i++) {
      String text = damaged(texts, random);
      ReportFacts facts = ReportReader.read(text);
      for (List<Fact> meeting : facts.meetings()) {
        meeting.forEach(fact -> check(fact, facts, text));
      }
    }
  }

  private static void check(Fact fact, ReportFacts facts, String text) {
    String clean = facts.text().clean().text();
    assertThat(fact.span().end()).as("%s in %s", fact, text).isLessThanOrEqualTo(clean.length());
    int start = facts.text().clean().origin(fact.span().start());
    int end = facts.text().clean().originEnd(fact.span().end());
    assertThat(start).as("%s in %s", fact, text).isBetween(0, text.length());
    assertThat(end).as("%s in %s", fact, text).isBetween(0, text.length());
    if (fact.value() instanceof Integer number && fact.status() == Status.STATED) {
      String evidence = clean.substring(fact.span().start(), fact.span().end());
      assertThat(numbers(evidence)).as("%s in %s", fact, text).contains((long) number);
    } else if (fact.value() instanceof String
        && fact.field().matches("problems|requirements|organizer")) {
      assertThat(clean).as("%s in %s", fact, text).contains(fact.value().toString());
    }
  }

  /** Every number that a stretch writes, in digits or characters. */
  private static List<Long> numbers(String evidence) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < evidence.length(); i++) {
      int end = i;
      while (end < evidence.length() && Numeral.part(evidence.charAt(end))) {
        end++;
      }
      if (end > i) {
        Numeral.value(evidence.substring(i, end)).ifPresent(numbers::add);
        i = end;
      }
    }
    return numbers;
  }

  private static String damaged(List<String> texts, Random random) {
    StringBuilder text = new StringBuilder(any(texts, random));
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times && text.length() > 4; i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(60));
      String piece = text.substring(from, to);
      switch (random.nextInt(6)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length()), piece);
        case 2 -> text.delete(from, to).insert(random.nextInt(text.length() + 1), piece);
        case 3 -> {
          String other = any(texts, random);
          int start = random.nextInt(other.length());
          text.insert(from, other, start, Math.min(other.length(), start + random.nextInt(200)));
        }
        case 4 -> text.setCharAt(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
        default -> text.setLength(Math.max(1, from));
      }
    }
    return text.toString();
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static Optional<Path> corpus() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/corpus"))) {
        return Optional.of(at.resolve("shared/corpus"));
      }
    }
    return Optional.empty();
  }
}
