package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pingyi.intake.text.Nearest;
import pingyi.warehouse.table.reference.Scale;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkGrade;

/**
 * The links of scales.yaml.
 *
 * @param links the links
 * @param grades which grade became which
 * @param lines where the method of each estimated link stands, by its id
 */
record ScaleLinks(List<ScaleLink> links, List<ScaleLinkGrade> grades, Map<String, Integer> lines) {
  static final ScaleLinks NONE = new ScaleLinks(List.of(), List.of(), Map.of());

  /** Copies the collections. */
  ScaleLinks {
    links = List.copyOf(links);
    grades = List.copyOf(grades);
    lines = Map.copyOf(lines);
  }

  static ScaleLinks read(YamlMapping root, List<Scale> scales, List<ScaleGrade> grades) {
    Reader reader = new Reader(scales, grades);
    root.mappings("links").forEach(reader::link);
    return new ScaleLinks(reader.links, reader.mapped, reader.lines);
  }

  private static final class Reader {
    private final List<Scale> scales;
    private final List<ScaleGrade> grades;
    private final List<ScaleLink> links = new ArrayList<>();
    private final List<ScaleLinkGrade> mapped = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Reader(List<Scale> scales, List<ScaleGrade> grades) {
      this.scales = scales;
      this.grades = grades;
    }

    void link(YamlMapping entry) {
      if (entry.text("method").filter(EstimatedLink.METHODS::contains).isPresent()) {
        estimated(entry);
        return;
      }
      entry
          .allow("id", "from", "to", "method", "verdict", "standard_error", "evidence", "mapping")
          .need("id", "from", "to", "method", "verdict", "standard_error", "evidence", "mapping");
      Optional<String> id = entry.text("id");
      Optional<String> from = scale(entry, "from");
      Optional<String> to = scale(entry, "to");
      Optional<String> method = entry.oneOf("method", EstimatedLink.ALL_METHODS);
      Optional<String> verdict = entry.oneOf("verdict", "COMPARABLE", "WITH_CAVEAT");
      Optional<Double> error = entry.number("standard_error");
      Optional<String> evidence = entry.text("evidence");
      if (id.isPresent() && !ids.add(id.get())) {
        entry.error("id", "duplicate_id", id.get());
      }
      if (error.isPresent() && error.get() < 0) {
        entry.error("standard_error", "number_out_of_range", "standard_error", "0", "100");
      }
      if (from.isPresent() && to.isPresent()) {
        checkPair(entry, from.get(), to.get());
        entry
            .mapping("mapping")
            .ifPresent(mapping -> mapping(mapping, id.orElse("?"), from.get(), to.get()));
      }
      if (id.isPresent()
          && from.isPresent()
          && to.isPresent()
          && method.isPresent()
          && verdict.isPresent()
          && error.isPresent()
          && evidence.isPresent()) {
        links.add(
            new ScaleLink(
                id.get(),
                from.get(),
                to.get(),
                method.get(),
                verdict.get(),
                error.get(),
                null,
                evidence.get()));
      }
    }

    private void estimated(YamlMapping entry) {
      Optional<String> from = scale(entry, "from");
      Optional<String> to = scale(entry, "to");
      Optional<ScaleLink> link = EstimatedLink.read(entry, new HashSet<>(ids));
      link.map(ScaleLink::linkId).ifPresent(ids::add);
      if (from.isEmpty() || to.isEmpty()) {
        return;
      }
      checkPair(entry, from.get(), to.get());
      checkOrder(entry, from.get(), to.get());
      link.ifPresent(
          each -> {
            links.add(each);
            lines.put(each.linkId(), entry.line("method"));
          });
    }

    /** A link leads from one scale with points to one that came later, and to one only. */
    private void checkOrder(YamlMapping entry, String from, String to) {
      Map<String, Integer> first = new HashMap<>();
      scales.forEach(scale -> first.put(scale.scaleId(), scale.firstYear()));
      if (!from.equals(to) && first.get(from) >= first.get(to)) {
        entry.error("to", "link_backwards", from, first.get(from), to, first.get(to));
      }
      for (String key : List.of("from", "to")) {
        String scale = key.equals("from") ? from : to;
        if (points(scale).isEmpty()) {
          entry.error(key, "link_without_points", scale);
        }
      }
      links.stream()
          .filter(other -> EstimatedLink.METHODS.contains(other.method()))
          .filter(other -> other.fromScaleId().equals(from) && !other.toScaleId().equals(to))
          .forEach(other -> entry.error("from", "link_forks", from, other.linkId()));
    }

    /** Two links between the same scales would be two answers to one question. */
    private void checkPair(YamlMapping entry, String from, String to) {
      for (ScaleLink other : links) {
        if (Set.of(other.fromScaleId(), other.toScaleId())
            .equals(new HashSet<>(List.of(from, to)))) {
          entry.error("to", "link_repeated", from, to, other.linkId());
        }
      }
      if (from.equals(to)) {
        entry.error("to", "link_to_itself", from);
      }
    }

    private Optional<String> scale(YamlMapping entry, String key) {
      Optional<String> name = entry.text(key);
      List<String> known = scales.stream().map(Scale::scaleId).toList();
      if (name.isPresent() && !known.contains(name.get())) {
        entry.error(
            key,
            "unknown_scale",
            name.get(),
            Nearest.to(name.get(), known).orElse(String.join(", ", known)));
        return Optional.empty();
      }
      return name;
    }

    /**
     * Every grade must become one of the same points: a mapping that changes points changes scores,
     * and then the earlier ones would have to be computed anew.
     */
    private void mapping(YamlMapping mapping, String id, String from, String to) {
      Map<String, Double> earlier = points(from);
      Map<String, Double> later = points(to);
      for (String grade : earlier.keySet()) {
        mapping.need(grade);
      }
      mapping.allow(earlier.keySet().toArray(String[]::new));
      for (Map.Entry<String, Double> grade : earlier.entrySet()) {
        Optional<String> target =
            mapping.oneOf(grade.getKey(), later.keySet().toArray(String[]::new));
        if (target.isEmpty()) {
          continue;
        }
        Double points = later.get(target.get());
        if (!grade.getValue().equals(points)) {
          mapping.error(
              grade.getKey(),
              "link_points_differ",
              grade.getKey(),
              grade.getValue(),
              target.get(),
              points);
        }
        mapped.add(new ScaleLinkGrade(id, grade.getKey(), target.get()));
      }
    }

    private Map<String, Double> points(String scale) {
      Map<String, Double> points = new TreeMap<>();
      grades.stream()
          .filter(grade -> grade.scaleId().equals(scale))
          .forEach(grade -> points.put(grade.gradeCode(), grade.points()));
      return points;
    }
  }
}
