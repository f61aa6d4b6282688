package pingyi.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import pingyi.warehouse.read.Digests;

/**
 * Everything besides its inputs on which a result can depend: our jars by their bytes, libraries by
 * name, size and time, Java and the machine's language. Stricter than {@link RunIdentity}, which
 * says what a version was made by: here a doubt costs a computing, there it would cost a version.
 */
final class ProgramStamp {
  /**
   * The rooms whose code decides results. Where one is not on the class path (a submitter of jobs
   * loads its jars otherwise), the stamp would be the same for every build.
   */
  private static final List<String> ROOMS =
      List.of("text", "warehouse", "method", "intake", "recognition", "engine-core", "cli");

  private ProgramStamp() {}

  private static Predicate<String> in(List<Path> jars) {
    return room ->
        jars.stream()
            .anyMatch(jar -> jar.getFileName().toString().startsWith("pingyi-" + room + "-"));
  }

  /** The stamp of this process; none where its classes lie in folders or come from elsewhere. */
  static Optional<String> ofThisProcess() {
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    if (!jars.stream().allMatch(Files::isRegularFile) || !ROOMS.stream().allMatch(in(jars))) {
      return Optional.empty();
    }
    StringBuilder stamp = new StringBuilder();
    try {
      for (Path jar : jars) {
        stamp.append(jar.getFileName()).append(' ').append(Files.size(jar)).append(' ');
        boolean ours = jar.getFileName().toString().startsWith("pingyi-");
        stamp
            .append(ours ? Digests.sha256(jar) : Files.getLastModifiedTime(jar).toMillis())
            .append('\n');
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    for (String property : List.of("java.runtime.version", "java.vm.name", "os.name", "os.arch")) {
      stamp.append(System.getProperty(property)).append('\n');
    }
    return Optional.of(stamp.append(Locale.getDefault().toLanguageTag()).toString());
  }
}
