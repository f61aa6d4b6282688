package pingyi.generate.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.generate.simulate.Chance;

/**
 * The names that the branches of one general branch may bear, in the order in which they are given
 * out. A name is given out once: nobody inherits the name of another.
 */
public final class NameStock {
  private static final String BRANCH = "党支部";

  private final Map<Kind, List<String>> names = new LinkedHashMap<>();

  /** What the members of a branch have in common: its peers are the branches of the same kind. */
  public enum Kind {
    OFFICE("机关管理"),
    SERVICE("服务保障"),
    TEACHERS("教师"),
    STUDENTS("学生"),
    RETIRED("离退休");

    private final String peers;

    Kind(String peers) {
      this.peers = peers;
    }

    /** The name of the peer group. */
    public String peers() {
      return peers;
    }
  }

  /** A name and what it tells of its bearer. */
  public record Named(String name, Kind kind) {}

  private NameStock() {}

  /** The names of branches among administrative offices. */
  public static NameStock ofOffices(String institution, Chance chance) {
    return new NameStock().with(Kind.OFFICE, institution, Words.OFFICES, chance);
  }

  /** The names of branches among services and affiliated bodies. */
  public static NameStock ofServices(String institution, Chance chance) {
    return new NameStock().with(Kind.SERVICE, institution, Words.SERVICES, chance);
  }

  /** The name of a college and the names of its branches. */
  public static NameStock ofCollege(String institution, int college, Chance chance) {
    List<String> words = Words.COLLEGES.get(college);
    String head = institution + words.get(0);
    NameStock stock = new NameStock();
    List<String> teachers = new ArrayList<>();
    List<String> students = new ArrayList<>();
    // Either numbers or departments come first; the others are there for renamings and splits.
    boolean numbered = chance.happens(0.6);
    List<String> byDepartment = new ArrayList<>();
    words.subList(1, words.size()).forEach(department -> byDepartment.add(head + department));
    List<String> departmentTeachers = byDepartment.stream().map(each -> each + "教师").toList();
    List<String> departmentStudents = byDepartment.stream().map(each -> each + "学生").toList();
    List<String> numberedTeachers = numbered(head + "教师", 6);
    List<String> numberedStudents = numbered(head + (chance.happens(0.5) ? "学生" : "研究生"), 6);
    teachers.addAll(numbered ? numberedTeachers : departmentTeachers);
    teachers.addAll(numbered ? departmentTeachers : numberedTeachers);
    students.addAll(numbered ? numberedStudents : departmentStudents);
    students.addAll(numbered ? departmentStudents : numberedStudents);
    students.addAll(numbered(head + "本科生", 8));
    students.addAll(numbered(head + "博士生", 4));
    stock.names.put(Kind.TEACHERS, branches(teachers));
    stock.names.put(Kind.STUDENTS, branches(students));
    stock.names.put(Kind.RETIRED, branches(List.of(head + "离退休", head + "老教授")));
    return stock;
  }

  /** How many colleges have names. */
  public static int colleges() {
    return Words.COLLEGES.size();
  }

  /** The name of a college. */
  public static String college(int college) {
    return Words.COLLEGES.get(college).get(0);
  }

  private NameStock with(Kind kind, String institution, List<String> bodies, Chance chance) {
    List<String> shuffled = new ArrayList<>();
    for (String body : bodies) {
      shuffled.add(chance.below(shuffled.size() + 1), institution + body);
    }
    names.put(kind, branches(shuffled));
    return this;
  }

  private static List<String> numbered(String head, int count) {
    return Words.ORDINALS.subList(0, count).stream().map(each -> head + "第" + each).toList();
  }

  private static List<String> branches(List<String> heads) {
    return new ArrayList<>(heads.stream().map(head -> head + BRANCH).toList());
  }

  /** The next name, of alternating kinds. */
  public Optional<Named> next(int place) {
    List<Kind> kinds = List.copyOf(names.keySet());
    // Of nine branches of a college one is of the retired.
    Kind kind =
        kinds.size() == 1
            ? kinds.get(0)
            : place % 9 == 6 ? Kind.RETIRED : place % 2 == 0 ? Kind.TEACHERS : Kind.STUDENTS;
    return next(kind).or(() -> kinds.stream().flatMap(other -> next(other).stream()).findFirst());
  }

  /** The next name of a kind. */
  public Optional<Named> next(Kind kind) {
    List<String> left = names.getOrDefault(kind, List.of());
    return left.isEmpty() ? Optional.empty() : Optional.of(new Named(left.remove(0), kind));
  }
}
