package pingyi.generate.send;

import java.util.List;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Scale;
import pingyi.generate.simulate.Chance;

/**
 * What one unit fills in for one year.
 *
 * @param unit the body that sends it
 * @param year the review year
 * @param policy the policy of the year
 * @param scale the ballot scale of the year
 * @param layout how it is laid out
 */
record Form(String unit, int year, Policy policy, Scale scale, Layout layout) {
  /** How much more often a form is out of date than a row is wrong, in the year of a new scale. */
  private static final int OUT_OF_DATE = 5;

  static Form of(Sender sender, String unit, int year) {
    Institution institution = sender.structure().institution();
    Policy policy = institution.policyIn(year);
    Scale scale = institution.scale(policy.ballotScale().orElseThrow());
    List<String> labels = labels(scale);
    if (sender.formats() == Formats.BULK) {
      // One table takes the rows of all units, so it has the same columns for all.
      Chance ofYear = sender.order().chance("bulk form", year);
      return new Form(
          unit, year, policy, scale, Layout.of(policy, labels, sender.formats(), ofYear));
    }
    Chance chance = sender.order().chance(unit + " form", year);
    if (year > sender.order().firstYear()
        && chance.happens(OUT_OF_DATE * sender.order().shares().faulty())) {
      Policy before = institution.policyIn(year - 1);
      List<String> old = labels(institution.scale(before.ballotScale().orElseThrow()));
      labels = old.size() == labels.size() ? old : labels;
    }
    return new Form(unit, year, policy, scale, Layout.of(policy, labels, sender.formats(), chance));
  }

  private static List<String> labels(Scale scale) {
    return scale.grades().stream().map(Scale.Grade::label).toList();
  }

  /** Whether it shows last year's grades, so that its ballots cannot be understood. */
  boolean outOfDate() {
    return !layout.labels().equals(labels(scale));
  }
}
