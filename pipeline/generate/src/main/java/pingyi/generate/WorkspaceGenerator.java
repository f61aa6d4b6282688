package pingyi.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pingyi.generate.layout.RulebookFiles;
import pingyi.generate.layout.SentRow;
import pingyi.generate.plan.InstitutionPlan;
import pingyi.generate.plan.Order;
import pingyi.generate.plan.RuleCatalogue;
import pingyi.generate.plan.Structure;
import pingyi.generate.send.ColumnsYaml;
import pingyi.generate.send.Formats;
import pingyi.generate.send.UnitFiles;
import pingyi.generate.send.UnitYear;
import pingyi.generate.truth.PublishedReviews;
import pingyi.generate.truth.Ranking;
import pingyi.generate.truth.RowTruth;
import pingyi.generate.truth.ScoreRule;
import pingyi.generate.truth.ScoreTruth;
import pingyi.generate.truth.SeriesTruth;

/**
 * Writes a workspace of any size with its truth beside it. Institutions are made one by one and
 * twice over: ranks reach across them, so all scores are counted before the first line of truth is
 * written. Nothing but these counts grows with the workspace.
 */
public final class WorkspaceGenerator {
  private final Order order;
  private final Formats formats;
  private final Path folder;
  private final RuleCatalogue rules;
  private final Ranking ranking = new Ranking();

  /** What has been written. */
  public record Written(long files, long rows) {}

  /** Is told how far the work is. */
  @FunctionalInterface
  public interface Listener {
    /** So many of so many steps are done. */
    void done(long steps, long total);
  }

  /** A generator that writes into a folder. */
  public WorkspaceGenerator(Order order, Formats formats, Path folder) {
    this.order = order;
    this.formats = formats;
    this.folder = folder;
    this.rules = new RuleCatalogue(order);
  }

  /** Writes everything; the same bytes every time and on every machine. */
  public Written write(Listener listener) throws IOException {
    long total = 2L * order.institutions();
    for (int number = 0; number < order.institutions(); number++) {
      Structure structure = InstitutionPlan.of(order, rules, number);
      new ScoreTruth(structure.institution(), reviews(structure, sent(structure))).count(ranking);
      listener.done(number + 1, total);
    }
    texts();
    try (RegisterFiles register = new RegisterFiles(folder.resolve("rulebook"));
        TruthFolder truth = new TruthFolder(folder.resolve("expected"));
        Sending sending = Sending.into(folder, new RowTruth(truth::line), formats)) {
      for (int number = 0; number < order.institutions(); number++) {
        Structure structure = InstitutionPlan.of(order, rules, number);
        register.add(structure.institution());
        List<UnitYear> sent = sent(structure);
        for (UnitYear unit : sent) {
          sending.add(unit);
        }
        sending.endOfInstitution();
        PublishedReviews reviews = reviews(structure, sent);
        new ScoreTruth(structure.institution(), reviews).write(ranking, truth::line);
        new SeriesTruth(structure.institution(), reviews, order.lastYear()).write(truth::line);
        listener.done(order.institutions() + number + 1L, total);
      }
      return sending.end();
    }
  }

  private List<UnitYear> sent(Structure structure) {
    UnitFiles units = new UnitFiles(order, structure, formats);
    List<UnitYear> sent = new ArrayList<>();
    for (int year = order.firstYear(); year <= order.lastYear(); year++) {
      for (String unit : structure.units()) {
        sent.add(units.of(unit, year));
      }
    }
    return sent;
  }

  private static PublishedReviews reviews(Structure structure, List<UnitYear> sent) {
    List<SentRow> rows = sent.stream().flatMap(unit -> unit.rows().stream()).toList();
    return new PublishedReviews(rows, new ScoreRule(structure.institution()));
  }

  private void texts() throws IOException {
    Structure first = InstitutionPlan.of(order, rules, 0);
    text("pingyi.yaml", WorkspaceTexts.settings(order));
    text("README.md", WorkspaceTexts.readme(order));
    text("rulebook/scales.yaml", RulebookFiles.scales(first.institution()));
    text("rulebook/policies.yaml", RulebookFiles.policies(first.institution()));
    text("rulebook/columns.yaml", ColumnsYaml.text());
  }

  private void text(String path, String text) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text, StandardCharsets.UTF_8);
  }
}
