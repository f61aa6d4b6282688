package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/** Projects of the demonstration-and-quality program with level, batch and stage. */
final class ProjectFinder {
  private static final int AROUND = 30;
  private static final Pattern BATCH = Pattern.compile("第[一二三四五六七八九十0-9]{1,2}批(?:次)?|首批");

  private final ReportText report;

  ProjectFinder(ReportText report) {
    this.report = report;
  }

  List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      String text = sentence.text();
      for (String type : Lexicon.standard().words("project_type")) {
        int at = text.indexOf(type);
        if (at >= 0) {
          facts.add(project(sentence, type, at));
        }
      }
    }
    return facts;
  }

  private static Fact project(Sentence sentence, String type, int at) {
    String text = sentence.text();
    String before = text.substring(Math.max(0, at - AROUND), at);
    String after = text.substring(at, Math.min(text.length(), at + type.length() + AROUND));
    Map<String, String> details = new HashMap<>();
    nearest("project_level", before).ifPresent(level -> details.put("level", level));
    Matcher batch = BATCH.matcher(before);
    if (batch.find()) {
      details.put("batch", batch.group());
    }
    Lexicon.standard().words("project_stage").stream()
        .filter(after::contains)
        .findFirst()
        .ifPresent(stage -> details.put("stage", stage));
    return Fact.stated(
            "projects", type, "project.named", 0.7, sentence.span(at, at + type.length()))
        .with(details);
  }

  private static java.util.Optional<String> nearest(String group, String before) {
    return Lexicon.standard().words(group).stream()
        .filter(before::contains)
        .max(java.util.Comparator.comparingInt(before::lastIndexOf));
  }
}
