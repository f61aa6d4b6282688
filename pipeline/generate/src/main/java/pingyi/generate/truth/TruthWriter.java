package pingyi.generate.truth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.generate.layout.SentFile;
import pingyi.generate.model.Institution;

/** Writes what the product must find in a workspace, as CSV files by name. */
public final class TruthWriter {
  private final ScoreTruth scores;
  private final RowTruth rows;
  private final SeriesTruth series;

  /**
   * The truth of the files of an institution.
   *
   * @param today the review year whose structure the like-for-like series follow
   */
  public TruthWriter(Institution institution, List<SentFile> files, int today) {
    this(institution, files, today, new ScoreRule(institution));
  }

  /** The truth where scores are made by a rule of their own. */
  public TruthWriter(Institution institution, List<SentFile> files, int today, Scoring scoring) {
    PublishedReviews reviews = new PublishedReviews(files, scoring);
    this.scores = new ScoreTruth(institution, reviews);
    this.rows = new RowTruth(List.copyOf(files));
    this.series = new SeriesTruth(institution, reviews, today);
  }

  /** The files of the truth by name. */
  public Map<String, String> files() {
    Map<String, String> truth = new LinkedHashMap<>();
    truth.put("branch_year_score.csv", scores.branchYearScore());
    truth.put("standard_rating.csv", scores.standardRating());
    truth.put("rejection.csv", rows.rejection());
    truth.put("duplicate.csv", rows.duplicate());
    truth.put("accounting.csv", rows.accounting());
    truth.put("organization_match.csv", rows.organizationMatch());
    truth.put("series_like_for_like.csv", series.likeForLike());
    return truth;
  }
}
