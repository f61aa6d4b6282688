package pingyi.method.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Workspace;

/**
 * Which organization the organizer of a reported meeting is: by the matching that sent names go
 * through, or because it is the workspace's institution by its own name. A name that hides or
 * points (XX县委, 学校, 机关党委) means something only where an alias or a person's decision says so for
 * the file; nothing is linked by likeness.
 */
public final class OrganizerMatching {
  /** The tables it looks things up in. */
  public static final List<Class<? extends Record>> REFERENCES =
      List.of(
          Organization.class,
          OrganizationAlias.class,
          OrganizationEvent.class,
          NameDecision.class,
          Workspace.class);

  private static final Map<String, RejectionReason> HIDING =
      Map.of(
          "masked", RejectionReason.MASKED_NAME,
          "relative", RejectionReason.RELATIVE_NAME,
          "unnamed", RejectionReason.UNNAMED);

  private final OrganizationRegister register;
  private final String institution;

  /** Builds the register. */
  public OrganizerMatching(References references) {
    register = new OrganizationRegister(references);
    institution =
        references.rows(Workspace.class).stream()
            .findFirst()
            .map(Workspace::institution)
            .orElse("");
  }

  /**
   * An organizer as a report names it.
   *
   * @param name the name
   * @param status how much the report's reader found it to say
   * @param year the review year; an organization is one of a year
   * @param path the file, to which aliases and decisions may be limited
   */
  public record Named(String name, String status, @Nullable Integer year, String path) {}

  /**
   * What was found.
   *
   * @param organizationId the organization, where it is registered
   * @param method by which it was found; none if it was not
   * @param reason why it was not
   * @param subjectId whose meeting it was: the organization, or the name of the institution
   * @param ofInstitution whether it is the workspace's institution
   */
  public record Found(
      Optional<String> organizationId,
      String method,
      Optional<String> reason,
      Optional<String> subjectId,
      boolean ofInstitution) {

    /** Nothing, for a reason. */
    public static Found none(String reason) {
      return new Found(Optional.empty(), "none", Optional.of(reason), Optional.empty(), false);
    }
  }

  /** The organization of an organizer. */
  public Found of(Named organizer) {
    Integer year = organizer.year();
    Optional<RejectionReason> hiding = Optional.ofNullable(HIDING.get(organizer.status()));
    if (year != null) {
      Meaning meaning = meaning(organizer, year);
      boolean stated = meaning.method().equals("decision") || meaning.method().equals("alias");
      if (meaning.id().isPresent() && (hiding.isEmpty() || stated)) {
        String id = meaning.id().get();
        return new Found(
            meaning.id(),
            meaning.method(),
            Optional.empty(),
            meaning.id(),
            register.paths().in(id, year).filter(each -> institution(each.name())).isPresent());
      }
      if (hiding.isPresent()) {
        return Found.none(hiding.get().code());
      }
      return institution(organizer.name())
          ? byOwnName()
          : Found.none(meaning.obstacle().map(RejectionReason::code).orElse("none"));
    }
    return hiding.isEmpty() && institution(organizer.name())
        ? byOwnName()
        : Found.none(hiding.map(RejectionReason::code).orElse("year_not_stated"));
  }

  private Meaning meaning(Named organizer, int year) {
    String key = organizer.name() + "||" + year;
    return register.meaning(
        new SentName(key, organizer.name(), null, year, null, organizer.path()));
  }

  private Found byOwnName() {
    return new Found(
        Optional.empty(), "institution", Optional.empty(), Optional.of(institution), true);
  }

  private boolean institution(String name) {
    String clean = NameCleaning.clean(name);
    return !clean.isEmpty() && clean.equals(NameCleaning.clean(institution));
  }
}
