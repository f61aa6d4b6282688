package pingyi.generate.truth;

import java.util.List;

/** Where the lines of the truth go, one by one, so that no truth need fit into memory. */
@FunctionalInterface
public interface TruthSink {
  /** Takes a line of a file. */
  void line(TruthFile file, List<String> cells);
}
