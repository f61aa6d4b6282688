package pingyi.audit.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import pingyi.audit.protect.ProtectedSet;

/**
 * Starts the answering process, speaks with it, and kills it from outside when it hangs: planning a
 * question does not heed the database's own time limit, and some questions end the process.
 */
final class ChildProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  /**
   * It hashes the role's files before it says that it is ready; a slow core takes these a second.
   */
  private static final long BYTES_A_SECOND = 20_000_000;

  /** The process is gone, or was killed because it did not answer. */
  static final class LostException extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean killed;

    LostException(boolean killed, String message) {
      super(message);
      this.killed = killed;
    }

    /** Whether it was killed because it took too long. */
    boolean killed() {
      return killed;
    }
  }

  private final ProtectedSet tables;
  private final Limits limits;
  private final Locale language;
  private @Nullable Process process;

  ChildProcess(ProtectedSet tables, Limits limits, Locale language) {
    this.tables = tables;
    this.limits = limits;
    this.language = language;
  }

  /**
   * Asks one question; a process that is gone is started anew.
   *
   * @throws SqlRefusedException if it is refused
   * @throws LostException if the process crashed or had to be killed
   */
  Answer ask(String sql) throws IOException {
    Process running = running();
    String message;
    try {
      Frames.write(new DataOutputStream(running.getOutputStream()), sql);
      message = message(running, limits.time().plus(limits.grace()));
    } catch (LostException e) {
      process = null;
      throw e;
    } catch (IOException e) {
      process = null;
      running.destroyForcibly();
      throw new LostException(false, "ended with " + ended(running));
    }
    return AnswerText.parse(message);
  }

  /** Starts it if it does not run. */
  Process running() throws IOException {
    Process known = process;
    if (known != null && known.isAlive()) {
      return known;
    }
    Process started = start();
    process = started;
    String ready = message(started, START.plusSeconds(bytes(tables) / BYTES_A_SECOND));
    if (!ready.equals(SqlChild.READY)) {
      throw new LostException(false, ready);
    }
    return started;
  }

  private static long bytes(ProtectedSet tables) throws IOException {
    long bytes = 0;
    for (String table : tables.tables()) {
      bytes += Files.size(tables.folder().resolve(table + ".parquet"));
    }
    return bytes;
  }

  private Process start() throws IOException {
    Path empty = Files.createTempDirectory(tables.folder().getParent(), "empty");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + empty.resolve("crash.log"),
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.io.tmpdir=" + empty));
    // The launcher's class archive and unpacked library make the start three times as fast.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            argument ->
                argument.startsWith("-Djava.library.path=")
                    || argument.startsWith("-XX:SharedArchiveFile=")
                    || argument.startsWith("-Xshare:")
                    || argument.startsWith("-Xlog:"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SqlChild.class.getName());
    command.addAll(
        List.of(
            tables.folder().toString(),
            tables.sha256(),
            language.toLanguageTag(),
            Long.toString(Math.max(1, limits.time().toSeconds())),
            Integer.toString(limits.rows()),
            Long.toString(limits.bytes()),
            limits.memory()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(empty.toFile());
    builder.environment().clear();
    builder.redirectError(empty.resolve("errors.log").toFile());
    return builder.start();
  }

  private static String message(Process running, Duration patience) throws IOException {
    CompletableFuture<String> message = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                message.complete(Frames.read(new DataInputStream(running.getInputStream())));
              } catch (IOException e) {
                message.completeExceptionally(e);
              }
            },
            "answer");
    reader.setDaemon(true);
    reader.start();
    try {
      return message.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.destroyForcibly();
      throw new LostException(true, "killed after " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      running.destroyForcibly();
      throw new LostException(false, "ended with " + ended(running));
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new LostException(true, "interrupted");
    }
  }

  private static String ended(Process running) {
    try {
      return running.waitFor(5, TimeUnit.SECONDS) ? "code " + running.exitValue() : "no code";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "no code";
    }
  }

  @Override
  public void close() {
    Process known = process;
    if (known != null) {
      known.destroyForcibly();
    }
  }
}
