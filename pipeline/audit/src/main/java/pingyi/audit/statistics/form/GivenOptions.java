package pingyi.audit.statistics.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of a command line: {@code key=value}, several parted by commas or given apart. A part
 * without an equals sign continues the value before it, so that {@code scores=4,3,2,1} is one
 * option.
 */
final class GivenOptions {
  private GivenOptions() {}

  static Map<String, String> read(List<String> texts) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String text : texts) {
      for (String assignment : assignments(text)) {
        int equals = assignment.indexOf('=');
        String key = assignment.substring(0, equals).strip();
        if (key.isEmpty()) {
          throw StatisticsFault.commandLine("assignment", assignment);
        }
        if (given.put(key, assignment.substring(equals + 1).strip()) != null) {
          throw StatisticsFault.commandLine("option_twice", key);
        }
      }
    }
    return given;
  }

  private static List<String> assignments(String text) {
    List<String> assignments = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.indexOf('=') >= 0) {
        assignments.add(part);
      } else if (!assignments.isEmpty()) {
        int last = assignments.size() - 1;
        assignments.set(last, assignments.get(last) + "," + part);
      } else if (!part.isBlank()) {
        throw StatisticsFault.commandLine("assignment", part);
      }
    }
    return assignments;
  }
}
