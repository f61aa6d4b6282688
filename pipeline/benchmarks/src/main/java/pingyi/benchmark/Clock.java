package pingyi.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What this process has used so far. */
public final class Clock {
  private static final double NANOS = 1e9;

  private long wall = System.nanoTime();
  private long cpu = used();

  /** The CPU time of this process so far, in nanoseconds. */
  public static long used() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Prints what a step took, and begins the next. */
  public void step(String name) {
    long wallNow = System.nanoTime();
    long cpuNow = used();
    System.out.printf(
        Locale.ROOT,
        "%9.2f CPU s %9.2f wall s  %s%n",
        (cpuNow - cpu) / NANOS,
        (wallNow - wall) / NANOS,
        name);
    wall = wallNow;
    cpu = cpuNow;
  }

  /** Prints what the whole process took, with the most memory it ever held. */
  public static void whole(String name) throws IOException {
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .findFirst()
            .orElse("0");
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        Locale.ROOT,
        "%9.2f CPU s %9.2f wall s %7d MiB  %s, whole process%n",
        used() / NANOS,
        (System.currentTimeMillis() - started) / 1e3,
        Long.parseLong(peak) / 1024,
        name);
  }
}
