package pingyi.engine.spark;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars a worker of a cluster needs besides its own Spark: ours, and the libraries that rules
 * call.
 */
final class WorkerJars {
  private static final List<String> PREFIXES =
      List.of(
          "pingyi-",
          "commons-statistics-",
          "commons-rng-",
          "commons-numbers-",
          "icu4j-",
          "hipparchus-");

  private WorkerJars() {}

  /** Them and others, as Spark lists jars. */
  static String besides(String others) {
    Stream<String> ours =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(WorkerJars::needed);
    return Stream.concat(ours, Arrays.stream(others.split(",")).filter(each -> !each.isEmpty()))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static boolean needed(String entry) {
    String name = new File(entry).getName();
    return name.endsWith(".jar") && PREFIXES.stream().anyMatch(name::startsWith);
  }
}
