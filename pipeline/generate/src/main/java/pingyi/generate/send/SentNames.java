package pingyi.generate.send;

import java.util.List;
import java.util.Optional;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.Spelling;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.name.Misspelling;
import pingyi.generate.name.Respelling;
import pingyi.generate.simulate.Chance;

/** The names under which the branches of one year are sent. */
final class SentNames {
  static final String UNKNOWN = "unknown_organization";
  static final String NOT_IN_YEAR = "organization_not_in_year";

  /** In the year of a renaming the old name is sent so many times as often as a misspelt one. */
  private static final int FORMER = 8;

  private final Sender sender;
  private final int year;
  private final List<String> inForce;

  SentNames(Sender sender, int year) {
    this.sender = sender;
    this.year = year;
    this.inForce = sender.structure().namesIn(year);
  }

  /** The name as it is registered. */
  SentName exact(OrganizationPeriod branch) {
    return SentName.meaning(branch.id(), year, branch.name());
  }

  /** The name as somebody types it, well or badly. */
  SentName typed(OrganizationPeriod branch, Chance chance) {
    double misspelt = sender.order().shares().misspelt();
    Optional<SentName> former = former(branch);
    if (former.isPresent() && chance.happens(Math.min(0.5, FORMER * misspelt))) {
      return former.get();
    }
    if (chance.happens(misspelt)) {
      return misspelt(branch, chance).orElse(exact(branch));
    }
    if (chance.happens(sender.order().shares().respelt())) {
      Optional<String> alias = sender.structure().alias(branch.id());
      Misspelling.Typed typed = Respelling.of(branch.name(), alias, chance);
      return SentName.meaning(branch.id(), year, typed.text())
          .spelled(new Spelling(typed.kind(), branch.id(), branch.name()));
    }
    return exact(branch);
  }

  /** The same name as of the year before, if branch and policy were the same in it. */
  Optional<SentName> yearBefore(OrganizationPeriod branch) {
    Institution institution = sender.structure().institution();
    boolean samePolicy =
        year > sender.order().firstYear()
            && institution.policyIn(year).equals(institution.policyIn(year - 1));
    return institution
        .inYear(branch.id(), year - 1)
        .filter(before -> samePolicy && before.name().equals(branch.name()))
        .map(before -> SentName.meaning(before.id(), year - 1, before.name()));
  }

  private Optional<SentName> misspelt(OrganizationPeriod branch, Chance chance) {
    return sender
        .misspelling()
        .of(branch.name(), inForce, chance)
        .map(
            typed ->
                SentName.unmatched(typed.text(), year, UNKNOWN)
                    .spelled(new Spelling(typed.kind(), branch.id(), branch.name())));
  }

  /** The name from before a renaming, to which some forms keep. */
  private Optional<SentName> former(OrganizationPeriod branch) {
    return sender
        .structure()
        .formerName(branch.id(), year)
        .map(
            name ->
                SentName.unmatched(name, year, NOT_IN_YEAR)
                    .spelled(new Spelling(Spelling.Kind.FORMER, branch.id(), branch.name())));
  }
}
