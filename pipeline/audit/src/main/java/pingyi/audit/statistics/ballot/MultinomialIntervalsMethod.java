package pingyi.audit.statistics.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.ShareInterval;
import pingyi.method.statistics.ballot.SimultaneousShares;
import pingyi.method.statistics.ballot.SisonGlaz;

/** Intervals of the shares of all grades. */
public final class MultinomialIntervalsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "multinomial-intervals",
            "各档比例的同时区间",
            "Intervals of the shares of all grades that hold together (Goodman), beside Wilson's of"
                + " each alone and Sison-Glaz for comparison.")
        .counting("the ballots of all units")
        .reads(
            ColumnForm.required(
                "count", "ballots with the grade; a grade nobody chose has a row too"),
            ColumnForm.optional("grade", "the grade", "category"),
            ColumnForm.optional("unit", "whose ballots they are"))
        .takes(
            OptionForm.level(),
            OptionForm.choice(
                "sison_glaz",
                "whose Sison-Glaz; that of the R package lacks a term",
                "formula",
                "multinomial_ci"))
        .answers("units", "one object a unit")
        .answers("units.unit", "its name")
        .answers("units.n", "its ballots")
        .answers("units.grades", "one object a grade, in the order of the rows")
        .answers("units.grades.grade", "the grade, or the row's number")
        .answers("units.grades.share", "count / n")
        .answers("units.grades.goodman", "simultaneous: the one Pingyi publishes")
        .answers("units.grades.wilson", "of this share alone")
        .answers("units.grades.sison_glaz", "simultaneous, wrong near unanimity")
        .from(
            "Goodman, Technometrics 7, 1965",
            "Sison and Glaz, JASA 90, 1995",
            "May and Johnson, Journal of Statistical Software 5(6), 2000")
        .example("grade,count\ngood,40\nfair,0\npoor,0\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    long[] counts = input.column("count").counts();
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < counts.length; row++) {
      int place = row;
      String unit = input.optional("unit").map(units -> units.text(place)).orElse("all");
      rows.computeIfAbsent(unit, name -> new ArrayList<>()).add(row);
    }
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    rows.forEach(
        (unit, places) -> {
          long[] own = places.stream().mapToLong(place -> counts[place]).toArray();
          List<String> names = places.stream().map(place -> input.label("grade", place)).toList();
          Map<String, @Nullable Object> fields = new LinkedHashMap<>();
          fields.put("unit", unit);
          fields.put("n", Arrays.stream(own).sum());
          fields.put("grades", grades(names, own, input));
          units.add(fields);
        });
    return MethodResult.of(Arrays.stream(counts).sum()).with("units", units);
  }

  private static List<Map<String, @Nullable Object>> grades(
      List<String> names, long[] counts, MethodInput input) {
    double level = input.options().number("level");
    long n = Arrays.stream(counts).sum();
    List<Interval> goodman =
        SimultaneousShares.of(Arrays.stream(counts).asDoubleStream().toArray(), level);
    List<Interval> sisonGlaz =
        SisonGlaz.of(
            counts,
            level,
            SisonGlaz.Variant.valueOf(input.options().text("sison_glaz").toUpperCase(Locale.ROOT)));
    List<Map<String, @Nullable Object>> grades = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      Map<String, @Nullable Object> grade = new LinkedHashMap<>();
      grade.put("grade", names.get(k));
      grade.put("share", (double) counts[k] / n);
      grade.put("goodman", goodman.get(k));
      grade.put("wilson", ShareInterval.WILSON.of(counts[k], n, level));
      grade.put("sison_glaz", sisonGlaz.get(k));
      grades.add(grade);
    }
    return grades;
  }
}
