package pingyi.generate.name;

import java.util.ArrayList;
import java.util.List;

/** The short forms in which clerks write the name of a branch. */
public final class Abbreviations {
  private Abbreviations() {}

  /** The short forms of a name, the mildest first. */
  public static List<String> of(String name) {
    List<String> forms = new ArrayList<>();
    add(forms, name, name.replaceAll("第(.)党支部$", "$1支部"));
    add(forms, name, name.replaceAll("党支部$", "支部"));
    add(forms, name, name.replaceAll("(..)学院", "$1院"));
    add(forms, name, name.replaceAll("(..)学院", "$1").replaceAll("第(.)党支部$", "第$1支部"));
    add(forms, name, name.replaceAll("办公室党支部$", "办党支部"));
    add(forms, name, name.replaceAll("中心党支部$", "党支部"));
    return forms;
  }

  private static void add(List<String> forms, String name, String form) {
    if (!form.equals(name) && !forms.contains(form)) {
      forms.add(form);
    }
  }
}
