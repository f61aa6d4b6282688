package pingyi.benchmark.queries;

import java.util.function.IntFunction;

/**
 * A question that is asked several times, each time of another branch or year.
 *
 * @param name what is asked
 * @param sql its text, by the number of the repetition
 * @param rows how many rows answer it
 */
record Question(String name, IntFunction<String> sql, int rows) {}
