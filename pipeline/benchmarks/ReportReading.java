import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import pingyi.recognition.ReportReader;
import pingyi.recognition.source.SourceText;

/** Reads the reports of a folder again and again on every core and prints how many a second. */
public final class ReportReading {
  private ReportReading() {}

  public static void main(String[] arguments) throws Exception {
    List<byte[]> reports = reports(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    int cores = Runtime.getRuntime().availableProcessors();
    long characters = 0;
    for (byte[] report : reports) {
      characters += SourceText.of(report).text().length();
    }
    System.out.printf(
        "%d reports of %d characters on average, %d cores%n",
        reports.size(), characters / reports.size(), cores);
    for (int round = 0; round < rounds; round++) {
      int times = Math.max(1, 1000 / reports.size());
      long start = System.nanoTime();
      read(reports, times, cores);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "round %d: %d reports in %.2f s, %.0f a second%n",
          round + 1, times * reports.size(), seconds, times * reports.size() / seconds);
    }
  }

  private static void read(List<byte[]> reports, int times, int cores) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    List<Future<?>> done = new ArrayList<>();
    for (int core = 0; core < cores; core++) {
      done.add(
          workers.submit(
              () -> {
                for (int i = next.getAndIncrement();
                    i < times * reports.size();
                    i = next.getAndIncrement()) {
                  ReportReader.read(SourceText.of(reports.get(i % reports.size())).text());
                }
                return null;
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    workers.shutdown();
  }

  private static List<byte[]> reports(Path folder) throws IOException {
    List<byte[]> reports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        reports.add(Files.readAllBytes(file));
      }
    }
    return reports;
  }
}
