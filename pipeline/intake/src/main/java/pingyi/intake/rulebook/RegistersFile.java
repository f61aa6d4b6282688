package pingyi.intake.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.reference.RegisterTerm;

/**
 * Reads the words of project registers and rectification lists: those that are built in, and what
 * the workspace's registers.yaml adds or changes.
 */
final class RegistersFile {
  private static final String BUILT_IN = "/pingyi/intake/registers.yaml";
  private static final String FAILED = ":failed";
  private static final String LINK = "statement_link";
  private static final String[] THRESHOLDS = {"least_likeness", "lead"};
  private static final String[] ANY = {};

  private final Map<String, Map<String, RegisterTerm>> terms = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Set<String> owners = new LinkedHashSet<>();
  private final List<Reference> references = new ArrayList<>();

  private RegistersFile() {}

  /**
   * The words.
   *
   * @param text of the workspace's own file, where it has one
   */
  static RegisterWords read(String file, Optional<String> text, Findings findings) {
    RegistersFile registers = new RegistersFile();
    Findings ours = new Findings(Locale.ENGLISH);
    registers.add(BUILT_IN, builtIn(), ours);
    if (ours.errors() > 0) {
      throw new IllegalStateException(BUILT_IN + " is at fault: " + ours.all());
    }
    text.ifPresent(own -> registers.add(file, own, findings));
    return registers.words();
  }

