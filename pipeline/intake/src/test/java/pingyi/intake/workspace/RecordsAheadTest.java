package pingyi.intake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.intake.finding.RefusedFile;

class RecordsAheadTest {
  @TempDir Path root;

  private final Map<String, String> threads = new ConcurrentHashMap<>();

  @Test
  void shouldHandFilesOverInTheirOrderWhicheverIsReadFirst() throws IOException {
    List<String> paths = files(12);
    CountDownLatch second = new CountDownLatch(1);
    Function<String, ReadRecords> firstAfterSecond =
        path -> {
          if (path.equals(paths.get(1))) {
            second.countDown();
          } else if (path.equals(paths.get(0))) {
            await(second);
          }
          return said(path);
        };

    try (RecordsAhead ahead = RecordsAhead.begin(root, paths, firstAfterSecond, 2)) {
      assertThat(taken(ahead, paths.size())).isEqualTo(paths);
    }
  }

  @Test
  void shouldLetWhoeverAsksForALargeFileReadIt() throws IOException {
    List<String> paths = files(3);
    try (RandomAccessFile large = new RandomAccessFile(root.resolve(paths.get(1)).toFile(), "rw")) {
      large.setLength(9L * 1024 * 1024);
    }

    try (RecordsAhead ahead = RecordsAhead.begin(root, paths, this::said, 2)) {
      assertThat(taken(ahead, 3)).isEqualTo(paths);
    }

    assertThat(threads.get(paths.get(1))).isEqualTo(Thread.currentThread().getName());
    assertThat(threads.get(paths.get(0))).isEqualTo("records");
    assertThat(threads.get(paths.get(2))).isEqualTo("records");
  }

  @Test
  void shouldReadNothingBeforeItIsAskedForWithoutHands() throws IOException {
    List<String> paths = files(3);

    try (RecordsAhead ahead = RecordsAhead.begin(root, paths, this::said, 0)) {
      ahead.next();

      assertThat(threads).containsOnlyKeys(paths.get(0));
    }
  }

  @Test
  void shouldNotLoseAFaultThatNobodyForesaw() throws IOException {
    List<String> paths = files(2);

    try (RecordsAhead ahead =
        RecordsAhead.begin(
            root,
            paths,
            path -> {
              throw new OutOfMemoryError(path);
            },
            2)) {
      assertThatThrownBy(ahead::next).isInstanceOf(OutOfMemoryError.class).hasMessage(paths.get(0));
    }
  }

  private List<String> files(int count) throws IOException {
    List<String> paths = IntStream.range(0, count).mapToObj(each -> each + ".csv").toList();
    for (String path : paths) {
      Files.writeString(root.resolve(path), path);
    }
    return paths;
  }

  /** Told by its path, which a refusal carries. */
  private ReadRecords said(String path) {
    threads.put(path, Thread.currentThread().getName());
    RefusedFile refusal = new RefusedFile("unreadable_file", path);
    return new ReadRecords(Outcome.refused(refusal), Outcome.refused(refusal), List.of());
  }

  private static List<String> taken(RecordsAhead ahead, int count) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        ahead.next().opened().get();
      } catch (RefusedFile e) {
        paths.add(e.place());
      }
    }
    return paths;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
