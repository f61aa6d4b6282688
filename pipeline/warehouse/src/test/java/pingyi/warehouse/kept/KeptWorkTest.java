package pingyi.warehouse.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWorkTest {
  private static final String STEP = "step";

  @TempDir Path root;

  @Test
  void shouldGiveTheNextRunWhatThisOneMade() {
    run("program", "a", "b");

    KeptStep next = KeptWork.in(folder(), "program").step(STEP);

    assertThat(asked(next, "a")).contains("a made");
    assertThat(asked(next, "b")).contains("b made");
    assertThat(asked(next, "c")).isEmpty();
  }

  @Test
  void shouldTakeNothingFromAnotherProgram() {
    run("program", "a");

    KeptWork other = KeptWork.in(folder(), "programme");

    assertThat(other.step(STEP).taken(work(other, "a"))).isEmpty();
  }

  @Test
  void shouldKeepOnlyWhatTheLastRunUsed() {
    run("program", "a", "b");
    KeptWork second = run("program", "b", "c");

    KeptStep third = KeptWork.in(folder(), "program").step(STEP);

    assertThat(second.outcomes()).containsExactly(new KeptOutcome(STEP, 1, 1, 1, false));
    assertThat(asked(third, "a")).isEmpty();
    assertThat(asked(third, "b")).contains("b made");
    assertThat(asked(third, "c")).contains("c made");
  }

  @Test
  void shouldLeaveTheFileAloneWhereNothingChanged() throws IOException {
    run("program", "a");
    Path file = folder().resolve(STEP + ".kept");
    Object before = Files.readAttributes(file, "unix:ino").get("ino");

    KeptWork second = run("program", "a");

    assertThat(second.outcomes()).allMatch(KeptOutcome::unchanged);
    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
  }

  @Test
  void shouldTrustNoDamagedFile() throws IOException {
    run("program", "a", "b");
    Path file = folder().resolve(STEP + ".kept");
    byte[] sound = Files.readAllBytes(file);
    for (int place = 0; place < sound.length; place++) {
      byte[] flipped = sound.clone();
      flipped[place] ^= (byte) (1 << place % 8);
      shouldBeRefused(file, flipped);
    }
    for (int length = 0; length < sound.length; length++) {
      shouldBeRefused(file, Arrays.copyOf(sound, length));
    }
    shouldBeRefused(file, Arrays.copyOf(sound, sound.length + 1));

    run("program", "a", "b");

    assertThat(asked(KeptWork.in(folder(), "program").step(STEP), "a")).contains("a made");
  }

  private void shouldBeRefused(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    KeptStep step = KeptWork.in(folder(), "program").step(STEP);
    assertThat(asked(step, "a")).isEmpty();
    assertThat(asked(step, "b")).isEmpty();
    assertThat(step.outcome().damaged()).isTrue();
  }

  @Test
  void shouldLetNobodyElseIn() throws IOException {
    run("program", "a");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder().resolve(STEP + ".kept"))))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldRemoveWhatTheRunHadNoUseFor() throws IOException {
    run("program", "a");
    Files.writeString(folder().resolve("records-1999.kept"), "of a year that is gone");
    Files.writeString(folder().resolve("step.kept-123.new"), "of a run that was killed");

    KeptWork second = run("program", "a");
    second.tidy();

    assertThat(folder()).isDirectoryContaining("glob:**/step.kept");
    assertThat(Files.list(folder())).hasSize(1);
  }

  @Test
  void shouldCostARunNothingWhereTheDiskRefuses() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");

    KeptWork work = run("program", "a");

    assertThat(work.fault()).isPresent();
  }

  @Test
  void shouldKeepNothingUnlessAsked() {
    KeptWork none = KeptWork.none();
    none.step(STEP).keep(work(none, "a"), new RowWriter().text("a made"));
    none.store();

    assertThat(none.keeps()).isFalse();
    assertThat(KeptWork.none().step(STEP).taken(work(none, "a"))).isEmpty();
  }

  @Test
  void shouldLetTwoRunsShareTheFolder() {
    KeptWork one = KeptWork.in(folder(), "program");
    KeptWork two = KeptWork.in(folder(), "program");
    make(one, "a");
    make(two, "b");
    one.store();
    two.store();

    KeptStep third = KeptWork.in(folder(), "program").step(STEP);

    assertThat(third.outcome().damaged()).isFalse();
    assertThat(asked(third, "a")).isEmpty();
    assertThat(asked(third, "b")).contains("b made");
  }

  private KeptWork run(String program, String... pieces) {
    KeptWork kept = KeptWork.in(folder(), program);
    for (String piece : pieces) {
      make(kept, piece);
    }
    kept.store();
    return kept;
  }

  private static void make(KeptWork kept, String piece) {
    KeptStep step = kept.step(STEP);
    if (step.taken(work(kept, piece)).isEmpty()) {
      step.keep(work(kept, piece), new RowWriter().text(piece + " made"));
    }
  }

  private static Optional<String> asked(KeptStep step, String piece) {
    return step.taken(work(KeptWork.in(Path.of("nowhere"), "program"), piece)).map(RowReader::text);
  }

  private static Fingerprint work(KeptWork kept, String piece) {
    return kept.program().and(new RowWriter().text(piece));
  }

  private Path folder() {
    return root.resolve("kept");
  }
}
