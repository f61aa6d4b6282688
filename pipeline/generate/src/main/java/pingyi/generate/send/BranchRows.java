package pingyi.generate.send;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.FactEntries;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.OrganizationPeriod;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.Chance;
import pingyi.generate.simulate.ReviewFacts;

/** The rows of one branch in the tables of its sender, with what goes wrong in them. */
final class BranchRows {
  static final String UNKNOWN_GRADE = "unknown_grade";

  private static final BigDecimal STEP = new BigDecimal("0.5");

  private final Sender sender;
  private final Form form;
  private final SentNames names;
  private final OrganizationPeriod branch;
  private final ReviewFacts facts;

  /** One row to be: the facts in it and the voter class it is about, if it is about one. */
  private record Part(ReviewFacts facts, Optional<String> voterClass) {
    String label() {
      return voterClass.orElse("");
    }
  }

  BranchRows(
      Sender sender, Form form, SentNames names, OrganizationPeriod branch, ReviewFacts facts) {
    this.sender = sender;
    this.form = form;
    this.names = names;
    this.branch = branch;
    this.facts = facts;
  }

  /** The rows in a table, from 0. */
  List<SentRow> in(int table) {
    List<SentRow> rows = new ArrayList<>();
    for (Part part : parts(table)) {
      rows.addAll(sent(part, table));
    }
    return rows;
  }

  private List<Part> parts(int table) {
    boolean first = table == 0;
    return switch (form.layout().shape()) {
      case ONE_TABLE, BULK -> List.of(whole(facts));
      case TWO_TABLES ->
          List.of(
              whole(
                  first
                      ? facts.onlyBallots().and(facts.onlyStated())
                      : facts.onlyQuarters().and(facts.onlyPanel())));
      case CLASS_ROWS ->
          first
              ? facts.ballots().keySet().stream()
                  .sorted()
                  .map(each -> new Part(facts.onlyBallots(each), Optional.of(each)))
                  .toList()
              : List.of(whole(facts.onlyStated().and(facts.onlyQuarters()).and(facts.onlyPanel())));
    };
  }

  private static Part whole(ReviewFacts facts) {
    return new Part(facts, Optional.empty());
  }

  private List<SentRow> sent(Part part, int table) {
    Chance chance =
        sender.order().chance(branch.id() + " row " + table + part.label(), facts.year());
    SentName name = names.typed(branch, chance);
    SentRow row = typed(row(part, name), chance);
    boolean unread = form.outOfDate() && !part.facts().ballots().isEmpty();
    if (unread || !name.equals(names.exact(branch))) {
      SentRow told = name.reason().map(reason -> alsoFor(row, reason)).orElse(row);
      return List.of(unread ? alsoFor(told, UNKNOWN_GRADE) : told);
    }
    if (chance.happens(sender.order().shares().faulty())) {
      return chance.happens(0.1) ? contradiction(part, row) : List.of(faulty(part, row, chance));
    }
    return chance.happens(sender.order().shares().repeated())
        ? List.of(row, row.becoming(new Fate.Duplicate()))
        : List.of(row);
  }

  /** A row that is quarantined for this reason too. */
  static SentRow alsoFor(SentRow row, String reason) {
    List<String> reasons = new ArrayList<>();
    if (row.fate() instanceof Fate.Quarantined quarantined) {
      reasons.addAll(quarantined.reasons());
    }
    reasons.add(reason);
    return row.becoming(new Fate.Quarantined(reasons));
  }

  private SentRow faulty(Part part, SentRow row, Chance chance) {
    // Where classes stand side by side, it is the first one whose counts are wrong.
    String voterClass =
        part.voterClass()
            .or(() -> part.facts().ballots().keySet().stream().sorted().findFirst())
            .orElse(Ballots.ALL);
    List<String> scores =
        new ArrayList<>(part.facts().stated().keySet().stream().sorted().toList());
    part.facts().quarters().keySet().stream().sorted().map(Keys::quarter).forEach(scores::add);
    Fault.Bed bed =
        new Fault.Bed(
            row,
            form.layout(),
            voterClass,
            Optional.ofNullable(part.facts().ballots().get(voterClass)),
            scores,
            names.yearBefore(branch));
    return Fault.planted(bed, chance).orElse(row);
  }

