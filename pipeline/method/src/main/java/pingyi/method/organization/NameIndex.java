package pingyi.method.organization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds among many names those that may be like a sent one, without comparing it with each.
 *
 * <p>Names that say the same numbers, members and kind stand together: by these alone {@link
 * NameLikeness} rules most of them out or makes them less likely. What it can be at most for the
 * others is told by {@link LikenessBound}. Only where the kind of one name is unknown does the
 * whole name count besides the words. One character that sounds alike lifts any likeness, so each
 * character of a sent name is also replaced by those that may sound alike.
 */
final class NameIndex {
  /** Below each of these names are looked for only where those above do not suffice. */
  private static final double[] STEPS = {0.85, 0.7, 0.55, 0};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<BranchName> names = new ArrayList<>();
  private final Map<Saying, Family> families = new LinkedHashMap<>();
  private final Set<Character> letters = new HashSet<>();
  private final Map<Character, List<Character>> soundingAlike = new HashMap<>();
  private int longest;

  /** What names say besides words. */
  private record Saying(List<Integer> numbers, Map<String, String> members, BranchName.Kind kind) {}

  /**
   * Names that say the same besides words.
   *
   * @param any one of them
   * @param forms all of them, by their forms
   * @param cleans all of them, by their cleaned spelling
   */
  private record Family(BranchName any, NameTree forms, NameTree cleans) {}

  /** The number of a cleaned name, which is entered if it is new. */
  int number(String clean) {
    return numbers.computeIfAbsent(clean, this::enter);
  }

  BranchName name(int number) {
    return names.get(number);
  }

  private int enter(String clean) {
    int number = names.size();
    BranchName name = BranchName.of(clean);
    names.add(name);
    for (int i = 0; i < clean.length(); i++) {
      if (letters.add(clean.charAt(i))) {
        soundingAlike.clear();
      }
    }
    longest = Math.max(longest, Math.max(clean.length(), name.form().length()));
    Family family =
        families.computeIfAbsent(
            new Saying(name.numbers(), name.members(), name.kind()),
            any -> new Family(name, new NameTree(), new NameTree()));
    family.forms().add(number, name.form());
    family.cleans().add(number, clean);
    return number;
  }

  /**
   * Hands on every name whose likeness to a sent one may reach the least, or what is asked for from
   * then on; each at most once, and many of the less likely ones only if those above did not
   * suffice.
   */
  void likely(BranchName sent, double least, NameTree.Judge judge) {
    Search search = new Search(sent, least, judge);
    search.soundingAlike();
    for (int i = 0; i < STEPS.length && (i == 0 || search.enough < STEPS[i - 1]); i++) {
      search.reaching(STEPS[i]);
    }
  }

  /** The letters of all names that may sound like one, without it. */
  private List<Character> likeLetter(char letter) {
    return soundingAlike.computeIfAbsent(
        letter,
        any ->
            letters.stream()
                .filter(each -> each != letter && Homophones.mayBeAlike(letter, each))
                .toList());
  }

  /** A family that may hold names like the sent one, and how much of a likeness then counts. */
  private record Candidates(Family family, double share) {}

  private final class Search {
    private final BranchName sent;
    private final NameTree.Judge judge;
    private final LikenessBound ofForm;
    private final LikenessBound ofClean;
    private final List<Candidates> candidates = new ArrayList<>();
    private final BitSet judged = new BitSet();
    private double enough;

    Search(BranchName sent, double least, NameTree.Judge judge) {
      this.sent = sent;
      this.enough = least;
      this.judge = judge;
      ofForm = new LikenessBound(sent.form(), longest);
      ofClean = new LikenessBound(sent.clean(), longest);
      for (Family each : families.values()) {
        if (!sent.contradicts(each.any())) {
          candidates.add(new Candidates(each, NameLikeness.share(sent, each.any())));
        }
      }
      candidates.sort(Comparator.comparingDouble(each -> -each.share()));
    }

    private double judge(int number) {
      if (!judged.get(number)) {
        judged.set(number);
        enough = Math.max(enough, judge.judge(number));
      }
      return enough;
    }

    void soundingAlike() {
      StringBuilder text = new StringBuilder(sent.clean());
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        for (char other : likeLetter(letter)) {
          text.setCharAt(i, other);
          Integer number = numbers.get(text.toString());
          if (number != null) {
            judge(number);
          }
        }
        text.setCharAt(i, letter);
      }
    }

    void reaching(double step) {
      for (Candidates each : candidates) {
        double share = each.share();
        NameTree.Judge shared = number -> judge(number) / share;
        each.family().forms().like(ofForm, Math.max(step, enough) / share, shared);
        if (NameLikeness.wholeNamesCount(sent, each.family().any())) {
          each.family().cleans().like(ofClean, Math.max(step, enough) / share, shared);
        }
      }
    }
  }
}