  private static String builtIn() {
    try (InputStream in = RegistersFile.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("The file " + BUILT_IN + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String file, String text, Findings findings) {
    Optional<YamlMapping> tree = YamlFile.read(file, text, findings);
    if (tree.isEmpty()) {
      return;
    }
    YamlMapping root =
        tree.get()
            .allow(
                "project_types",
                "project_levels",
                "project_stages",
                "stage_results",
                "criterion_sets",
                "attainments",
                "rectification_states",
                "owners",
                "statement_links");
    vocabulary(root, "project_types", RegisterWords.TYPE, ANY);
    vocabulary(root, "project_levels", RegisterWords.LEVEL, ANY);
    vocabulary(root, "project_stages", RegisterWords.STAGE, ANY);
    vocabulary(root, "stage_results", RegisterWords.RESULT, "passed", "failed", "pending");
    vocabulary(root, "criterion_sets", RegisterWords.CRITERION_SET, ANY);
    vocabulary(root, "attainments", RegisterWords.ATTAINMENT, "yes", "no");
    vocabulary(
        root,
        "rectification_states",
        RegisterWords.STATE,
        "open",
        "closed",
        "standing",
        "reopened");
    checkReferences();
    root.mapping("statement_links").ifPresent(this::thresholds);
    root.mapping("owners")
        .ifPresent(
            entry -> {
              entry.allow("posts", "units");
              entry.texts("posts").forEach(each -> owners.add(CleanText.of(each)));
              entry.texts("units").forEach(each -> owners.add(CleanText.of(each)));
            });
  }

  /** The entries of one vocabulary; an entry with a known code changes what it means. */
  private void vocabulary(YamlMapping root, String key, String vocabulary, String... meanings) {
    Map<String, Integer> codes = new HashMap<>();
    Map<String, Integer> spelled = new HashMap<>();
    for (YamlMapping entry : root.mappings(key)) {
      entry.need("code");
      allow(entry, vocabulary, meanings.length > 0);
      Optional<String> code = entry.text("code");
      if (code.isEmpty()) {
        continue;
      }
      if (!code.get().matches("[a-z][a-z0-9_]*")) {
        entry.error("code", "bad_code", code.get());
        continue;
      }
      if (codes.putIfAbsent(code.get(), entry.line()) != null) {
        entry.error("code", "duplicate_id", code.get());
        continue;
      }
      Map<String, RegisterTerm> known =
          terms.computeIfAbsent(vocabulary, each -> new LinkedHashMap<>());
      Optional<RegisterTerm> before = Optional.ofNullable(known.get(code.get()));
      if (before.isEmpty()) {
        entry.need("label");
        needMeaning(entry, vocabulary, meanings.length > 0);
      }
      term(entry, vocabulary, before, meanings).ifPresent(term -> known.put(code.get(), term));
      List<String> forms = new ArrayList<>(entry.texts("words"));
      entry.text("label").ifPresent(forms::add);
      for (String form : forms) {
        word(entry, vocabulary, code.get(), form, spelled);
      }
      criteria(entry, code.get());
    }
  }

  private static void allow(YamlMapping entry, String vocabulary, boolean meant) {
    switch (vocabulary) {
      case RegisterWords.STAGE -> entry.allow("code", "label", "words", "rank", "follows");
      case RegisterWords.CRITERION_SET -> entry.allow("code", "label", "applies_to", "items");
      default -> {
        if (meant) {
          entry.allow("code", "label", "words", "counts_as");
        } else {
          entry.allow("code", "label", "words");
        }
      }
    }
  }

  private static void needMeaning(YamlMapping entry, String vocabulary, boolean meant) {
    if (meant) {
      entry.need("counts_as");
    }
    if (vocabulary.equals(RegisterWords.STAGE)) {
      entry.need("rank", "follows");
    }
    if (vocabulary.equals(RegisterWords.CRITERION_SET)) {
      entry.need("items");
    }
  }

  private Optional<RegisterTerm> term(
      YamlMapping entry, String vocabulary, Optional<RegisterTerm> before, String... meanings) {
    Optional<String> label = entry.text("label").or(() -> before.map(RegisterTerm::label));
    if (label.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> meaning =
        meanings.length == 0 ? Optional.empty() : entry.oneOf("counts_as", meanings);
    int position =
        before
            .map(RegisterTerm::position)
            .orElseGet(() -> terms.getOrDefault(vocabulary, Map.of()).size() + 1);
    return Optional.of(
        new RegisterTerm(
            vocabulary,
            entry.text("code").orElseThrow(),
            position,
            label.get(),
            meaning.orElse(before.map(RegisterTerm::countsAs).orElse(null)),
            entry.whole("rank").orElse(before.map(RegisterTerm::rank).orElse(null)),
            joined(entry, "follows", RegisterWords.STAGE)
                .orElse(before.map(RegisterTerm::follows).orElse(null)),
            joined(entry, "applies_to", RegisterWords.TYPE)
                .orElse(before.map(RegisterTerm::appliesTo).orElse(null)),
            null));
  }

  /** How alike an item and a statement must be. */
  private void thresholds(YamlMapping entry) {
    entry.allow(THRESHOLDS);
    for (int i = 0; i < THRESHOLDS.length; i++) {
      String code = THRESHOLDS[i];
      Optional<Double> number = entry.number(code);
      if (number.filter(value -> value < 0 || value > 1).isPresent()) {
        entry.error(code, "number_out_of_range", code, "0", "1");
      } else if (number.isPresent()) {
        terms
            .computeIfAbsent(LINK, each -> new LinkedHashMap<>())
            .put(
                code,
                new RegisterTerm(LINK, code, i + 1, code, null, null, null, null, number.get()));
      }
    }
  }

  /** The codes of a list; those it names are checked when the whole file is known. */
  private Optional<String> joined(YamlMapping entry, String key, String vocabulary) {
    if (!entry.has(key)) {
      return Optional.empty();
    }
    List<String> codes = entry.texts(key);
    references.add(new Reference(entry, key, vocabulary, codes));
    return Optional.of(String.join(";", codes));
  }

  /** Codes that one entry names of another vocabulary or entry. */
  private record Reference(YamlMapping entry, String key, String vocabulary, List<String> codes) {}

  private void checkReferences() {
    for (Reference reference : references) {
      Set<String> known = terms.getOrDefault(reference.vocabulary(), Map.of()).keySet();
      for (String code : reference.codes()) {
        String bare = code.endsWith(FAILED) ? code.substring(0, code.indexOf(FAILED)) : code;
        if (!bare.equals("start") && !known.contains(bare)) {
          reference
              .entry()
              .error(
                  reference.key(), "not_one_of", reference.key(), code, String.join(", ", known));
        }
      }
    }
    references.clear();
  }

  private void word(
      YamlMapping entry,
      String vocabulary,
      String code,
      String form,
      Map<String, Integer> spelled) {
    String cleaned = CleanText.of(form);
    Integer earlier = spelled.putIfAbsent(cleaned, entry.line());
    if (earlier != null && earlier != entry.line()) {
      entry.error("words", "duplicate_label", form, earlier);
    }
    words.computeIfAbsent(vocabulary, each -> new HashMap<>()).put(cleaned, code);
  }

  private void criteria(YamlMapping entry, String set) {
    List<String> items = entry.has("items") ? entry.texts("items") : List.of();
    Map<String, RegisterTerm> known =
        terms.computeIfAbsent(RegisterWords.CRITERION, each -> new LinkedHashMap<>());
    if (!items.isEmpty()) {
      known.keySet().removeIf(code -> code.startsWith(set + "."));
    }
    int item = 0;
    for (String label : items) {
      item++;
      String code = set + "." + item;
      known.put(code, criterion(code, known.size() + 1, label));
    }
  }

  private static RegisterTerm criterion(String code, int position, String label) {
    @Nullable String none = null;
    return new RegisterTerm(
        RegisterWords.CRITERION, code, position, label, none, null, none, none, null);
  }

  private RegisterWords words() {
    return new RegisterWords(
        terms.values().stream().flatMap(each -> each.values().stream()).toList(), words, owners);
  }
}
