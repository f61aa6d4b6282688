package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.Nearest;
import pingyi.method.statistics.linking.LinkingDecision;
import pingyi.warehouse.table.reference.RegisteredOrganization;
import pingyi.warehouse.table.reference.ScaleGrade;
import pingyi.warehouse.table.reference.ScaleLink;
import pingyi.warehouse.table.reference.ScaleLinkPair;

/**
 * Reads scale_link_pairs.csv: the branches that one panel rated on both scales of a link, and
 * whether {@link LinkingDecision} allows the method that is stated. Pairs are branches: what is
 * linked is a branch's mean, so the ballots behind it are not counted.
 */
final class LinkPairsFile {
  private static final String SCALES = Rulebook.FILES.get(3);
  private static final List<String> COLUMNS =
      List.of("link_id", "organization_id", "review_year", "from_score", "to_score");

  private final ScalesFile scales;
  private final OrganizationsFile register;
  private final Map<String, Integer> lines = new HashMap<>();

  private LinkPairsFile(ScalesFile scales, OrganizationsFile register) {
    this.scales = scales;
    this.register = register;
  }

  /** The pairs of a file that need not be there. */
  static List<ScaleLinkPair> read(
      String file,
      Optional<String> text,
      ScalesFile scales,
      OrganizationsFile register,
      Findings findings) {
    LinkPairsFile reader = new LinkPairsFile(scales, register);
    List<ScaleLinkPair> pairs = new ArrayList<>();
    CsvTable.Columns columns = new CsvTable.Columns(COLUMNS, List.of());
    text.map(each -> CsvTable.read(file, each, columns, findings)).orElse(List.of()).stream()
        .map(reader::pair)
        .flatMap(Optional::stream)
        .forEach(pairs::add);
    for (ScaleLink link : scales.links().links()) {
      if (EstimatedLink.METHODS.contains(link.method())) {
        reader.decide(file, link, pairs, findings);
      }
    }
    return pairs;
  }

  private void decide(String file, ScaleLink link, List<ScaleLinkPair> pairs, Findings findings) {
    int branches =
        (int)
            pairs.stream()
                .filter(pair -> pair.linkId().equals(link.linkId()))
                .map(ScaleLinkPair::organizationId)
                .distinct()
                .count();
    LinkingDecision.Method due =
        LinkingDecision.of(
                new LinkingDecision.Evidence(
                    LinkingDecision.Common.SAME_GROUP, branches, 0, Set.of()))
            .method();
    int line = scales.links().lines().getOrDefault(link.linkId(), 0);
    if (due == LinkingDecision.Method.REFUSED) {
      findings.error(
          SCALES,
          line,
          "link_too_few",
          link.linkId(),
          branches,
          LinkingDecision.LEAST_BRANCHES,
          file);
    } else if (!due.name().toLowerCase(Locale.ROOT).equals(link.method())) {
      findings.error(
          SCALES,
          line,
          "link_other_method",
          link.linkId(),
          link.method(),
          due.name().toLowerCase(Locale.ROOT),
          branches,
          LinkingDecision.LEAST_FOR_PERCENTILES);
    }
  }

  private Optional<ScaleLinkPair> pair(CsvTable.Row row) {
    long before = row.findings().errors();
    Optional<String> id = row.needed("link_id");
    Optional<String> organization = row.needed("organization_id");
    Optional<Integer> year = row.needed("review_year").flatMap(any -> row.year("review_year"));
    Optional<ScaleLink> link = id.flatMap(any -> link(row, any));
    double from = score(row, "from_score", link.map(ScaleLink::fromScaleId));
    double to = score(row, "to_score", link.map(ScaleLink::toScaleId));
    if (organization.isPresent()
        && !register.ids().isEmpty()
        && !register.ids().contains(organization.get())) {
      row.error("unknown_unit", organization.get());
    }
    // A branch that is rated in two trial years would count twice.
    Integer earlier = lines.putIfAbsent(id.orElse("") + "|" + organization.orElse(""), row.line());
    if (earlier != null) {
      row.error("link_pair_repeated", organization.orElse(""), earlier);
    }
    if (row.findings().errors() > before || link.isEmpty()) {
      return Optional.empty();
    }
    String unit = organization.orElseThrow();
    int when = year.orElseThrow();
    return Optional.of(
        new ScaleLinkPair(link.get().linkId(), unit, when, type(unit, when), from, to, row.line()));
  }

  private Optional<ScaleLink> link(CsvTable.Row row, String id) {
    List<ScaleLink> estimated =
        scales.links().links().stream()
            .filter(link -> EstimatedLink.METHODS.contains(link.method()))
            .toList();
    Optional<ScaleLink> link =
        estimated.stream().filter(each -> each.linkId().equals(id)).findFirst();
    if (link.isEmpty()) {
      List<String> known = estimated.stream().map(ScaleLink::linkId).toList();
      row.error("unknown_link", id, Nearest.to(id, known).orElse(String.join(", ", known)));
    }
    return link;
  }

  private double score(CsvTable.Row row, String column, Optional<String> scale) {
    Optional<String> text = row.needed(column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    double[] points =
        scales.grades().stream()
            .filter(grade -> scale.filter(grade.scaleId()::equals).isPresent())
            .mapToDouble(ScaleGrade::points)
            .sorted()
            .toArray();
    if (!text.get().matches("\\d+(\\.\\d+)?")) {
      row.error("link_score", column, text.get());
      return Double.NaN;
    }
    double score = Double.parseDouble(text.get());
    if (points.length > 1 && (score < points[0] || score > points[points.length - 1])) {
      row.error("number_out_of_range", column, points[0], points[points.length - 1]);
    }
    return score;
  }

  private @Nullable String type(String organization, int year) {
    return register.organizations().stream()
        .filter(each -> each.organizationId().equals(organization))
        .filter(each -> each.supersededOn() == null)
        .filter(each -> each.firstYear() <= year)
        .filter(each -> each.lastYear() == null || year <= each.lastYear())
        .map(RegisteredOrganization::organizationType)
        .findFirst()
        .orElse(null);
  }
}
