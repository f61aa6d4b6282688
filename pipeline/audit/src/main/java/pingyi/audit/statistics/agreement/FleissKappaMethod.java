package pingyi.audit.statistics.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.agreement.FleissKappa;

/** Fleiss' kappa of many judges. */
public final class FleissKappaMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "fleiss-kappa",
            "弗莱斯 κ",
            "Agreement of many judges beyond chance, not the same judges for each subject.")
        .counting("the subjects that every judge graded")
        .reads(RatingsInput.COLUMNS)
        .takes(
            RatingsInput.TURNED,
            OptionForm.choice(
                "cells",
                "whether a cell is a judge's grade, or under a grade's name the judges who gave it",
                "grades",
                "counts"))
        .answers("judges", "how many judges each subject had")
        .answers("left_out", "subjects left out because a grade is missing")
        .answers("kappa", "kappa, null_error (where there is no agreement), z, p_value (two-sided)")
        .answers("grades", "the same of each grade against all others")
        .from(
            "Fleiss, Psychological Bulletin 76, 1971",
            "Fleiss, Nee and Landis, Psychological Bulletin 86, 1979")
        .example("J1,J2,J3\na,a,b\nb,b,b\na,a,a\nc,b,c\nc,c,c\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    RatingsInput ratings = RatingsInput.read(input);
    RatingsInput complete = ratings.complete();
    boolean counted = input.options().text("cells").equals("counts");
    List<String> grades =
        counted
            ? input.many("ratings").stream().map(Column::heading).toList()
            : GradeOrder.of(List.of(), complete.given()).grades();
    long[][] counts =
        complete.cells().stream()
            .map(row -> counted ? counts(row) : tallied(row, grades))
            .toArray(long[][]::new);
    FleissKappa.Result result = FleissKappa.of(counts);
    Map<String, @Nullable Object> each = new LinkedHashMap<>();
    for (int grade = 0; grade < grades.size(); grade++) {
      each.put(grades.get(grade), result.grades().get(grade));
    }
    return MethodResult.of(result.subjects())
        .with("judges", result.judges())
        .with("left_out", ratings.cells().size() - complete.cells().size())
        .with("kappa", result.overall())
        .with("grades", each);
  }

  private static long[] counts(List<String> row) {
    return row.stream().mapToLong(Long::parseLong).toArray();
  }

  private static long[] tallied(List<String> row, List<String> grades) {
    long[] counts = new long[grades.size()];
    row.forEach(cell -> counts[grades.indexOf(cell)]++);
    return counts;
  }
}
