package pingyi.dashboards.deck;

/** A template that cannot be filled in: it lacks a layout, or a layout of it lacks a place. */
public final class UnusableTemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String layout;
  private final long place;

  private UnusableTemplateException(String sentence, String layout, long place) {
    super(sentence);
    this.layout = layout;
    this.place = place;
  }

  /** A layout that is missing. */
  static UnusableTemplateException layout(String template, String layout) {
    return new UnusableTemplateException(
        "The template " + template + " has no layout called " + layout, layout, 0);
  }

  /** A placeholder that is missing in a layout. */
  static UnusableTemplateException place(String template, String layout, long place) {
    return new UnusableTemplateException(
        "The layout "
            + layout
            + " of the template "
            + template
            + " lacks the placeholder with the index "
            + place,
        layout,
        place);
  }

  /** The layout's name. */
  public String layout() {
    return layout;
  }

  /** The index of the missing placeholder; 0 where the layout itself is missing. */
  public long place() {
    return place;
  }
}
