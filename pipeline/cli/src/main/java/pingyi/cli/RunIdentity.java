package pingyi.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import pingyi.warehouse.table.received.SourceFile;

/**
 * What a run depends on, as digests: the same inputs, rulebook and code give the same run id on
 * every machine.
 *
 * @param inputs the SHA-256 over the paths and hashes of all files of the workspace
 * @param code the version of the program and the SHA-256 over what its own jars hold
 */
record RunIdentity(String inputs, String code) {
  /** The program does not change while it runs, so it is looked at once. */
  private static final FutureTask<String> CODE = new FutureTask<>(RunIdentity::codeVersion);

  /** Begins to look at the program in the background. */
  static void begin() {
    Thread thread = new Thread(CODE, "code");
    thread.setDaemon(true);
    thread.start();
  }

  static RunIdentity of(List<SourceFile> files) {
    MessageDigest inputs = sha256();
    files.stream()
        .sorted(Comparator.comparing(SourceFile::path))
        .forEach(
            file ->
                inputs.update(
                    (file.path() + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
    return new RunIdentity(hex(inputs), known());
  }

  /** 12 hexadecimal digits over both. */
  String runId() {
    MessageDigest both = sha256();
    both.update((inputs + "\n" + code + "\n").getBytes(StandardCharsets.UTF_8));
    return hex(both).substring(0, 12);
  }

  private static String known() {
    // Of no effect if somebody else looks already, or did.
    CODE.run();
    try {
      return CODE.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The program's own jars cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the program's jars were read", e);
    }
  }

  /**
   * The program's version and a digest of the jars that decide what the tables say. The engines are
   * not among them: both make the same tables. Classes that lie in folders have only the version.
   */
  private static String codeVersion() {
    String version = RunIdentity.class.getPackage().getImplementationVersion();
    if (version == null) {
      return "development";
    }
    MessageDigest jars = sha256();
    Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .map(Path::of)
        .filter(RunIdentity::decides)
        .sorted(Comparator.comparing(Path::getFileName))
        .forEach(jar -> update(jars, jar));
    return version + "+" + hex(jars).substring(0, 12);
  }

  private static boolean decides(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return name.endsWith(".jar")
        && (name.startsWith("pingyi-text-")
            || name.startsWith("pingyi-warehouse-")
            || name.startsWith("pingyi-method-")
            || name.startsWith("pingyi-intake-")
            || name.startsWith("pingyi-recognition-"));
  }

  /**
   * Adds what a jar says of its files: name, length and checksum. Its bytes would say no more, take
   * a fiftieth of a small run to digest, and differ where another machine packed the same files.
   */
  static void update(MessageDigest digest, Path jar) {
    StringBuilder files = new StringBuilder();
    try (ZipFile opened = new ZipFile(jar.toFile())) {
      for (ZipEntry file : Collections.list(opened.entries())) {
        files
            .append(file.getName())
            .append('\0')
            .append(file.getSize())
            .append('\0')
            .append(file.getCrc())
            .append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(files.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
