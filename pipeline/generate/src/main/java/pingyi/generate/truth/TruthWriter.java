package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pingyi.generate.layout.CsvText;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationEvent;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.ReviewFacts;

/** Writes what the product must find in a workspace, as CSV files by name. */
public final class TruthWriter {
  private final Institution institution;
  private final List<SentFile> files;
  private final int today;
  private final ScoreRule rule;
  private final Map<String, ReviewFacts> reviews = new TreeMap<>();
  private final Map<String, BigDecimal> scores = new TreeMap<>();

  /**
   * The truth of the files of an institution.
   *
   * @param today the review year whose structure the like-for-like series follow
   */
  public TruthWriter(Institution institution, List<SentFile> files, int today) {
    this.institution = institution;
    this.files = List.copyOf(files);
    this.today = today;
    this.rule = new ScoreRule(institution);
    for (SentRow row : rows()) {
      if (row.fate() instanceof Fate.Published published) {
        ReviewFacts part = published.facts();
        reviews.merge(key(part.year(), part.organizationId()), part, ReviewFacts::and);
      }
    }
    reviews.forEach(this::score);
  }

  private void score(String key, ReviewFacts facts) {
    if (rule.roundsByAHair(facts)) {
      throw new IllegalStateException("the truth of " + key + " depends on a hair of rounding");
    }
    rule.score(facts).ifPresent(score -> scores.put(key, score));
  }

  /** The files of the truth by name. */
  public Map<String, String> files() {
    Map<String, String> truth = new LinkedHashMap<>();
    truth.put("branch_year_score.csv", branchYearScore());
    truth.put("standard_rating.csv", standardRating());
    truth.put("rejection.csv", rejection());
    truth.put("duplicate.csv", duplicate());
    truth.put("accounting.csv", accounting());
    truth.put("organization_match.csv", organizationMatch());
    truth.put("series_like_for_like.csv", seriesLikeForLike());
    return truth;
  }

  private List<SentRow> rows() {
    return files.stream()
        .flatMap(file -> file.sheets().stream())
        .flatMap(sheet -> sheet.lines().stream())
        .flatMap(line -> line.row().stream())
        .toList();
  }

  private static String key(int year, String organizationId) {
    return year + "/" + organizationId;
  }

  private Optional<BigDecimal> score(int year, String organizationId) {
    return Optional.ofNullable(scores.get(key(year, organizationId)));
  }

  private String branchYearScore() {
    CsvText csv =
        new CsvText(
            "organization_id",
            "review_year",
            "score",
            "grade",
            "rank",
            "rank_in_parent",
            "rank_in_peer",
            "status");
    for (ReviewFacts facts : reviews.values()) {
      String organizationId = facts.organizationId();
      int year = facts.year();
      Optional<BigDecimal> score = score(year, organizationId);
      if (score.isEmpty()) {
        csv.line(organizationId, "" + year, "", "", "", "", "", "missing_component");
        continue;
      }
      Optional<OrganizationPeriod> place = institution.inYear(organizationId, year);
      Optional<String> parent = place.flatMap(OrganizationPeriod::parentId);
      Optional<String> peer = place.flatMap(OrganizationPeriod::peerGroup);
      csv.line(
          organizationId,
          "" + year,
          score.get().toPlainString(),
          rule.grade(year, score.get()).code(),
          rank(score.get(), scored(year)),
          parent
              .map(id -> rank(score.get(), scored(year, OrganizationPeriod::parentId, id)))
              .orElse(""),
          peer.map(id -> rank(score.get(), scored(year, OrganizationPeriod::peerGroup, id)))
              .orElse(""),
          "scored");
    }
    return csv.text();
  }

  private interface Place {
    Optional<String> of(OrganizationPeriod period);
  }

