package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.RankSet;

/**
 * The places that each branch of a year may have among all, within its parent and within its peer
 * group. Sets hold for the whole part at once, as a reader of a table of ranks takes them; sets of
 * one branch alone would be a little narrower and cost ten to twenty times as much. A year of more
 * than {@link #MOST_MANY_DRAWS} branches has so many groups that their sets are made of {@link
 * #FEW_DRAWS} draws: the level of a quantile of 0.95 is then known to within one percent.
 */
public final class RankPlaces implements GroupRecipe<GroupedBranch, RankSet> {
  private static final long serialVersionUID = 1L;

  /** The level of all sets. */
  public static final double LEVEL = 0.95;

  /** One seed for all: the draws depend on the number of branches and on nothing else. */
  public static final long SEED = 20_180_101L;

  /** The most branches of a year whose sets get {@link RankSets#DRAWS} draws. */
  public static final int MOST_MANY_DRAWS = 1_000;

  /** The draws in greater years; Mogstad et al. use 1,000 or more. */
  public static final int FEW_DRAWS = 1_000;

  private static final int FIRST_PLACES = 5;

  @Override
  public Class<GroupedBranch> input() {
    return GroupedBranch.class;
  }

  @Override
  public Class<RankSet> output() {
    return RankSet.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ClassComparison.class);
  }

  @Override
  public Rule<GroupedBranch, RankSet> rule(References references) {
    ComparableGroups groups = new ComparableGroups(references.rows(ClassComparison.class));
    SharedDraws draws = new SharedDraws(SEED);
    return (year, out) -> {
      List<ComparableGroups.Group> all = new ArrayList<>();
      for (GroupKind kind : List.of(GroupKind.ALL, GroupKind.PARENT, GroupKind.PEER)) {
        all.addAll(groups.of(year, kind));
      }
      // Groups of one size follow each other, so that one set of draws is held at a time.
      all.sort(Comparator.comparing(group -> group.branches().size()));
      int count = year.size() <= MOST_MANY_DRAWS ? RankSets.DRAWS : FEW_DRAWS;
      // A parent is often a peer group too, or the only one.
      Map<List<String>, List<Place>> known = new HashMap<>();
      all.forEach(group -> new Placing(group, count, known, out).place(draws));
    };
  }

  /** Writes the rows of one part. */
  private record Placing(
      ComparableGroups.Group group,
      int count,
      Map<List<String>, List<Place>> known,
      Consumer<RankSet> out) {

    void place(SharedDraws draws) {
      List<GroupedBranch> ranked = new ArrayList<>();
      for (GroupedBranch each : group.branches()) {
        Sampled sampled = Sampled.of(each.standardError(), each.voters());
        if (sampled == Sampled.ENOUGH) {
          ranked.add(each);
        }
      }
      for (GroupedBranch each : group.branches()) {
        Sampled sampled = Sampled.of(each.standardError(), each.voters());
        if (sampled != Sampled.ENOUGH) {
          out.accept(row(each, ranked.size(), sampled.name().toLowerCase(Locale.ROOT), null));
        }
      }
      if (ranked.size() < 2 || ranked.size() > RankSets.MOST_UNITS) {
        String why = ranked.size() < 2 ? "alone" : "too_many";
        ranked.forEach(each -> out.accept(row(each, ranked.size(), why, null)));
        return;
      }
      List<Place> places =
          known.computeIfAbsent(
              ranked.stream().map(GroupedBranch::organizationId).toList(),
              any -> places(ranked, draws.of(ranked.size(), count)));
      for (int i = 0; i < ranked.size(); i++) {
        out.accept(row(ranked.get(i), ranked.size(), "ranked", places.get(i)));
      }
    }

    private List<Place> places(List<GroupedBranch> ranked, NormalDraws draws) {
      double[] scores = ranked.stream().mapToDouble(GroupedBranch::score).toArray();
      double[] errors =
          ranked.stream().mapToDouble(each -> each.standardError().doubleValue()).toArray();
      RankSets.Result together =
          RankSets.of(scores, errors, draws, options(RankSets.Family.SIMULTANEOUS));
      int[] first = new int[scores.length];
      int[] last = new int[scores.length];
      int run = 0;
      for (List<Integer> members : RankSets.notToldApart(scores, together)) {
        run++;
        for (int member : members) {
          first[member] = first[member] == 0 ? run : first[member];
          last[member] = run;
        }
      }
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        int rank = together.rank()[i];
        int tied = 0;
        for (int other : together.rank()) {
          tied += other == rank ? 1 : 0;
        }
        places.add(new Place(rank, tied, together.low()[i], together.high()[i], first[i], last[i]));
      }
      return places;
    }

    private static RankSets.Options options(RankSets.Family family) {
      return new RankSets.Options(LEVEL, family, RankSets.Side.TWO_SIDED, RankSets.Steps.STEP_DOWN);
    }

    private RankSet row(GroupedBranch each, int units, String status, @Nullable Place place) {
      return new RankSet(
          each.organizationId(),
          each.reviewYear(),
          each.organizationName(),
          group.kind(),
          group.id(),
          group.part(),
          status,
          units,
          each.voters(),
          each.score(),
          each.standardError(),
          place == null ? null : place.rank(),
          place == null ? null : place.tied(),
          place == null ? null : place.low(),
          place == null ? null : place.high(),
          place == null || units <= FIRST_PLACES ? null : place.low() <= FIRST_PLACES,
          place == null ? null : place.firstRun(),
          place == null ? null : place.lastRun(),
          place == null ? "none" : "mogstad_step_down",
          LEVEL,
          place == null ? 0 : count,
          SEED);
    }
  }

  private record Place(int rank, int tied, int low, int high, int firstRun, int lastRun) {}
}
