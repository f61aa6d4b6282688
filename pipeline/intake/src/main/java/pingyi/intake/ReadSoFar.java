package pingyi.intake;

/**
 * How far the reading of a workspace is.
 *
 * @param path the file that is begun
 * @param rows the rows of the files before it, headings among them
 * @param bytes the size of the files before it, but for the configuration
 * @param total the size of rulebook, records and reports; 0 while the configuration is read
 */
public record ReadSoFar(String path, long rows, long bytes, long total) {}