  private List<BigDecimal> scored(int year) {
    return scores.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(year + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<BigDecimal> scored(int year, Place place, String wanted) {
    List<BigDecimal> found = new ArrayList<>();
    for (ReviewFacts facts : reviews.values()) {
      if (facts.year() == year
          && institution
              .inYear(facts.organizationId(), year)
              .flatMap(place::of)
              .filter(wanted::equals)
              .isPresent()) {
        score(year, facts.organizationId()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Competition rank: one more than the number of better ones. */
  private static String rank(BigDecimal score, Collection<BigDecimal> all) {
    return "" + (1 + all.stream().filter(other -> other.compareTo(score) > 0).count());
  }

  private String standardRating() {
    CsvText csv = new CsvText("organization_id", "review_year", "instrument", "voters", "score");
    for (ReviewFacts facts : reviews.values()) {
      facts
          .ballots()
          .ifPresent(
              ballots ->
                  csv.line(
                      facts.organizationId(),
                      "" + facts.year(),
                      "ballot",
                      plain(ballots.graded()),
                      rule.ballotScore(facts).map(TruthWriter::plain).orElse("")));
      if (!facts.panel().isEmpty()) {
        int voters = facts.panel().values().stream().mapToInt(List::size).sum();
        csv.line(
            facts.organizationId(),
            "" + facts.year(),
            "panel",
            "" + voters,
            rule.panelScore(facts).map(TruthWriter::plain).orElse(""));
      }
    }
    return csv.text();
  }

  /** Seventeen digits tell any two doubles apart. */
  private static String plain(BigDecimal value) {
    BigDecimal short17 = value.round(new MathContext(17)).stripTrailingZeros();
    return short17.scale() < 0 ? short17.setScale(0).toPlainString() : short17.toPlainString();
  }

  private interface LineVisitor {
    void visit(SentFile file, SentSheet sheet, int rowNumber, SentRow row);
  }

  private void visitRows(LineVisitor visitor) {
    for (SentFile file : files) {
      for (SentSheet sheet : file.sheets()) {
        for (int index = 0; index < sheet.lines().size(); index++) {
          int rowNumber = index + 1;
          sheet
              .lines()
              .get(index)
              .row()
              .ifPresent(row -> visitor.visit(file, sheet, rowNumber, row));
        }
      }
    }
  }

  private String rejection() {
    CsvText csv = new CsvText("path", "sheet", "row_number", "reason");
    visitRows(
        (file, sheet, rowNumber, row) -> {
          if (row.fate() instanceof Fate.Quarantined quarantined) {
            for (String reason : quarantined.reasons()) {
              csv.line(file.path(), file.sheetName(sheet), "" + rowNumber, reason);
            }
          }
        });
    return csv.text();
  }

  private String duplicate() {
    CsvText csv = new CsvText("path", "sheet", "row_number", "duplicate_of_row_number");
    visitRows(
        (file, sheet, rowNumber, row) -> {
          if (row.fate() instanceof Fate.Duplicate) {
            csv.line(file.path(), file.sheetName(sheet), "" + rowNumber, "" + (rowNumber - 1));
          }
        });
    return csv.text();
  }

  private String accounting() {
    CsvText csv =
        new CsvText(
            "path",
            "rows_in",
            "published",
            "quarantined",
            "duplicate",
            "rows_header",
            "rows_total",
            "rows_out_of_scope");
    for (SentFile file : files) {
      int[] counts = new int[7];
      for (SentSheet sheet : file.sheets()) {
        for (SentSheet.Line line : sheet.lines()) {
          count(line, counts);
        }
      }
      List<String> cells = new ArrayList<>(List.of(file.path()));
      for (int count : counts) {
        cells.add("" + count);
      }
      csv.line(cells);
    }
    return csv.text();
  }

  private static void count(SentSheet.Line line, int[] counts) {
    switch (line.kind()) {
      case HEADER -> counts[4]++;
      case TOTAL -> counts[5]++;
      case BLANK -> {
        return;
      }
      case DATA -> {
        Fate fate = line.row().orElseThrow().fate();
        if (fate instanceof Fate.OutOfScope) {
          counts[6]++;
          return;
        }
        counts[0]++;
        int place = fate instanceof Fate.Published ? 1 : fate instanceof Fate.Quarantined ? 2 : 3;
        counts[place]++;
      }
    }
  }

  private String organizationMatch() {
    CsvText csv = new CsvText("sent_name", "code", "review_year", "organization_id", "reason");
    Set<SentName> seen = new HashSet<>();
    for (SentRow row : rows()) {
      row.name()
          .filter(name -> !(row.fate() instanceof Fate.OutOfScope) && seen.add(name))
          .ifPresent(
              name ->
                  csv.line(
                      name.text(),
                      name.code().orElse(""),
                      "" + name.year(),
                      name.organizationId().orElse(""),
                      name.reason().orElse("")));
    }
    return csv.text();
  }

  private String seriesLikeForLike() {
    CsvText csv = new CsvText("organization_id", "review_year", "score", "rule", "parts");
    Set<String> living = new LinkedHashSet<>();
    if (institution.periods().isEmpty()) {
      reviews.values().forEach(facts -> living.add(facts.organizationId()));
    } else {
      institution.branchesIn(today).forEach(branch -> living.add(branch.id()));
    }
    Set<Integer> years = new TreeSet<>();
    reviews.values().forEach(facts -> years.add(facts.year()));
    for (String organizationId : living) {
      for (int year : years) {
        carried(organizationId, year).ifPresent(each -> csv.line(each));
      }
    }
    return csv.text();
  }

  private Optional<List<String>> carried(String organizationId, int year) {
    Optional<BigDecimal> own = score(year, organizationId);
    if (own.isPresent()) {
      return Optional.of(line(organizationId, year, own.get(), "own", 1));
    }
    List<OrganizationEvent> births =
        institution.events().stream()
            .filter(event -> event.successorId().filter(organizationId::equals).isPresent())
            .filter(event -> year < event.effective().getYear())
            .toList();
    if (births.isEmpty()) {
      return Optional.empty();
    }
    if (births.get(0).kind().equals("split")) {
      return score(year, births.get(0).organizationId())
          .map(score -> line(organizationId, year, score, "split_inherited", 1));
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (OrganizationEvent birth : births) {
      Optional<BigDecimal> part = score(year, birth.organizationId());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal weight = BigDecimal.valueOf(birth.weight().orElseThrow());
      sum = sum.add(weight.multiply(part.get()));
      weights = weights.add(weight);
    }
    BigDecimal mean = sum.divide(weights, MathContext.DECIMAL128);
    return Optional.of(line(organizationId, year, mean, "merged_weighted", births.size()));
  }

  private static List<String> line(
      String organizationId, int year, BigDecimal score, String how, int parts) {
    return List.of(organizationId, "" + year, plain(score), how, "" + parts);
  }
}
