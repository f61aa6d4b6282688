package pingyi.audit.statistics.form;

/**
 * A field of the result.
 *
 * @param name its key; dots lead into objects and lists
 */
public record OutputForm(String name, String meaning) {}
