package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLabel;

/**
 * What scales.yaml says.
 *
 * @param scales the scales
 * @param grades their grades, best first
 * @param labels every spelling, cleaned as headings are
 */
record ScalesFile(List<Scale> scales, List<ScaleGrade> grades, List<ScaleLabel> labels) {

  /** Copies the lists. */
  ScalesFile {
    scales = List.copyOf(scales);
    grades = List.copyOf(grades);
    labels = List.copyOf(labels);
  }

  static ScalesFile read(String file, String text, Findings findings) {
    List<Scale> scales = new ArrayList<>();
    List<ScaleGrade> grades = new ArrayList<>();
    List<ScaleLabel> labels = new ArrayList<>();
    Optional<YamlMapping> root = YamlFile.read(file, text, findings);
    root.ifPresent(top -> top.allow("scales").need("scales"));
    Set<String> ids = new HashSet<>();
    for (YamlMapping entry : root.map(top -> top.mappings("scales")).orElse(List.of())) {
      entry
          .allow("id", "issuer", "name", "version", "valid", "grades")
          .need("id", "issuer", "name", "version", "grades");
      Optional<String> id = entry.text("id");
      Optional<String> issuer = entry.text("issuer");
      Optional<String> name = entry.text("name");
      Optional<String> version = entry.text("version");
      Optional<Years> years = Years.of(entry);
      if (id.isPresent() && !ids.add(id.get())) {
        entry.error("id", "duplicate_id", id.get());
      }
      readGrades(entry, id.orElse("?"), grades, labels);
      if (id.isPresent()
          && issuer.isPresent()
          && name.isPresent()
          && version.isPresent()
          && years.isPresent()) {
        scales.add(
            new Scale(
                id.get(),
                issuer.get(),
                name.get(),
                version.get(),
                years.get().first(),
                years.get().last()));
      }
    }
    return new ScalesFile(scales, grades, labels);
  }

  private static void readGrades(
      YamlMapping scale, String id, List<ScaleGrade> grades, List<ScaleLabel> labels) {
    Map<String, Integer> codes = new HashMap<>();
    Map<String, Integer> spellings = new HashMap<>();
    double above = Double.POSITIVE_INFINITY;
    int ordinal = 0;
    for (YamlMapping entry : scale.mappings("grades")) {
      entry
          .allow("code", "label", "points", "favourable", "spellings")
          .need("code", "label", "points");
      Optional<String> code = entry.text("code");
      Optional<String> label = entry.text("label");
      Optional<Double> points = entry.number("points");
      boolean favourable = entry.flag("favourable").orElse(false);
      List<String> others = entry.texts("spellings");
      if (code.isEmpty() || label.isEmpty() || points.isEmpty()) {
        continue;
      }
      if (points.get() < 0 || points.get() > 100) {
        entry.error("points", "points_out_of_range", code.get(), points.get());
      }
      if (points.get() >= above) {
        entry.error("points", "points_not_falling", code.get(), points.get(), above);
      }
      above = points.get();
      Integer earlier = codes.putIfAbsent(code.get(), entry.line());
      if (earlier != null) {
        entry.error("code", "duplicate_grade", code.get(), earlier);
        continue;
      }
      ordinal++;
      grades.add(new ScaleGrade(id, code.get(), ordinal, label.get(), points.get(), favourable));
      Set<String> own = new LinkedHashSet<>();
      own.add(label.get());
      own.addAll(others);
      for (String spelling : own) {
        String cleaned = CleanText.of(spelling);
        Integer first = spellings.putIfAbsent(cleaned, entry.line());
        if (first != null) {
          entry.error("label", "duplicate_label", spelling, first);
        } else {
          labels.add(new ScaleLabel(id, cleaned, code.get()));
        }
      }
    }
    if (ordinal == 0 && scale.has("grades")) {
      scale.error("grades", "empty_list", "grades");
    }
  }
}
