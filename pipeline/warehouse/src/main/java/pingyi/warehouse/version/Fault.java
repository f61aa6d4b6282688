package pingyi.warehouse.version;

/**
 * One thing that is not as it was published.
 *
 * @param kind what is wrong
 * @param place the file, relative to the warehouse, or the table or cell
 * @param expected what should be there; empty where the kind says it
 * @param found what is there; empty where the kind says it
 */
public record Fault(Kind kind, String place, String expected, String found) {
  /** The kinds, in the order in which they are looked for. */
  public enum Kind {
    /** The folder is of another format, or no warehouse. */
    FORMAT("is of another format"),
    /** The folder of the ledger is gone. */
    LEDGER_MISSING("is missing"),
    /** An entry is gone; a later one is there. */
    ENTRY_MISSING("is missing; another file stands in its place"),
    /** A file among the entries is none. */
    ENTRY_FOREIGN("is no file of the ledger"),
    /** An entry cannot be read. */
    ENTRY_UNREADABLE("is no ledger entry"),
    /** An entry is not in the place its number names. */
    ENTRY_MISPLACED("stands in the place of another entry"),
    /** An entry does not hold the hash of the one before. */
    CHAIN_BROKEN("does not continue the entry before it: one of the two was altered or exchanged"),
    /** An entry does not say of the run what the run says of itself. */
    ENTRY_ALTERED("does not say what its run says"),
    /** An entry is dated before the one it follows. */
    TIME_REVERSED("is dated before the entry it follows"),
    /** An entry withdraws or brings back a run that no earlier entry names. */
    ENTRY_BASELESS("is about a run that was never published"),
    /** The pointer is not of its form. */
    POINTER_UNREADABLE("is not of the form \"number run\""),
    /** The pointer names an entry beyond the last one. */
    TAIL_CUT("names an entry beyond the end of the ledger: its newest entries are gone"),
    /** The pointer names another run than the entry. */
    POINTER_DIFFERS("and the ledger name different runs"),
    /** The pointer is gone, though there are entries. */
    POINTER_MISSING("is missing"),
    /** The signature that an entry names is gone. */
    SIGNATURE_MISSING("is missing, though its entry says it was signed"),
    /** A signature is not one of these bytes by this key. */
    SIGNATURE_WRONG("is no signature of its entry: one of the two was altered or exchanged"),
    /** A signature beside an entry that says it has none. */
    SIGNATURE_EXTRA("stands beside an entry that says it was not signed"),
    /** An entry was signed for a key that was not given. */
    SIGNER_UNKNOWN("was signed with another key"),
    /** An entry that must be signed is not. */
    ENTRY_UNSIGNED("is not signed"),
    /** A receipt is for an entry beyond the last one. */
    RECEIPT_BEYOND("is for an entry beyond the end of the ledger: the newest entries are gone"),
    /** A receipt is for other bytes. */
    RECEIPT_DIFFERS("is for another entry than the one that stands there"),
    /** The list of hashes of a run is gone, and the run with it. */
    RUN_MISSING("is missing, and with it what vouches for the run"),
    /** The list of hashes is not the one the ledger names. */
    HASHES_ALTERED("does not fit the ledger: it was altered"),
    /** The list of hashes cannot be read. */
    HASHES_UNREADABLE("is no list of hashes"),
    /** A file of a run is gone. */
    FILE_MISSING("is missing"),
    /** A file of a run is a link, a folder or a device. */
    FILE_NOT_PLAIN("is not a plain file"),
    /** The bytes of a file are not those published. */
    FILE_ALTERED("was altered"),
    /** A file that does not belong to the run. */
    FILE_EXTRA("does not belong to the run"),
    /** A file, a run or the whole warehouse cannot be read. */
    UNREADABLE("cannot be read"),
    /** A table of the entry is not among the files, or the other way about. */
    TABLE_MISSING("is not stored"),
    /** A table does not have the rows that the ledger says. */
    TABLE_ROWS("has another number of rows"),
    /** A table has other values than the ledger says. */
    TABLE_DIGEST("has other values"),
    /** A page of a file does not have its checksum. */
    PAGE_DAMAGED("has a page whose checksum does not fit"),
    /** A stored row breaks the declaration of its table. */
    TABLE_INVALID("does not hold what the table declares"),
    /** The workspace is not the one the version was made of. */
    INPUTS_DIFFER("is not what the version was made of"),
    /** The other engine makes another value. */
    CELL_DIFFERS("comes out otherwise with the other engine"),
    /** A line of the access log does not fit the one before it. */
    ACCESS_LOG("was altered"),
    /** Left by a publisher that was cut off or is at work; never read. */
    UNPUBLISHED(
        "was never published: a publisher was cut off, is at work, or its entry was cut off"),
    /** A purged run still has files. */
    PURGE_UNFINISHED("was purged and still has files; the next publishing removes them");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }
  }

  static Fault of(Kind kind, String place) {
    return new Fault(kind, place, "", "");
  }

  /** The fault as an English sentence without its full stop. */
  public String sentence() {
    String values =
        expected.isEmpty() && found.isEmpty()
            ? ""
            : expected.isEmpty()
                ? " (%s)".formatted(found)
                : " (expected %s, found %s)".formatted(expected, found);
    return place + " " + kind.phrase + values;
  }
}
