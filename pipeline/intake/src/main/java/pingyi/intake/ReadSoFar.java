package pingyi.intake;

/**
 * How far the reading of a workspace is.
 *
 * @param path the file that is begun
 * @param rows the rows of the files before it, headings among them
 * @param bytes the size of the records and reports before it
 * @param total the size of all records and reports; 0 while they are not yet known
 */
public record ReadSoFar(String path, long rows, long bytes, long total) {}
