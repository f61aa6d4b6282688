package pingyi.method.register;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.StatementItemLink;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.working.StatementCandidate;

/**
 * Which statement an item answers: what a person decided; else the statement whose place in the
 * meeting's list the item states; else the likeliest one that shares a theme, statements about the
 * branch itself before those of the institution. Where several are as likely, none is linked and
 * all are named.
 */
public final class StatementItemLinks
    implements GroupRecipe<StatementCandidate, StatementItemLink> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<StatementCandidate> input() {
    return StatementCandidate.class;
  }

  @Override
  public Class<StatementItemLink> output() {
    return StatementItemLink.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(RegisterTerm.class);
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(StatementCandidate.class);
  }

  @Override
  public Rule<StatementCandidate, StatementItemLink> rule(References references) {
    RegisterTerms terms = new RegisterTerms(references.rows(RegisterTerm.class));
    double least = terms.threshold("least_likeness");
    double lead = terms.threshold("lead");
    return (candidates, out) -> new Item(candidates, out).link(least, lead);
  }

  /** A candidate with its likeness. */
  private record Likely(StatementCandidate candidate, double likeness) {
    static Likely of(StatementCandidate candidate) {
      return new Likely(candidate, Likeness.of(candidate.problemKey(), candidate.text()));
    }
  }

  /** One item with its candidates. */
  private record Item(List<StatementCandidate> candidates, Consumer<StatementItemLink> out) {
    void link(double least, double lead) {
      if (candidates.get(0).statementId().isEmpty()) {
        candidates.forEach(each -> out.accept(row(Likely.of(each), "not_found", "decision")));
        return;
      }
      decided("reject").forEach(each -> out.accept(row(each, "rejected", "decision")));
      List<Likely> confirmed = decided("confirm");
      if (!confirmed.isEmpty()) {
        confirmed.forEach(each -> out.accept(row(each, "linked", "decision")));
        return;
      }
      List<Likely> numbered = undecided(StatementCandidate::numbered);
      if (!numbered.isEmpty()) {
        write(numbered, "stated_number");
        return;
      }
      List<Likely> own = likely(StatementCandidate::own, least);
      List<Likely> likely = own.isEmpty() ? likely(each -> !each.own(), least) : own;
      if (!likely.isEmpty()) {
        double best = likely.get(0).likeness();
        write(likely.stream().filter(each -> each.likeness() > best - lead).toList(), "likeness");
      }
    }

    private List<Likely> decided(String decision) {
      return candidates.stream()
          .filter(each -> decision.equals(each.decision()))
          .map(Likely::of)
          .toList();
    }

    private List<Likely> undecided(Predicate<StatementCandidate> which) {
      return candidates.stream()
          .filter(each -> each.decision() == null)
          .filter(which)
          .map(Likely::of)
          .toList();
    }

    /** Those that share a theme and are alike enough, the likeliest first. */
    private List<Likely> likely(Predicate<StatementCandidate> which, double least) {
      return undecided(which).stream()
          .filter(each -> each.candidate().sharedTheme() != null)
          .filter(each -> each.likeness() >= least)
          .sorted(Comparator.comparing(each -> -each.likeness()))
          .toList();
    }

    private void write(List<Likely> found, String rule) {
      String verdict = found.size() == 1 ? "linked" : "ambiguous";
      found.forEach(each -> out.accept(row(each, verdict, rule)));
    }

    private static StatementItemLink row(Likely likely, String verdict, String rule) {
      StatementCandidate candidate = likely.candidate();
      return new StatementItemLink(
          candidate.itemId(),
          candidate.statementId(),
          candidate.organizationId(),
          candidate.reviewYear(),
          verdict,
          rule,
          likely.likeness(),
          candidate.sharedTheme(),
          candidate.who(),
          candidate.decidedOn(),
          candidate.why());
    }
  }
}
