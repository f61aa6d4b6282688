package pingyi.warehouse.version;

/**
 * What made a run, and its accounting. It holds no clock, host, user or path, so that the same
 * inputs give the same bytes.
 *
 * @param inputsDigest the digest over all inputs and the configuration
 * @param codeVersion the version of the code that judged
 * @param engine embedded or spark
 * @param rows the accounting of the whole run
 */
public record RunFacts(String inputsDigest, String codeVersion, String engine, RowTotals rows) {}
