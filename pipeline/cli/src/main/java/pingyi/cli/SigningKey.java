package pingyi.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.version.LedgerKey;
import pingyi.warehouse.version.LedgerSigner;
import pingyi.warehouse.version.Warehouse;

/**
 * The keys of the ledger's signatures, as PEM files. The secret one may also be named by the
 * environment, so that nobody forgets the option where every entry is to be signed.
 */
final class SigningKey {
  /** Names the file of the secret key where {@code --sign} does not. */
  static final String VARIABLE = "PINGYI_SIGN_KEY";

  private SigningKey() {}

  /** The warehouse, signing its entries where a key is named. */
  static Warehouse signing(Warehouse warehouse, @Nullable Path option) {
    String named = System.getenv(VARIABLE);
    Path file = option != null || named == null || named.isEmpty() ? option : Path.of(named);
    if (file == null) {
      return warehouse;
    }
    try {
      return warehouse.signing(LedgerSigner.of(file));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The public keys in files. */
  static List<LedgerKey> publicKeys(List<Path> files) {
    List<LedgerKey> keys = new ArrayList<>();
    try {
      for (Path file : files) {
        keys.add(LedgerKey.of(file));
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return keys;
  }

  private static CommandFault unreadable(IOException e) {
    return e instanceof NoSuchFileException
        ? new CommandFault(ExitCode.NOT_THERE, "There is no key file " + e.getMessage())
        : new CommandFault(ExitCode.USAGE, String.valueOf(e.getMessage()));
  }
}
