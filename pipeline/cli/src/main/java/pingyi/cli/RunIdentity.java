package pingyi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.received.SourceFile;

/**
 * What a run depends on, as digests: the same inputs, rulebook and code give the same run id on
 * every machine.
 *
 * @param inputs the SHA-256 over the paths and hashes of all files of the workspace
 * @param code the version of the program and the SHA-256 over its own jars
 */
record RunIdentity(String inputs, String code) {

  static RunIdentity of(List<SourceFile> files) {
    MessageDigest inputs = sha256();
    files.stream()
        .sorted(Comparator.comparing(SourceFile::path))
        .forEach(
            file ->
                inputs.update(
                    (file.path() + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
    return new RunIdentity(hex(inputs), codeVersion());
  }

  /** 12 hexadecimal digits over both. */
  String runId() {
    MessageDigest both = sha256();
    both.update((inputs + "\n" + code + "\n").getBytes(StandardCharsets.UTF_8));
    return hex(both).substring(0, 12);
  }

  /**
   * The program's version and a digest of its own jars; classes that lie in folders have only the
   * version.
   */
  private static String codeVersion() {
    @Nullable String version = RunIdentity.class.getPackage().getImplementationVersion();
    String name = version == null ? "development" : version;
    Path home = Path.of(System.getProperty("pingyi.lib", ""));
    if (!Files.isDirectory(home) || version == null) {
      return name;
    }
    MessageDigest jars = sha256();
    try (DirectoryStream<Path> own = Files.newDirectoryStream(home, "pingyi-*.jar")) {
      TreeSet<Path> sorted = new TreeSet<>();
      own.forEach(sorted::add);
      for (Path jar : sorted) {
        jars.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(jar)) {
          jars.update(in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name + "+" + hex(jars).substring(0, 12);
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
