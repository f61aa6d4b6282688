package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pingyi.intake.ReadSoFar;

/** Long work says rows, rate and time left; short work says nothing more than its stages. */
class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(1_000 * SECOND);

  @Test
  void shouldSayNothingMoreOfAStageThatDoesNotLast() {
    Progress progress = progress(Locale.ENGLISH, false);
    progress.stage("Publishing");
    progress.step("tally");
    pass(9);
    progress.remind();

    assertThat(text(screen)).isEqualTo("[1/2] Publishing\n");
    assertThat(text(aside)).isEmpty();
  }

  @Test
  void shouldSayRowsRateAndTimeLeftNowAndThenWhereThereIsNoTerminal() {
    Progress progress = progress(Locale.ENGLISH, false);
    progress.stage("Publishing");
    progress.rows(0, 4_000_000);
    pass(40);
    progress.step("tally");
    progress.rows(1_000_000, 4_000_000);
    progress.remind();
    pass(5);
    progress.remind();

    assertThat(text(aside))
        .isEqualTo(
            "      Publishing: tally: 1,000,000 of 4,000,000 rows, 25,000 rows a second, about 2 min 0 s left (40 s so far)\n");
  }

  @Test
  void shouldSayTheTimeLeftByBytesWhereNobodyKnowsTheRowsAhead() {
    Progress progress = progress(Locale.SIMPLIFIED_CHINESE, false);
    progress.stage("读取");
    progress.reading(new ReadSoFar("workspace.yaml", 0, 0, 0));
    progress.reading(new ReadSoFar("records/2023/a.csv", 0, 0, 4_000));
    pass(40);
    progress.reading(new ReadSoFar("records/2024/b.csv", 1_000, 1_000, 4_000));
    progress.remind();

    assertThat(text(aside))
        .isEqualTo("      读取：records/2024/b.csv：1,000 行，每秒 25 行，约剩 2 分 0 秒（已 40 秒）\n");
  }

  @Test
  void shouldSayOnlyTheTimeLeftOfWorkWithoutRows() {
    Progress progress = progress(Locale.ENGLISH, false);
    progress.part(0, 1, 100);
    pass(31);
    progress.step("institution 50 of 100");
    progress.part(0, 50, 100);
    progress.remind();

    pass(31);
    progress.remind();

    assertThat(text(aside))
        .isEqualTo(
            "      institution 50 of 100: about 31 s left (31 s so far)\n"
                + "      institution 50 of 100: about 1 min 2 s left (1 min 2 s so far)\n");
  }

  @Test
  void shouldForgetTheRowsOfTheStageBefore() {
    Progress progress = progress(Locale.SIMPLIFIED_CHINESE, false);
    progress.stage("发布版本");
    progress.rows(0, 10);
    progress.rows(10, 10);
    progress.stage("生成");
    pass(75);
    progress.remind();

    assertThat(text(aside)).isEqualTo("      生成：（已 1 分 15 秒）\n");
  }

  @Test
  void shouldWriteOneLineOverAndOverOnATerminalAndClearIt() {
    Progress progress = progress(Locale.ENGLISH, true);
    progress.stage("Reading");
    pass(1);
    progress.step("a.csv");
    pass(1);
    progress.step("b.csv");
    progress.stage("Computing");

    assertThat(text(aside)).isEqualTo("\r\u001b[K      a.csv\r\u001b[K      b.csv\r\u001b[K");
  }

  private Progress progress(Locale language, boolean terminal) {
    return new Progress(
        new PrintStream(screen, true, StandardCharsets.UTF_8),
        new PrintStream(aside, true, StandardCharsets.UTF_8),
        terminal,
        2,
        new Timings(System.err, false),
        Words.in(language),
        clock::get);
  }

  private void pass(long seconds) {
    clock.addAndGet(seconds * SECOND);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
