package pingyi.intake.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.finding.Words;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.sheet.SheetFile;
import pingyi.method.organization.NameCleaning;
import pingyi.method.organization.NameStatus;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/** Reads a filled form back; one fault anywhere and nothing of it is taken. */
final class FilledForm {
  private final String file;
  private final List<RegisteredOrganization> organizations;
  private final LocalDate today;
  private final Findings findings;
  private final List<NameDecision> decisions = new ArrayList<>();

  private FilledForm(
      String file, List<RegisteredOrganization> organizations, LocalDate today, Findings findings) {
    this.file = file;
    this.organizations = organizations;
    this.today = today;
    this.findings = findings;
  }

  /**
   * The decisions of a form.
   *
   * @param organizations the register; without any, every id is taken, because the records define
   *     them
   * @param today the day of decisions that state none
   */
  static List<NameDecision> read(
      String file,
      byte[] bytes,
      List<RegisteredOrganization> organizations,
      LocalDate today,
      Findings findings) {
    FilledForm form = new FilledForm(file, organizations, today, findings);
    try {
      form.read(bytes);
    } catch (RefusedFile e) {
      findings.error(file, 0, e.code(), e.arguments());
    }
    return form.decisions;
  }

  private void read(byte[] bytes) throws RefusedFile {
    SheetFile.Help help = new SheetFile.Help(Optional.empty(), text -> true, findings.words());
    List<RawRow> rows = SheetFile.read(bytes, file, help).sheets().get(0).rows();
    Map<FormColumn, Integer> columns = rows.isEmpty() ? Map.of() : columns(rows.get(0));
    if (!columns.keySet().containsAll(List.of(FormColumn.values()))) {
      findings.error(file, 1, "resolve_no_form");
      return;
    }
    for (RawRow row : rows.subList(1, rows.size())) {
      FilledLine line = new FilledLine(file, row, columns, findings);
      if (line.filled()) {
        decide(line);
      }
    }
  }

  private static Map<FormColumn, Integer> columns(RawRow top) {
    Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
    for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Words words = new Words(language);
      for (int i = 0; i < top.cells().size(); i++) {
        for (FormColumn column : FormColumn.values()) {
          if (top.cell(i).text().strip().equals(column.heading(words))) {
            columns.putIfAbsent(column, i);
          }
        }
      }
    }
    return columns;
  }

  private void decide(FilledLine line) {
    long before = findings.errors();
    Optional<String> name = line.needed(FormColumn.NAME);
    Optional<String> decision = line.decision();
    Optional<String> who = line.needed(FormColumn.WHO);
    Optional<String> why = line.needed(FormColumn.WHY);
    @Nullable LocalDate when = line.day(FormColumn.WHEN, today);
    Optional<Integer> first = line.year(FormColumn.FIRST_YEAR);
    Optional<Integer> last = line.year(FormColumn.LAST_YEAR);
    boolean confirms = decision.filter("confirm"::equals).isPresent();
    Optional<String> stated =
        confirms ? line.needed(FormColumn.ORGANIZATION) : line.text(FormColumn.ORGANIZATION);
    Optional<String> id = stated.map(this::id);
    if (id.isPresent() && !known(id.get())) {
      line.fault(FormColumn.ORGANIZATION, "resolve_unknown_unit", stated.orElse(""));
    } else if (confirms && id.isPresent() && !inForce(id.get(), line, first, last)) {
      line.fault(FormColumn.ORGANIZATION, "resolve_not_in_force", id.get());
    }
    if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
      line.fault(FormColumn.LAST_YEAR, "ends_before_it_begins", first.get(), last.get());
    }
    boolean hidden = name.isPresent() && NameStatus.of(name.get()).obstacle().isPresent();
    Optional<String> scope = line.text(FormColumn.SCOPE);
    if (confirms && hidden && scope.isEmpty()) {
      line.fault(FormColumn.SCOPE, "needs_scope", name.get());
    }
    if (findings.errors() > before || when == null) {
      return;
    }
    NameDecision made =
        new NameDecision(
            name.orElseThrow(),
            scope.orElse(null),
            first.orElse(null),
            last.orElse(null),
            decision.orElseThrow(),
            id.orElse(null),
            who.orElseThrow(),
            when.toString(),
            why.orElseThrow(),
            file,
            line.row().number());
    decisions.stream()
        .filter(other -> contradict(made, other))
        .findFirst()
        .ifPresent(
            other ->
                line.fault(
                    FormColumn.DECISION, "resolve_contradiction", made.name(), other.sourceLine()));
    decisions.add(made);
  }

  /** The id that begins a choice such as "XZ-11 图书馆党支部", or the text itself. */
  private String id(String stated) {
    if (known(stated)) {
      return stated;
    }
    return organizations.stream()
        .map(RegisteredOrganization::organizationId)
        .filter(each -> stated.startsWith(each + " "))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElse(stated);
  }

  private boolean known(String id) {
    return organizations.isEmpty()
        || organizations.stream().anyMatch(each -> each.organizationId().equals(id));
  }

  /** A name cannot mean an organization that stands in none of the years in which it was sent. */
  private boolean inForce(
      String id, FilledLine line, Optional<Integer> first, Optional<Integer> last) {
    List<Integer> years =
        line.text(FormColumn.YEARS).stream()
            .flatMap(text -> java.util.Arrays.stream(text.split("\\D+")))
            .filter(text -> text.length() == 4)
            .map(Integer::valueOf)
            .filter(year -> first.isEmpty() || first.get() <= year)
            .filter(year -> last.isEmpty() || year <= last.get())
            .toList();
    return organizations.isEmpty()
        || line.text(FormColumn.YEARS).isEmpty()
        || organizations.stream()
            .filter(each -> each.organizationId().equals(id) && each.supersededOn() == null)
            .anyMatch(
                each ->
                    years.stream()
                        .anyMatch(
                            year ->
                                each.firstYear() <= year
                                    && (each.lastYear() == null || year <= each.lastYear())));
  }

  /** Two confirmations of one name, or a confirmation of what the other rejects, in one year. */
  private static boolean contradict(NameDecision one, NameDecision other) {
    boolean together =
        NameCleaning.clean(one.name()).equals(NameCleaning.clean(other.name()))
            && java.util.Objects.equals(one.scope(), other.scope())
            && from(one) <= to(other)
            && from(other) <= to(one);
    boolean sameUnit = java.util.Objects.equals(one.organizationId(), other.organizationId());
    boolean bothConfirm = one.decision().equals("confirm") && other.decision().equals("confirm");
    boolean differ = !one.decision().equals(other.decision());
    boolean rejectsAll = (one.organizationId() == null || other.organizationId() == null) && differ;
    return together && (bothConfirm ? !sameUnit : differ && (sameUnit || rejectsAll));
  }

  private static int from(NameDecision decision) {
    Integer first = decision.firstYear();
    return first == null ? Integer.MIN_VALUE : first;
  }

  private static int to(NameDecision decision) {
    Integer last = decision.lastYear();
    return last == null ? Integer.MAX_VALUE : last;
  }
}
