package pingyi.method.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of an organization's cleaned name: 机关第一党支部 is the words 机关, the number 1 and the kind
 * 党支部.
 *
 * @param clean the cleaned name
 * @param stem the name without its kind
 * @param form the stem with every numeral in digits and without 第: two spellings of one name share
 *     it
 * @param own the words of the stem that are neither numbers nor members
 * @param numbers the numbers it states, in order
 * @param members whom it gathers, by axis: who (students, staff), when (retired), where (a campus)
 * @param kind what it is
 */
record BranchName(
    String clean,
    String stem,
    String form,
    String own,
    List<Integer> numbers,
    Map<String, String> members,
    Kind kind) {

  /** What an organization calls itself; the first ending that fits is the kind. */
  enum Kind {
    GROUP("党小组", "小组"),
    DIRECT("直属党支部委员会", "直属党支部", "直属支部"),
    GENERAL("党总支部委员会", "党总支委员会", "总支部委员会", "党总支部", "党总支", "总支部", "总支"),
    BRANCH("党支部委员会", "支部委员会", "党支部", "支部"),
    COMMITTEE("党委员会", "党工委", "党委", "委员会", "党组"),
    /** None of them, or one that is misspelt. */
    UNKNOWN;

    private final List<String> endings;

    Kind(String... endings) {
      this.endings = List.of(endings);
    }
  }

  /** One word for whom a branch gathers; words of one axis exclude each other. */
  private record Member(String word, String axis, String meaning) {}

  /** Longer words first, so that 留学生 is not taken for 学生. */
  private static final List<Member> MEMBERS =
      List.of(
          new Member("留学生", "who", "foreign"),
          new Member("本科生", "who", "undergraduate"),
          new Member("研究生", "who", "graduate"),
          new Member("博士生", "who", "doctor"),
          new Member("硕士生", "who", "master"),
          new Member("博士", "who", "doctor"),
          new Member("硕士", "who", "master"),
          new Member("学生", "who", "student"),
          new Member("教职员工", "who", "staff"),
          new Member("教职工", "who", "staff"),
          new Member("教师", "who", "staff"),
          new Member("教工", "who", "staff"),
          new Member("离退休", "when", "retired"),
          new Member("离休", "when", "retired"),
          new Member("退休", "when", "retired"),
          new Member("老干部", "when", "retired"),
          new Member("在职", "when", "active"),
          new Member("东校区", "where", "east"),
          new Member("西校区", "where", "west"),
          new Member("南校区", "where", "south"),
          new Member("北校区", "where", "north"));

  /** What may follow a number that is not introduced by 第: 三系, 二附院, 2019级. */
  private static final String COUNTED = "系室处科部院所队组班分厂区号楼期中级年附";

  /** Copies the collections. */
  BranchName {
    numbers = List.copyOf(numbers);
    members = Map.copyOf(members);
  }

  /** Takes a cleaned name apart. */
  static BranchName of(String clean) {
    Kind kind = Kind.UNKNOWN;
    String stem = clean;
    for (Kind each : Kind.values()) {
      for (String ending : each.endings) {
        if (kind == Kind.UNKNOWN && clean.endsWith(ending)) {
          kind = each;
          stem = clean.substring(0, clean.length() - ending.length());
        }
      }
    }
    List<Integer> numbers = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < stem.length(); ) {
      int end = endOfNumber(stem, i);
      if (end < 0) {
        form.append(stem.charAt(i));
        words.append(stem.charAt(i));
        i++;
      } else {
        int number = Numeral.value(stem.substring(stem.charAt(i) == '第' ? i + 1 : i, end));
        numbers.add(number);
        form.append(number);
        i = end;
      }
    }
    Map<String, String> members = new TreeMap<>();
    String own = words.toString();
    for (Member member : MEMBERS) {
      if (own.contains(member.word())) {
        members.merge(member.axis(), member.meaning(), (one, other) -> one + "+" + other);
        own = own.replace(member.word(), "");
      }
    }
    return new BranchName(
        clean,
        stem,
        numbers.isEmpty() ? stem : form.toString(),
        members.isEmpty() && numbers.isEmpty() ? stem : own,
        numbers,
        members,
        kind);
  }

  /** Where the number that begins here ends; -1 if none begins. */
  private static int endOfNumber(String stem, int from) {
    boolean introduced = stem.charAt(from) == '第';
    int end = introduced ? from + 1 : from;
    while (end < stem.length() && Numeral.has(stem.charAt(end))) {
      end++;
    }
    if (end == (introduced ? from + 1 : from)) {
      return -1;
    }
    boolean counts =
        introduced
            || stem.charAt(from) <= '9'
            || end == stem.length()
            || COUNTED.indexOf(stem.charAt(end)) >= 0;
    return counts ? end : -1;
  }

  /** Whether both say a number or members and not the same ones: different branches of one unit. */
  boolean contradicts(BranchName other) {
    boolean number =
        !numbers.isEmpty()
            && !other.numbers.isEmpty()
            && !within(numbers, other.numbers)
            && !within(other.numbers, numbers);
    boolean gathered =
        members.entrySet().stream()
            .anyMatch(
                each ->
                    !other
                        .members
                        .getOrDefault(each.getKey(), each.getValue())
                        .equals(each.getValue()));
    return number || gathered;
  }

  /** Whether a shorter list is the end of a longer one: 第一支部 and 2019级第一支部. */
  private static boolean within(List<Integer> shorter, List<Integer> longer) {
    return shorter.size() <= longer.size()
        && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  /** Whether one leaves a number or members unsaid that the other says. */
  boolean saysLess(BranchName other) {
    return !numbers.equals(other.numbers) || !members.equals(other.members);
  }
}
