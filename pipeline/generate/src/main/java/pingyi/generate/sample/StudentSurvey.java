package pingyi.generate.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentFile.Format;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SheetBuilder;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Component;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Scale.Grade;
import pingyi.generate.model.Years;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;
import pingyi.generate.truth.TruthWriter;

/**
 * The configuration for a published student survey, with a dozen invented rows in its layout: a
 * code identifies, shares are sent instead of counts, and some rows pool two years.
 */
public final class StudentSurvey {
  /** The survey's own names of the grades, worst first as its columns stand. */
  private static final List<String> SHARES =
      List.of("StronglyDisagree", "Disagree", "Neither", "Agree", "StronglyAgree");

  private final Institution institution =
      new Institution(List.of(), List.of(), List.of(), List.of(scale()), List.of(policy()));

  private record Provider(String code, String name) {}

  private record Survey(int year, int sampleSize, int responses, Pooling pooling) {}

  private enum Pooling {
    ONE_YEAR(""),
    TWO_YEARS("Y");

    private final String mark;

    Pooling(String mark) {
      this.mark = mark;
    }
  }

  /** The workspace's files. */
  public static WorkspaceFiles workspace() {
    StudentSurvey survey = new StudentSurvey();
    List<SentFile> records = List.of(survey.example());
    return new WorkspaceFiles("student-survey")
        .texts("README.md", "pingyi.yaml", "rulebook/columns.yaml")
        .rulebook(survey.institution)
        .records(records)
        .expected(new TruthWriter(survey.institution, records, 2020));
  }

  private static Scale scale() {
    return new Scale(
        "agreement-2017",
        "Office for Students",
        "Agreement with a statement",
        "2017",
        Years.between(2017, 2020),
        List.of(
            new Grade("STRONGLY_AGREE", "Strongly agree", 100, true, Optional.empty()),
            new Grade("AGREE", "Agree", 75, true, Optional.empty()),
            new Grade("NEITHER", "Neither", 50, false, Optional.empty()),
            new Grade("DISAGREE", "Disagree", 25, false, Optional.empty()),
            new Grade("STRONGLY_DISAGREE", "Strongly disagree", 0, false, Optional.empty())));
  }

  private static Policy policy() {
    return new Policy(
        "overall-satisfaction-2017",
        "Overall satisfaction",
        Years.between(2017, 2020),
        Optional.of("agreement-2017"),
        List.of(new Component("ballot", "Survey", Kind.BALLOT, BigDecimal.ONE)),
        List.of(),
        new Gaps(Rule.NO_SCORE, Rule.NO_SCORE),
        // Shares of two decimals make scores of two decimals, so one decimal would often round a
        // tie.
        2,
        List.of(
            new Band("VERY_HIGH", "Very high", 85),
            new Band("HIGH", "High", 75),
            new Band("MIDDLE", "Middle", 60),
            new Band("LOW", "Low", 0)));
  }

  private SentFile example() {
    Provider nowhere = new Provider("90000001", "University of Nowhere");
    Provider castleCollege = new Provider("90000002", "Castle in the Air College");
    Provider castleUniversity = new Provider("90000002", "Castle in the Air University");
    Provider atlantis = new Provider("90000003", "Atlantis School of Art, The");
    Provider theAtlantis = new Provider("90000003", "The Atlantis School of Art");
    Provider erewhon = new Provider("90000004", "Erewhon University");
    List<SentRow> rows = new ArrayList<>();
    rows.add(row(nowhere, once(2017, 1240, 903), "0.02", "0.04", "0.07", "0.46", "0.41"));
    rows.add(row(nowhere, once(2018, 1310, 948), "0.02", "0.05", "0.08", "0.45", "0.4"));
    rows.add(
        row(nowhere, once(2019, 1275, 921), "0.01954", "0.04669", "0.07383", "0.45168", "0.40826"));
    rows.add(
        row(nowhere, once(2020, 1302, 899), "0.02113", "0.04004", "0.06897", "0.44383", "0.42603"));
    rows.add(row(castleCollege, once(2017, 210, 141), "0.06", "0.11", "0.12", "0.44", "0.27"));
    // These shares add up to 1.01, as published figures rounded one by one do.
    rows.add(row(castleCollege, once(2018, 204, 133), "0.03", "0.07", "0.11", "0.47", "0.33"));
    rows.add(
        row(
            castleUniversity,
            once(2019, 233, 160),
            "0.01875",
            "0.04375",
            "0.06875",
            "0.45001",
            "0.41874"));
    rows.add(
        row(
            castleUniversity,
            once(2020, 241, 171),
            "0.01754",
            "0.02924",
            "0.04678",
            "0.39766",
            "0.50878"));
    Survey pooled = new Survey(2018, 61, 38, Pooling.TWO_YEARS);
    rows.add(row(atlantis, pooled, "0.05", "0.11", "0.13", "0.42", "0.29"));
    rows.add(
        row(theAtlantis, once(2020, 44, 31), "0.03226", "0.06452", "0.09677", "0.41935", "0.3871"));
    rows.add(
        row(erewhon, once(2019, 655, 470), "0.03191", "0.07021", "0.10213", "0.45319", "0.34256"));
    rows.add(
        row(erewhon, once(2020, 671, 455), "0.03077", "0.07473", "0.10549", "0.44837", "0.34064"));
    rows.add(3, otherQuestion(nowhere, once(2020, 1302, 899)));
    rows.add(otherQuestion(erewhon, once(2020, 671, 455)));
    return new SentFile(
        "records/invented-example.csv",
        Format.CSV_UTF8,
        List.of(new SheetBuilder("invented-example.csv", columns()).heading().rows(rows).build()));
  }

