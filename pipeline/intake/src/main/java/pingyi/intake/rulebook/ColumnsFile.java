package pingyi.intake.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.CleanText;
import pingyi.intake.text.Nearest;
import pingyi.warehouse.table.received.Field;

/** Reads columns.yaml. */
final class ColumnsFile {
  /** What a heading may mean; the rest of the valid ballots has no heading. */
  private static final List<String> FIELDS =
      Stream.of(Field.values())
          .filter(field -> field != Field.GRADE_REST)
          .map(Field::code)
          .toList();

  private static final String DATED = "of_its_date";

  private ColumnsFile() {}

  /** The rules; empty if the file is at fault. */
  static Optional<ColumnRules> read(
      String file, String text, RegisterWords registers, Findings findings) {
    long before = findings.errors();
    Optional<YamlMapping> tree = YamlFile.read(file, text, findings);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping root =
        tree.get().allow("headings", "rows", "missing_marks", "modes", "pooled").need("headings");
    HeadingRules headings = new HeadingRules();
    Set<Field> fields = new HashSet<>();
    for (YamlMapping entry : root.mappings("headings")) {
      heading(entry, headings, registers, fields);
    }
    if (root.has("headings")
        && findings.errors() == before
        && !fields.contains(Field.ORGANIZATION)
        && !fields.contains(Field.ORGANIZATION_CODE)) {
      root.error("headings", "no_organization_heading");
    }
    ColumnRules.Rows rows = rows(root.mapping("rows"));
    ColumnRules rules =
        new ColumnRules(
            headings,
            rows,
            Set.copyOf(root.texts("missing_marks")),
            modes(root.mapping("modes")),
            cleaned(root.texts("pooled")),
            registers);
    return findings.errors() > before ? Optional.empty() : Optional.of(rules);
  }

  private static void heading(
      YamlMapping entry, HeadingRules headings, RegisterWords registers, Set<Field> fields) {
    entry
        .allow(
            "field",
            "match",
            "under",
            "component",
            "period",
            "grade",
            "voter_class",
            "highest",
            "words",
            "rest",
            "stage",
            "criterion",
            "year")
        .need("field", "match");
    Optional<Field> field = field(entry);
    List<String> matches = entry.texts("match");
    if (entry.has("match") && matches.isEmpty()) {
      entry.error("match", "empty_list", "match");
    }
    Optional<Integer> period = entry.whole("period");
    Optional<String> component = entry.text("component");
    Optional<String> grade = entry.text("grade");
    Optional<String> voterClass = entry.text("voter_class");
    Optional<Integer> highest = entry.whole("highest");
    if (highest.isPresent() && highest.get() < 1) {
      entry.error("highest", "number_out_of_range", "highest", "1", "1000000");
    }
    Map<String, Double> words = words(entry);
    Optional<String> rest = entry.text("rest");
    Optional<String> year = entry.has("year") ? entry.oneOf("year", DATED) : Optional.empty();
    Optional<String> stage = entry.text("stage");
    knownCode(entry, "stage", stage, registers.codes(RegisterWords.STAGE));
    Optional<String> criterion = entry.text("criterion");
    knownCode(entry, "criterion", criterion, registers.codes(RegisterWords.CRITERION));
    if (field.isEmpty()) {
      return;
    }
    fields.add(field.get());
    boolean scored = field.get() == Field.COMPONENT_SCORE || field.get() == Field.PANEL_SCORE;
    boolean graded = field.get() == Field.GRADE_COUNT || field.get() == Field.GRADE_SHARE;
    boolean classed =
        field.get() == Field.PANEL_SCORE
            || graded
            || field.get() == Field.FAVOURABLE_SHARE
            || field.get().kind() == Field.Kind.COUNT;
    keyFor(entry, "component", scored, field.get());
    keyFor(entry, "period", field.get() == Field.PERIODIC_SCORE, field.get());
    keyFor(entry, "grade", graded, field.get());
    keyFor(entry, "voter_class", classed, field.get());
    keyFor(entry, "highest", field.get() == Field.COMPONENT_SCORE, field.get());
    keyFor(entry, "words", field.get() == Field.COMPONENT_SCORE, field.get());
    keyFor(entry, "rest", field.get() == Field.VALID, field.get());
    boolean staged = field.get() == Field.STAGE_DATE || field.get() == Field.STAGE_RESULT;
    keyFor(entry, "stage", staged, field.get());
    keyFor(entry, "criterion", field.get() == Field.CRITERION, field.get());
    keyFor(entry, "year", field.get() == Field.SESSION, field.get());
    if (scored) {
      entry.need("component");
    }
    if (field.get() == Field.CRITERION) {
      entry.need("criterion");
    }
    if (field.get() == Field.PERIODIC_SCORE) {
      entry.need("period");
      if (period.isPresent() && (period.get() < 1 || period.get() > 4)) {
        entry.error("period", "number_out_of_range", "period", "1", "4");
      }
    }
    HeadingRule rule =
        new HeadingRule(
            field.get(),
            cleaned(entry.texts("under")),
            new HeadingRule.Target(
                component,
                period,
                grade.map(CleanText::of),
                voterClass,
                highest,
                words,
                rest.map(CleanText::of),
                stage,
                criterion,
                year.isPresent()),
            entry.line());
    for (String match : matches) {
      headings
          .add(match, rule)
          .ifPresent(other -> entry.error("match", "conflicting_match", match, other.line()));
    }
  }

