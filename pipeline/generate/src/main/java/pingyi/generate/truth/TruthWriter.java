package pingyi.generate.truth;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.generate.layout.CsvText;
import pingyi.generate.layout.SentFile;
import pingyi.generate.model.Institution;

/** Writes what the product must find in a small workspace, as CSV files by name. */
public final class TruthWriter {
  private final Map<TruthFile, CsvText> texts = new EnumMap<>(TruthFile.class);

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
    for (TruthFile file : TruthFile.values()) {
      if (file != TruthFile.SPELLING) {
        texts.put(file, new CsvText(file.headings().toArray(String[]::new)));
      }
    }
    PublishedReviews reviews =
        new PublishedReviews(
            files.stream().flatMap(file -> file.rows().stream()).toList(), scoring);
    Ranking ranking = new Ranking();
    ScoreTruth scores = new ScoreTruth(institution, reviews);
    scores.count(ranking);
    scores.write(ranking, this::line);
    new SeriesTruth(institution, reviews, today).write(this::line);
    RowTruth rows = new RowTruth(this::line);
    files.forEach(rows::add);
  }

  private void line(TruthFile file, List<String> cells) {
    Optional.ofNullable(texts.get(file)).orElseThrow().line(cells);
  }

  /** The files of the truth by name. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((file, text) -> files.put(file.fileName(), text.text()));
    return files;
  }
}
