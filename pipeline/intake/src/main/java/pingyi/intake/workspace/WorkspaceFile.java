package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pingyi.intake.finding.RefusedFile;

/**
 * The bytes of a file with their hash.
 *
 * @param path the path within the workspace, with forward slashes
 * @param bytes what stands in it
 * @param sha256 the hash of the bytes
 */
record WorkspaceFile(String path, byte[] bytes, String sha256) {
  private static final long LARGEST = 512L * 1024 * 1024;

  /** Reads a regular file once; everything else is refused. */
  static WorkspaceFile read(Path root, String path) throws RefusedFile {
    Path file = root.resolve(path);
    try {
      if (Files.isSymbolicLink(file)) {
        throw new RefusedFile("symbolic_link", "");
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new RefusedFile("not_a_file", "");
      }
      if (Files.size(file) > LARGEST) {
        throw new RefusedFile("too_large", "", LARGEST / 1024 / 1024);
      }
      byte[] bytes = Files.readAllBytes(file);
      return new WorkspaceFile(path, bytes, hash(bytes));
    } catch (IOException | SecurityException e) {
      throw new RefusedFile("unreadable_file", "");
    }
  }

  /** The id of the file. */
  String fileId() {
    return sha256.substring(0, 12);
  }

  /** An id for a path whose bytes cannot be read. */
  static String idOfPath(String path) {
    return hash(path.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
