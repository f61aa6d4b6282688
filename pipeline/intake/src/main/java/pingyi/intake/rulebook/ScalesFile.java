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
 * @param links the bridges between them
 */
record ScalesFile(
    List<Scale> scales, List<ScaleGrade> grades, List<ScaleLabel> labels, ScaleLinks links) {
  static final String HIGHER = "higher_is_better";
  static final String LOWER = "lower_is_better";
  private static final String[] KINDS = {"ordered", "stars", "pass_fail", "percent", "score"};

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
    root.ifPresent(top -> top.allow("scales", "links").need("scales"));
    Set<String> ids = new HashSet<>();
    for (YamlMapping entry : root.map(top -> top.mappings("scales")).orElse(List.of())) {
      entry
          .allow(
              "id",
              "issuer",
              "name",
              "version",
              "valid",
              "kind",
              "direction",
              "population",
              "grades")
          .need("id", "issuer", "name", "version", "direction");
      Optional<String> id = entry.text("id");
      Optional<String> issuer = entry.text("issuer");
      Optional<String> name = entry.text("name");
      Optional<String> version = entry.text("version");
      Optional<Years> years = Years.of(entry);
      String kind = entry.oneOf("kind", KINDS).orElse("ordered");
      Optional<String> direction = entry.oneOf("direction", HIGHER, LOWER);
      if (id.isPresent() && !ids.add(id.get())) {
        entry.error("id", "duplicate_id", id.get());
      }
      if (kind.equals("percent") || kind.equals("score")) {
        unneeded(entry, kind);
      } else {
        entry.need("grades");
        boolean falls = direction.map(HIGHER::equals).orElse(true);
        int before = grades.size();
        new Grades(id.orElse("?"), falls ? 1 : -1, grades, labels).read(entry);
        if (kind.equals("pass_fail") && grades.size() - before != 2) {
          entry.error("grades", "pass_fail_grades", grades.size() - before);
        }
      }
      if (id.isPresent()
          && issuer.isPresent()
          && name.isPresent()
          && version.isPresent()
          && direction.isPresent()
          && years.isPresent()) {
        scales.add(
            new Scale(
                id.get(),
                issuer.get(),
                name.get(),
                version.get(),
                kind,
                direction.get(),
                entry.text("population").orElse(null),
                years.get().first(),
                years.get().last()));
      }
    }
    ScaleLinks links =
        root.map(top -> ScaleLinks.read(top, scales, grades)).orElse(ScaleLinks.NONE);
    return new ScalesFile(scales, grades, labels, links);
  }

  private static void unneeded(YamlMapping scale, String kind) {
    if (scale.has("grades")) {
      scale.error("grades", "key_not_for_kind", "grades", kind);
    }
  }

  /** Reads the grades of one scale; sign is 1 where points fall from the best grade on. */
  private record Grades(String id, int sign, List<ScaleGrade> grades, List<ScaleLabel> labels) {

    void read(YamlMapping scale) {
      Map<String, Integer> codes = new HashMap<>();
      Map<String, Integer> spellings = new HashMap<>();
      double above = sign * Double.POSITIVE_INFINITY;
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
        if (sign * points.get() >= sign * above) {
          String fault = sign > 0 ? "points_not_falling" : "points_not_rising";
          entry.error("points", fault, code.get(), points.get(), above);
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
}