  private static Survey once(int year, int sampleSize, int responses) {
    return new Survey(year, sampleSize, responses, Pooling.ONE_YEAR);
  }

  private static SentRow otherQuestion(Provider provider, Survey survey) {
    return row(provider, survey, "0.01", "0.03", "0.06", "0.5", "0.4")
        .with("Question", "Q01")
        .with("QuestGroup", "Teaching on my Course")
        .with("QuestText", "Staff are good at explaining things")
        .becoming(new Fate.OutOfScope());
  }

  /**
   * A row from shares given worst first. The counts they stand for share out the responses, so that
   * shares which were rounded one by one still make up all voters.
   */
  private static SentRow row(Provider provider, Survey survey, String... shares) {
    BigDecimal responses = BigDecimal.valueOf(survey.responses());
    BigDecimal sum =
        Stream.of(shares).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, Entry> entries = new HashMap<>();
    List<BigDecimal> ballots = new ArrayList<>();
    for (int index = 0; index < shares.length; index++) {
      entries.put(SHARES.get(index), Entry.of(shares[index]));
      ballots.add(
          0, new BigDecimal(shares[index]).multiply(responses).divide(sum, MathContext.DECIMAL128));
    }
    BigDecimal agreement = new BigDecimal(shares[3]).add(new BigDecimal(shares[4]));
    // A plain normal interval will do: no rule reads these two columns.
    double margin =
        1.96
            * Math.sqrt(
                agreement.doubleValue() * (1 - agreement.doubleValue()) / survey.responses());
    entries.put("UKPRN", Entry.of(provider.code()));
    entries.put(Keys.YEAR, Entry.of(survey.year()));
    entries.put("Question", Entry.of("Q27"));
    entries.put("QuestGroup", Entry.of("Overall Satisfaction"));
    entries.put("QuestText", Entry.of("Overall, I am satisfied with the quality of the course"));
    entries.put("SampleSize", Entry.of(survey.sampleSize()));
    entries.put("Response", Entry.of(survey.responses()));
    entries.put("TwoYear", Entry.of(survey.pooling().mark));
    entries.put("NotApplic", Entry.of("0"));
    entries.put("Agreement", Entry.of(agreement));
    entries.put("ConfMin", Entry.of(rounded(agreement.doubleValue() - margin)));
    entries.put("ConfMax", Entry.of(rounded(agreement.doubleValue() + margin)));
    ReviewFacts facts =
        ReviewFacts.empty(provider.code(), survey.year())
            .withBallots(
                new Ballots(
                    survey.sampleSize(), survey.responses(), survey.responses(), 0, 0, ballots));
    if (survey.pooling() == Pooling.TWO_YEARS) {
      facts = facts.pooling(2);
    }
    SentName name = SentName.coded(provider.code(), survey.year(), provider.name());
    return SentRow.of(entries, name, new Fate.Published(facts));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP);
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("UKPRN", "UKPRN"));
    columns.add(Column.of(Keys.NAME, "Provider"));
    columns.add(Column.of(Keys.YEAR, "Year"));
    for (String key :
        List.of("Question", "QuestGroup", "QuestText", "SampleSize", "Response", "TwoYear")) {
      columns.add(Column.of(key, key));
    }
    SHARES.forEach(share -> columns.add(Column.of(share, share)));
    for (String key : List.of("NotApplic", "Agreement", "ConfMin", "ConfMax")) {
      columns.add(Column.of(key, key));
    }
    return columns;
  }
}
