package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkPair;

/** The links of the rulebook that are estimated, with their estimates. */
final class EstimatedLinks {
  private final List<ScaleLink> links;
  private final List<ScaleGrade> grades;

  EstimatedLinks(References references) {
    links = references.rows(ScaleLink.class);
    grades = references.rows(ScaleGrade.class);
  }

  /** A link and what its pairs make of it. */
  record Estimated(ScaleLink link, LinkEstimate estimate) {}

  /** The link to which some pairs belong. */
  Optional<Estimated> of(List<ScaleLinkPair> pairs) {
    return links.stream()
        .filter(link -> link.linkId().equals(pairs.get(0).linkId()))
        .findFirst()
        .map(
            link ->
                new Estimated(
                    link,
                    new LinkEstimate(
                        link.method(), ends(link.fromScaleId()), ends(link.toScaleId()), pairs)));
  }

  private LinkEstimate.Ends ends(String scale) {
    double[] points =
        grades.stream()
            .filter(grade -> grade.scaleId().equals(scale))
            .mapToDouble(ScaleGrade::points)
            .sorted()
            .toArray();
    return new LinkEstimate.Ends(points[0], points[points.length - 1]);
  }
}
