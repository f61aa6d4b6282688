package pingyi.warehouse.read;

/**
 * The version that was current before the one that is printed, for the record of what changed.
 *
 * @param versionId its id
 * @param sequence its number in the ledger
 * @param publishedOn the day it was published, ISO
 * @param tables its tables
 */
public record Earlier(String versionId, long sequence, String publishedOn, TableReader tables) {}
