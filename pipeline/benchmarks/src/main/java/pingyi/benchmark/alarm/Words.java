package pingyi.benchmark.alarm;

import java.util.Arrays;
import java.util.stream.Collectors;
import pingyi.benchmark.world.Judges;
import pingyi.benchmark.world.Opinion;
import pingyi.benchmark.world.Scale;
import pingyi.benchmark.world.Shift;

/** What rows and columns of the page are called; a leading digit orders them and is not printed. */
final class Words {
  private Words() {}

  static String of(Judges.Manner manner) {
    return switch (manner) {
      case APART -> "1 voters of their own";
      case ONE_PANEL -> "2 one panel, severe and lenient voters";
      case QUOTA -> "3 one panel, quota on the best grade";
    };
  }

  static String of(Opinion opinion) {
    return opinion.ordinal()
        + 1
        + " best grade "
        + switch (opinion) {
          case DIVIDED -> "30–50 %";
          case GOOD -> "60–80 %";
          case HIGH -> "80–92 %";
          case NEARLY_UNANIMOUS -> "92–98 %";
          case ALL_BUT_UNANIMOUS -> "98–99.5 %";
        };
  }

  static String of(Scale scale) {
    return scale.points().length
        + " grades "
        + Arrays.stream(scale.points())
            .mapToObj(points -> "" + (int) points)
            .collect(Collectors.joining("/"));
  }

  static String of(Shift shift) {
    return switch (shift) {
      case BY_ODDS -> "1 one detectable change, by odds";
      case BY_TILTING -> "2 one detectable change, by tilting";
    };
  }

  static String size(double voters) {
    return voters < 16
        ? "1 10–15 ballots"
        : voters < 25
            ? "2 16–24 ballots"
            : voters < 40
                ? "3 25–39 ballots"
                : voters < 80 ? "4 40–79 ballots" : "5 80–200 ballots";
  }

  /** By the true share of the grade most chosen. */
  static String agreement(double share) {
    return share < 0.6
        ? "1 below 60 %"
        : share < 0.8
            ? "2 60–80 %"
            : share < 0.92 ? "3 80–92 %" : share < 0.98 ? "4 92–98 %" : "5 above 98 %";
  }

  static String printed(String name) {
    return name.replaceAll("^(\\d )+", "");
  }
}
