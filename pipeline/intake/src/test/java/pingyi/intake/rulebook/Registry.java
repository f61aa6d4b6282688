package pingyi.intake.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pingyi.intake.finding.Findings;
import pingyi.method.rating.PolicyFormulas;
import pingyi.method.rating.formula.Formula;
import pingyi.warehouse.table.reference.Policy;

/** The sample registry of real scales and formulas, read as a workspace's rulebook is. */
final class Registry {
  private static final Path ROOT = root();

  private Registry() {}

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("data-samples"))) {
      here = here.getParent();
    }
    return here.resolve("data-samples/scale-registry");
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the example files, without their ending. */
  static List<String> examples() {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScalesFile scales(Findings findings) {
    return ScalesFile.read("scales.yaml", text("rulebook/scales.yaml"), findings);
  }

  /** A policies file of the registry. */
  static PoliciesFile policies(String path, Findings findings) {
    return PoliciesFile.read(path, text(path), scales(findings), findings);
  }

  /** The formula of a policy of a file. */
  static Formula formula(String file, String policyId) {
    Findings findings = new Findings(Locale.ENGLISH);
    PoliciesFile policies = policies("rulebook/policies/" + file + ".yaml", findings);
    if (!findings.all().isEmpty()) {
      throw new AssertionError(findings.all().toString());
    }
    Policy policy =
        policies.policies().stream()
            .filter(each -> each.policyId().equals(policyId))
            .findFirst()
            .orElseThrow();
    ScalesFile scales = scales(findings);
    return new PolicyFormulas(
            new PolicyFormulas.Rules(
                policies.components(),
                policies.grades(),
                policies.steps(),
                policies.arguments(),
                scales.grades()))
        .of(policy);
  }

  static Map<String, BigDecimal> decimals(Map<String, ?> numbers) {
    Map<String, BigDecimal> decimals = new LinkedHashMap<>();
    numbers.forEach((name, number) -> decimals.put(name, new BigDecimal(number.toString())));
    return decimals;
  }
}
