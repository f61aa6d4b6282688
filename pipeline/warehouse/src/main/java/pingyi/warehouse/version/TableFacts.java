package pingyi.warehouse.version;

/**
 * One table of a run as it was stored.
 *
 * @param rows the number of rows
 * @param digest the logical digest, which survives another encoding of the same rows
 */
public record TableFacts(long rows, String digest) {}
