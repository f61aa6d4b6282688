package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pingyi.recognition.fact.Mention.Role;
import pingyi.recognition.grammar.Quantity;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/**
 * How many reported on stage and in writing, were appraised and were there; and whether it adds up.
 */
final class CountFinder {
  private static final List<String> JOINS = List.of("和", "、", "以及", "及", "与");
  private final ReportText report;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  CountFinder(ReportText report) {
    this.report = report;
    report.sentences().forEach(sentence -> mentions.addAll(MentionReader.in(sentence)));
  }

  List<Fact> find() {
    wholes();
    Optional<Fact> onSite =
        counted(Role.ON_SITE, "on_site_count").or(() -> listed("on_site_count", false));
    Optional<Fact> written =
        counted(Role.WRITTEN, "written_count").or(() -> listed("written_count", true));
    onSite.ifPresent(facts::add);
    written.ifPresent(facts::add);
    Optional<Fact> assessed = assessed(onSite, written);
    assessed.ifPresent(facts::add);
    attended().ifPresent(facts::add);
    reconcile(onSite, written, assessed);
    return facts;
  }

  /** A number that a later “其中” takes a part of is the whole. */
  private void wholes() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention next = mentions.get(i + 1);
      String text = next.sentence().text();
      String before = text.substring(0, next.quantity().start());
      boolean part =
          mention.sentence().equals(next.sentence())
              && (before.endsWith("其中")
                  || before.endsWith("其中,")
                  || before.endsWith("抽取")
                  || before.endsWith("选取")
                  || before.endsWith("推选")
                  || before.endsWith("选出"));
      if (part && mention.role() == Role.ON_SITE && next.role() == Role.ON_SITE) {
        mentions.set(i, mention.as(Role.WHOLE));
      }
    }
  }

  /** The number of a role: the one whose way of reporting is named, else the first. */
  private Optional<Fact> counted(Role role, String field) {
    Optional<Mention> chosen =
        first(mention -> mention.role() == role && mention.explicit())
            .or(() -> first(mention -> mention.role() == role));
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Mention mention = chosen.get();
    int sum = mention.quantity().value();
    int at = mentions.indexOf(mention);
    Span span = span(mention);
    int parts = 1;
    for (int i = at;
        i + 1 < mentions.size() && together(mentions.get(i), mentions.get(i + 1));
        i++) {
      sum += mentions.get(i + 1).quantity().value();
      span = span.to(span(mentions.get(i + 1)));
      parts++;
    }
    Fact fact =
        parts > 1
            ? Fact.derived(field, sum, "count.sum_of_parts", 0.8, span)
            : Fact.stated(field, sum, "count." + field, mention.explicit() ? 0.9 : 0.75, span);
    return Optional.of(fact.with(details(mention.quantity())));
  }

  private Optional<Mention> first(Predicate<Mention> wanted) {
    return mentions.stream().filter(wanted).findFirst();
  }

  private static boolean together(Mention left, Mention right) {
    if (left.role() != right.role() || !left.sentence().equals(right.sentence())) {
      return false;
    }
    String between =
        left.sentence().masked().substring(left.quantity().end(), right.quantity().start());
    return between.length() <= 30
        && JOINS.stream().anyMatch(between::endsWith)
        && between.chars().filter(each -> each == '(').count()
            == between.chars().filter(each -> each == ')').count()
        && between.indexOf(',') < 0;
  }

  /** Reviewees that are named one by one and not counted. */
  private Optional<Fact> listed(String field, boolean written) {
    for (Sentence sentence : report.sentences()) {
      Optional<NamedList> list = NamedList.in(sentence, written);
      if (list.isPresent()) {
        return Optional.of(
            Fact.derived(field, list.get().size(), "count.named_list", 0.7, list.get().span()));
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> assessed(Optional<Fact> onSite, Optional<Fact> written) {
    Optional<Mention> said =
        first(mention -> mention.role() == Role.ASSESSED)
            .or(() -> first(mention -> mention.role() == Role.WHOLE))
            .or(
                () ->
                    first(
                        mention ->
                            mention.role() == Role.COMMENTED
                                && onSite
                                    .filter(fact -> fact.value().equals(mention.quantity().value()))
                                    .isEmpty()));
    if (said.isPresent()) {
      Mention mention = said.get();
      return Optional.of(
          Fact.stated(
                  "assessed_count",
                  mention.quantity().value(),
                  "count.assessed",
                  mention.role() == Role.ASSESSED ? 0.9 : 0.7,
                  span(mention))
              .with(details(mention.quantity())));
    }
    if (onSite.isPresent() && written.isPresent() && !overlap(written.get())) {
      int sum = (Integer) onSite.get().value() + (Integer) written.get().value();
      Span span = onSite.get().span().to(written.get().span());
      return Optional.of(Fact.derived("assessed_count", sum, "count.both_ways", 0.8, span));
    }
    return Optional.empty();
  }

  /** “均提交书面述职”: those on stage wrote too. */
  private boolean overlap(Fact written) {
    for (Sentence sentence : report.sentences()) {
      if (sentence.start() <= written.span().start()
          && sentence.start() + sentence.text().length() >= written.span().end()) {
        int at = written.span().end() - sentence.start();
        String after = sentence.text().substring(at, Math.min(sentence.text().length(), at + 24));
        String before = sentence.text().substring(0, at);
        return after.contains("均")
            || after.contains("都")
            || after.contains("全部")
            || before.contains("会前")
            || sentence.text().contains("在此基础上");
      }
    }
    return false;
  }

  private Optional<Fact> attended() {
    return first(mention -> mention.role() == Role.ATTENDED)
        .map(
            mention ->
                Fact.stated(
                        "attendee_count",
                        mention.quantity().value(),
                        "count.attendees",
                        0.85,
                        span(mention))
                    .with(details(mention.quantity())));
  }

  /** 8 + 14 = 22, or the report disagrees with itself. */
  private void reconcile(Optional<Fact> onSite, Optional<Fact> written, Optional<Fact> assessed) {
    if (onSite.isEmpty() || written.isEmpty() || assessed.isEmpty()) {
      return;
    }
    int sum = (Integer) onSite.get().value() + (Integer) written.get().value();
    boolean agrees = sum == (Integer) assessed.get().value();
    if (assessed.get().status() == Status.STATED && !(overlap(written.get()) && !agrees)) {
      facts.add(
          Fact.derived(
              "counts_reconciled",
              agrees,
              agrees ? "count.adds_up" : "count.does_not_add_up",
              0.9,
              assessed.get().span()));
    }
  }

  private static Span span(Mention mention) {
    return mention.sentence().span(mention.quantity().start(), mention.quantity().end());
  }

  private static Map<String, String> details(Quantity quantity) {
    return Map.of(
        "unit",
        quantity.measure(),
        "exactness",
        quantity.exactness().name().toLowerCase(Locale.ROOT));
  }
}