  /** The row twice, but with another number: nobody knows which one is right. */
  private List<SentRow> contradiction(Part part, SentRow row) {
    Fate fate = Fate.quarantined("conflicting_records");
    SentName name = row.name().orElseThrow();
    SentRow other = row(new Part(otherwise(part.facts()), part.voterClass()), name);
    return List.of(row.becoming(fate), other.becoming(fate));
  }

  /** Maps have no order of their own, so the first by name is changed. */
  private static ReviewFacts otherwise(ReviewFacts facts) {
    Optional<String> component = facts.stated().keySet().stream().sorted().findFirst();
    if (component.isPresent()) {
      Map<String, BigDecimal> changed = new HashMap<>(facts.stated());
      changed.computeIfPresent(component.get(), (id, score) -> score.subtract(STEP));
      return new ReviewFacts(
          facts.organizationId(),
          facts.year(),
          facts.ballots(),
          changed,
          facts.quarters(),
          facts.panel());
    }
    Map<Integer, BigDecimal> quarters = new TreeMap<>(facts.quarters());
    if (!quarters.isEmpty()) {
      Map.Entry<Integer, BigDecimal> first = quarters.entrySet().iterator().next();
      return facts.withQuarter(first.getKey(), first.getValue().subtract(STEP));
    }
    Map.Entry<String, Ballots> first = new TreeMap<>(facts.ballots()).entrySet().iterator().next();
    return facts.withBallots(first.getKey(), otherwise(first.getValue()));
  }

  /** With one ballot counted for the neighbouring grade. */
  private static Ballots otherwise(Ballots ballots) {
    List<BigDecimal> grades = new ArrayList<>(ballots.grades());
    int from = grades.get(0).signum() > 0 ? 0 : 1;
    grades.set(from, grades.get(from).subtract(BigDecimal.ONE));
    grades.set(1 - from, grades.get(1 - from).add(BigDecimal.ONE));
    return new Ballots(
        ballots.issued(),
        ballots.returned(),
        ballots.valid(),
        ballots.spoiled(),
        ballots.abstained(),
        grades);
  }

  private SentRow row(Part part, SentName name) {
    Map<String, Entry> entries = new HashMap<>(FactEntries.of(plain(part)));
    part.voterClass().ifPresent(each -> entries.put(Keys.VOTER_CLASS, Entry.of(each)));
    boolean onStage = sender.order().chance(branch.id() + " mode", facts.year()).happens(0.4);
    entries.put(Keys.MODE, Entry.of(onStage ? "现场" : "书面"));
    branch
        .parentId()
        .flatMap(id -> sender.structure().institution().inYear(id, facts.year()))
        .ifPresent(parent -> entries.put(Keys.PARENT, Entry.of(parent.name())));
    for (int quarter = 1; quarter <= 4; quarter++) {
      entries.putIfAbsent(Keys.quarter(quarter), Entry.of("/"));
    }
    return SentRow.of(entries, name, new Fate.Published(part.facts()));
  }

  /** In a row about one class its counts stand in the columns that name no class. */
  private static ReviewFacts plain(Part part) {
    return part.voterClass()
        .map(
            each ->
                part.facts()
                    .withoutBallots(each)
                    .withBallots(
                        Ballots.ALL,
                        Optional.ofNullable(part.facts().ballots().get(each)).orElseThrow()))
        .orElse(part.facts());
  }

  /** Now and then a number bears its unit or was typed in full-width digits. */
  private static SentRow typed(SentRow row, Chance chance) {
    String score = row.entry(Keys.COMPREHENSIVE).text();
    if (!score.isEmpty() && chance.happens(0.02)) {
      return row.with(Keys.COMPREHENSIVE, score + "分");
    }
    String valid = row.entry(Keys.VALID).text();
    if (!valid.isEmpty() && chance.happens(0.02)) {
      StringBuilder wide = new StringBuilder();
      valid.chars().forEach(each -> wide.append((char) (each - '!' + '\uFF01')));
      return row.with(Keys.VALID, wide.toString());
    }
    return row;
  }
}
