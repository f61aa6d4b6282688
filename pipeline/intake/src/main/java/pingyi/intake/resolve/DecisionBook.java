package pingyi.intake.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.intake.finding.Findings;
import pingyi.intake.rulebook.DecisionsFile;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/** The decisions of a workspace: a filled form adds to them, and nothing is ever taken away. */
public final class DecisionBook {
  private DecisionBook() {}

  /**
   * What came of reading a form.
   *
   * @param added how many decisions are new
   * @param known how many the rulebook had already
   */
  public record Result(int added, int known) {}

  /** Whether a file is a form in which somebody decided something. */
  public static boolean filled(Path form, LocalDate today, Findings scratch) throws IOException {
    long before = scratch.errors();
    List<NameDecision> decisions =
        FilledForm.read(name(form), Files.readAllBytes(form), List.of(), today, scratch);
    return !decisions.isEmpty() || scratch.errors() > before;
  }

  /**
   * Adds the decisions of a form to the rulebook; nothing, after findings, if one of them is at
   * fault.
   *
   * @param rulebook the tables of the workspace as it was read
   * @param today the day of decisions that state none
   */
  public static Optional<Result> add(
      Path workspace, Path form, TableReader rulebook, LocalDate today, Findings findings)
      throws IOException {
    long before = findings.errors();
    List<NameDecision> read =
        FilledForm.read(
            name(form),
            Files.readAllBytes(form),
            rulebook.read(RegisteredOrganization.class),
            today,
            findings);
    if (findings.errors() > before) {
      return Optional.empty();
    }
    List<NameDecision> known = rulebook.read(NameDecision.class);
    List<NameDecision> added = new ArrayList<>();
    for (NameDecision each : read) {
      if (Stream.concat(known.stream(), added.stream()).noneMatch(other -> same(each, other))) {
        added.add(each);
      }
    }
    if (!added.isEmpty()) {
      append(workspace.resolve(DecisionsFile.FILE), added);
    }
    return Optional.of(new Result(added.size(), read.size() - added.size()));
  }

  private static String name(Path form) {
    return String.valueOf(form.getFileName());
  }

  /** The same decision read again, perhaps on a later day that it does not state itself. */
  private static boolean same(NameDecision one, NameDecision other) {
    return one.name().equals(other.name())
        && one.decision().equals(other.decision())
        && one.decidedBy().equals(other.decidedBy())
        && one.reason().equals(other.reason())
        && Objects.equals(one.organizationId(), other.organizationId())
        && Objects.equals(one.scope(), other.scope())
        && Objects.equals(one.firstYear(), other.firstYear())
        && Objects.equals(one.lastYear(), other.lastYear());
  }

  /** What was there stays byte for byte; the whole is put in place by one rename. */
  private static void append(Path file, List<NameDecision> added) throws IOException {
    StringBuilder text = new StringBuilder();
    if (Files.exists(file)) {
      text.append(Files.readString(file, StandardCharsets.UTF_8));
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    } else {
      text.append(String.join(",", DecisionsFile.COLUMNS)).append('\n');
    }
    added.forEach(each -> text.append(line(each)).append('\n'));
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(aside, text, StandardCharsets.UTF_8);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(NameDecision each) {
    return Stream.of(
            each.name(),
            each.scope(),
            each.firstYear(),
            each.lastYear(),
            each.decision(),
            each.organizationId(),
            each.decidedBy(),
            each.decidedOn(),
            each.reason())
        .map(value -> value == null ? "" : quoted(String.valueOf(value)))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    String line = value.replaceAll("\\R", " ");
    return line.contains(",") || line.contains("\"")
        ? "\"" + line.replace("\"", "\"\"") + "\""
        : line;
  }
}
