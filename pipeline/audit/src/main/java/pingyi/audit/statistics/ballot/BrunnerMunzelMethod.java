package pingyi.audit.statistics.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.ballot.BrunnerMunzel;
import pingyi.method.statistics.ballot.BrunnerMunzelPermutation;

/** Whether one panel's ballots tend to be higher than another's. */
public final class BrunnerMunzelMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "brunner-munzel",
            "两组票的次序比较",
            "Whether the second group's ballots tend to be higher than the first's, with the"
                + " probability of superiority.")
        .counting("the ballots of both groups")
        .reads(
            ColumnForm.required("group", "the group; the first named in the file is the first"),
            ColumnForm.required("score", "the score, of which only the order counts", "x", "y"),
            ColumnForm.optional("count", "ballots with it; without this column each row is one"))
        .takes(
            OptionForm.level(),
            OptionForm.texts(
                "groups", "", "the first and the second group, if not in the file's order"),
            OptionForm.choice(
                "distribution",
                "which p-value is p: auto takes permutation where a group has fewer than 10",
                "auto",
                "t",
                "permutation"),
            OptionForm.choice("clip", "whether the interval is cut to 0 and 1", "yes", "no"),
            OptionForm.whole("exact_limit", "200000", "permutations are all counted up to so many"),
            OptionForm.whole("draws", "10000", "random permutations where there are more"),
            OptionForm.seed())
        .answers("groups", "the two groups with their n")
        .answers("superiority", "chance that a ballot of the second group is higher, ties half")
        .answers("interval", "of the superiority, by t; null where no spread is seen")
        .answers("statistic", "null where the groups do not overlap, being infinite")
        .answers("df", "Satterthwaite's degrees of freedom")
        .answers("p_t", "two-sided by the t approximation")
        .answers("p_permutation", "two-sided by permutation; null where it was not computed")
        .answers("permutations", "exact or drawn, and how many")
        .answers("p", "the p-value to use")
        .from(
            "Brunner and Munzel, Biometrical Journal 42, 2000",
            "Neubert and Brunner, Computational Statistics and Data Analysis 51, 2007")
        .example("group,score,count\n2023,3,4\n2023,4,5\n2024,3,1\n2024,4,5\n2024,5,3\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Map<String, double[]> groups = groups(input);
    List<String> names = input.options().texts("groups");
    if (names.isEmpty()) {
      names = List.copyOf(groups.keySet());
    }
    if (names.size() != 2 || !groups.keySet().containsAll(names)) {
      throw input.fault("two_groups", String.join(", ", groups.keySet()));
    }
    double[] first = groups.getOrDefault(names.get(0), new double[0]);
    double[] second = groups.getOrDefault(names.get(1), new double[0]);
    BrunnerMunzel.Result result = BrunnerMunzel.of(first, second, input.options().number("level"));
    Optional<BrunnerMunzelPermutation.Result> permuted =
        permuting(input, first, second)
            ? Optional.of(BrunnerMunzelPermutation.of(first, second, permutation(input)))
            : Optional.empty();
    boolean clipped = input.options().text("clip").equals("yes");
    Map<String, @Nullable Object> sizes = new LinkedHashMap<>();
    sizes.put(names.get(0), first.length);
    sizes.put(names.get(1), second.length);
    return MethodResult.of(first.length + (long) second.length)
        .with("groups", sizes)
        .with("superiority", result.superiority())
        .with("interval", result.interval().map(each -> clipped ? each.within(0, 1) : each))
        .with("statistic", result.statistic())
        .with("df", result.df())
        .with("p_t", result.pValue())
        .with("p_permutation", permuted.map(BrunnerMunzelPermutation.Result::pValue))
        .with("permutations", permuted.map(BrunnerMunzelMethod::looked))
        .with("p", permuted.map(BrunnerMunzelPermutation.Result::pValue).or(result::pValue));
  }

  private static Map<String, Object> looked(BrunnerMunzelPermutation.Result result) {
    return Map.of(result.exact() ? "exact" : "drawn", result.assignments());
  }

  private static boolean permuting(MethodInput input, double[] first, double[] second) {
    return switch (input.options().text("distribution")) {
      case "t" -> false;
      case "permutation" -> true;
      default -> Math.min(first.length, second.length) < BrunnerMunzel.SMALL;
    };
  }

  private static BrunnerMunzelPermutation.Options permutation(MethodInput input) {
    return new BrunnerMunzelPermutation.Options(
        input.options().whole("exact_limit"),
        (int) input.options().whole("draws"),
        input.options().whole("seed"));
  }

  private static Map<String, double[]> groups(MethodInput input) {
    List<String> names = input.column("group").texts();
    double[] scores = input.column("score").numbers();
    Map<String, List<Double>> groups = new LinkedHashMap<>();
    for (int row = 0; row < scores.length; row++) {
      int place = row;
      long count = input.optional("count").map(column -> column.count(place)).orElse(1L);
      List<Double> values = groups.computeIfAbsent(names.get(row), name -> new ArrayList<>());
      for (long i = 0; i < count; i++) {
        values.add(scores[row]);
      }
    }
    Map<String, double[]> arrays = new LinkedHashMap<>();
    groups.forEach(
        (name, values) ->
            arrays.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return arrays;
  }
}
