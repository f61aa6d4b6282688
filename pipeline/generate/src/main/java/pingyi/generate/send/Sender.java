package pingyi.generate.send;

import pingyi.generate.name.Misspelling;
import pingyi.generate.plan.Order;
import pingyi.generate.plan.Structure;
import pingyi.generate.simulate.PolicySimulation;
import pingyi.generate.truth.ScoreRule;

/**
 * What the senders of one institution have in common.
 *
 * @param order what was ordered
 * @param structure who is there in which year
 * @param formats the kinds of files they use
 * @param simulation what was voted
 * @param rule how it is scored
 * @param misspelling how they mistype names
 */
record Sender(
    Order order,
    Structure structure,
    Formats formats,
    PolicySimulation simulation,
    ScoreRule rule,
    Misspelling misspelling) {

  static Sender of(Order order, Structure structure, Formats formats) {
    return new Sender(
        order,
        structure,
        formats,
        new PolicySimulation(order.seed(), order.firstYear()),
        new ScoreRule(structure.institution()),
        new Misspelling(structure.name().length(), structure.names()));
  }
}