  /** What words mean as numbers, such as {优秀: 4, 合格: 3}. */
  private static Map<String, Double> words(YamlMapping entry) {
    Map<String, Double> words = new HashMap<>();
    entry
        .mapping("words")
        .ifPresent(
            stated -> {
              for (String word : stated.keys()) {
                Optional<Double> number = stated.number(word);
                if (number.isPresent()
                    && words.putIfAbsent(CleanText.of(word), number.get()) != null) {
                  stated.error(word, "duplicate_label", word, stated.line(word));
                }
              }
            });
    return words;
  }

  private static Optional<Field> field(YamlMapping entry) {
    Optional<String> code = entry.text("field");
    Optional<Field> field = code.filter(FIELDS::contains).flatMap(Field::ofCode);
    if (code.isPresent() && field.isEmpty()) {
      entry.error(
          "field",
          "unknown_field",
          code.get(),
          Nearest.to(code.get(), FIELDS).orElse(String.join(", ", FIELDS)));
    }
    return field;
  }

  private static void knownCode(
      YamlMapping entry, String key, Optional<String> code, Set<String> codes) {
    if (code.isPresent() && !codes.contains(code.get())) {
      entry.error(
          key,
          "unknown_code",
          code.get(),
          Nearest.to(code.get(), codes)
              .orElse(String.join(", ", codes.stream().sorted().toList())));
    }
  }

  private static void keyFor(YamlMapping entry, String key, boolean used, Field field) {
    if (entry.has(key) && !used) {
      entry.error(key, "key_not_for_field", key, field.code());
    }
  }

  private static ColumnRules.Rows rows(Optional<YamlMapping> section) {
    if (section.isEmpty()) {
      return new ColumnRules.Rows(List.of(), List.of(), Optional.empty());
    }
    YamlMapping rows = section.get().allow("total", "note", "scope");
    Optional<ColumnRules.Scope> scope =
        rows.mapping("scope")
            .flatMap(
                entry -> {
                  entry.allow("heading", "keep").need("heading", "keep");
                  Set<String> keep = cleaned(entry.texts("keep"));
                  return entry
                      .text("heading")
                      .map(heading -> new ColumnRules.Scope(CleanText.of(heading), keep));
                });
    return new ColumnRules.Rows(
        rows.texts("total").stream().map(CleanText::of).toList(),
        rows.texts("note").stream().map(CleanText::of).toList(),
        scope);
  }

  private static Map<String, String> modes(Optional<YamlMapping> section) {
    Map<String, String> modes = new LinkedHashMap<>();
    Map<String, String> seen = new HashMap<>();
    if (section.isPresent()) {
      section.get().allow("on_stage", "written");
      for (String mode : List.of("on_stage", "written")) {
        for (String word : section.get().texts(mode)) {
          String earlier = seen.putIfAbsent(CleanText.of(word), mode);
          if (earlier != null) {
            section.get().error(mode, "duplicate_label", word, section.get().line(earlier));
          }
          modes.put(CleanText.of(word), mode);
        }
      }
    }
    return modes;
  }

  private static Set<String> cleaned(List<String> texts) {
    return texts.stream().map(CleanText::of).collect(Collectors.toUnmodifiableSet());
  }
}
