package pingyi.method.rating.formula;

import org.jspecify.annotations.Nullable;

/**
 * One value that a step states, with the path of its key: {@code of.daily} is the entry daily of
 * the mapping of, {@code when.1.below} a key of the first entry of the list when.
 *
 * @param text the text, or a fraction such as 1/3 as it is written; null for a plain number
 * @param number the number; null for a text
 */
public record Argument(String path, @Nullable String text, @Nullable Double number) {}
