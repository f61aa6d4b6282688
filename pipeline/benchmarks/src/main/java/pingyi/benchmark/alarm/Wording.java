package pingyi.benchmark.alarm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import pingyi.benchmark.world.Dice;
import pingyi.benchmark.world.Shift;
import pingyi.benchmark.world.World;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchChange;

/**
 * What briefings say of simulated institutions: how often a sentence claims a change where none is,
 * whether any page claims more than its table, and whether a planted change is named.
 */
public final class Wording {
  private static final Pattern CLAIM = Pattern.compile("提升|下降|(?i)\\bimproved\\b|\\bdeclined\\b");

  /** How many of the smallest detectable changes are planted. */
  private static final double PLANTED = 1.5;

  private Wording() {}

  /**
   * What one world showed.
   *
   * @param alarm whether the year's sentence claims a change though nothing changed
   * @param overclaims whether any page claims what no verdict says, or keeps back what one says
   * @param planted whether there was room for a change to be planted
   * @param found whether the test named it
   * @param named whether sentence and page named it, wherever the test did
   */
  public record Outcome(
      boolean alarm, boolean overclaims, boolean planted, boolean found, boolean named) {}

  /** Arguments: the number of worlds (200) and the first seed (1). */
  public static void main(String[] arguments) {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    List<Outcome> outcomes =
        LongStream.range(seed, seed + worlds).parallel().mapToObj(Wording::world).toList();
    long alarms = outcomes.stream().filter(Outcome::alarm).count();
    long overclaims = outcomes.stream().filter(Outcome::overclaims).count();
    long planted = outcomes.stream().filter(Outcome::planted).count();
    long found = outcomes.stream().filter(Outcome::found).count();
    long named = outcomes.stream().filter(one -> one.found() && one.named()).count();
    System.out.printf(
        Locale.ROOT,
        """
        %d worlds without a change, seeds %d to %d, briefings in Chinese and English
        sentences of the latest year that claim a change: %d (%.1f%%; the method allows 5%%)
        briefings whose words and verdicts differ: %d
        worlds with a planted change of %.1f smallest detectable ones: %d
        of these found by the test: %d; named by sentence and page: %d
        """,
        worlds,
        seed,
        seed + worlds - 1,
        alarms,
        100.0 * alarms / worlds,
        overclaims,
        PLANTED,
        planted,
        found,
        named);
  }

  /** The world of a seed, told without and with a change. */
  public static Outcome world(long seed) {
    Dice dice = new Dice(seed);
    World world = World.of(dice);
    ToldWorld told = new ToldWorld(world);
    boolean claimed = claims(told.changes());
    boolean alarm = false;
    boolean overclaims = false;
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      TableSet tables = told.tables();
      Briefing briefing = BriefingBuilder.build("simulated", tables, language);
      boolean said = CLAIM.matcher(briefing.conclusions().get(0)).find();
      alarm |= said;
      overclaims |= said != claimed;
      overclaims |=
          CLAIM.matcher(pages(briefing)).find() != claims(tables.read(BranchChange.class));
    }
    Optional<Integer> branch = planted(world, told, dice);
    String found = branch.map(one -> told(told, one)).orElse("");
    return new Outcome(
        alarm, overclaims, branch.isPresent(), !found.isEmpty(), found.equals("named"));
  }

  private static boolean claims(List<BranchChange> changes) {
    return changes.stream()
        .anyMatch(one -> one.verdict().equals("improved") || one.verdict().equals("declined"));
  }

  /** Changes one branch in the last year; empty where the scale has no room for it. */
  private static Optional<Integer> planted(World world, ToldWorld told, Dice dice) {
    int branch = dice.between(0, world.branches() - 1);
    BranchChange change = told.changes().get(branch);
    Double size = change.detectable();
    double[] points = world.scale().points();
    if (size == null) {
      return Optional.empty();
    }
    double target = world.truth(branch) - PLANTED * size;
    if (target <= points[points.length - 1] + (points[0] - points[points.length - 1]) / 100) {
      return Optional.empty();
    }
    double[] shares = Shift.BY_ODDS.to(world.shares()[branch], world.scale(), target);
    int voters = (int) Math.round(told.last(branch).voters());
    told.plant(branch, new Product().rate(world.scale(), branch, dice.ballots(shares, voters)));
    return Optional.of(branch);
  }

  /** Empty text where the test does not find it, else whether the briefing names it. */
  private static String told(ToldWorld told, int branch) {
    if (!told.changes().get(branch).verdict().equals("declined")) {
      return "";
    }
    Briefing briefing =
        BriefingBuilder.build("simulated", told.tables(), Locale.SIMPLIFIED_CHINESE);
    boolean sentence = briefing.conclusions().get(0).contains("个得分下降");
    boolean page = pages(briefing).contains("B" + branch + "党支部");
    return sentence && page ? "named" : "found";
  }

  private static String pages(Briefing briefing) {
    StringBuilder text = new StringBuilder();
    for (Briefing.Slide slide : briefing.slides()) {
      text.append(slide.title()).append('\n').append(slide.subtitle()).append('\n');
      slide.bullets().forEach(bullet -> text.append(bullet).append('\n'));
      slide.table().ifPresent(table -> table.rows().forEach(row -> text.append(row).append('\n')));
    }
    return text.toString();
  }
}
