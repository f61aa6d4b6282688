package pingyi.generate.send;

import java.util.Optional;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.Spelling;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.name.Misspelling;
import pingyi.generate.name.Respelling;
import pingyi.generate.simulate.Chance;

/** The names under which the branches of one year are sent. */
final class SentNames {
  static final String UNKNOWN = "unknown_organization";
  static final String NOT_IN_YEAR = "organization_not_in_year";

  private static final double SHARE_OF_FORMER = 0.5;

  private final Sender sender;
  private final int year;
  private final java.util.List<String> inForce;

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
    if (chance.happens(sender.order().shares().misspelt())) {
      return former(branch, chance).or(() -> misspelt(branch, chance)).orElse(exact(branch));
    }
    if (chance.happens(sender.order().shares().respelt())) {
      Optional<String> alias = sender.structure().alias(branch.id());
      Misspelling.Typed typed = Respelling.of(branch.name(), alias, chance);
      return SentName.meaning(branch.id(), year, typed.text())
          .spelled(new Spelling(typed.kind(), branch.id(), branch.name()));
    }
    return exact(branch);
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
  private Optional<SentName> former(OrganizationPeriod branch, Chance chance) {
    return sender
        .structure()
        .formerName(branch.id(), year)
        .filter(any -> chance.happens(SHARE_OF_FORMER))
        .map(
            name ->
                SentName.unmatched(name, year, NOT_IN_YEAR)
                    .spelled(new Spelling(Spelling.Kind.FORMER, branch.id(), branch.name())));
  }
}
