package pingyi.warehouse.read;

import org.jspecify.annotations.Nullable;

/**
 * The version that was current before the one that is printed, for the record of what changed.
 *
 * @param versionId its id
 * @param sequence its number in the ledger
 * @param publishedOn the day it was published, ISO
 * @param tables its files, scores and lineage; null where it cannot be read any more
 */
public record Earlier(
    String versionId, long sequence, String publishedOn, @Nullable TableReader tables) {}
