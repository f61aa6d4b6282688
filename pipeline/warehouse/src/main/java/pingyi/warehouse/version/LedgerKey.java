package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import pingyi.warehouse.read.Digests;

/**
 * A public key (Ed25519, RFC 8032) that entries of the ledger may be signed for.
 *
 * @param key the key
 */
public record LedgerKey(PublicKey key) {
  static final String ALGORITHM = "Ed25519";

  /**
   * Reads a key from the PEM file that {@code openssl pkey -in private.pem -pubout} writes.
   *
   * @throws IOException saying what is wrong with the file
   */
  public static LedgerKey of(Path pem) throws IOException {
    try {
      X509EncodedKeySpec content = new X509EncodedKeySpec(content(pem, "PUBLIC KEY"));
      return new LedgerKey(KeyFactory.getInstance(ALGORITHM).generatePublic(content));
    } catch (GeneralSecurityException e) {
      throw new IOException(pem + " holds no Ed25519 public key: " + e.getMessage(), e);
    }
  }

  /** By what an entry names the key: the SHA-256 of its X.509 form. */
  public String sha256() {
    return Digests.sha256(key.getEncoded());
  }

  /** Whether a signature is of these bytes and by the owner of the key. */
  boolean verifies(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // What is no signature at all is no signature of these bytes.
    }
  }

  /** The bytes between the lines that begin and end a PEM block. */
  static byte[] content(Path pem, String label) throws IOException {
    String text = Files.readString(pem, StandardCharsets.US_ASCII);
    String begin = "-----BEGIN " + label + "-----";
    String end = "-----END " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException("%s holds no block \"%s\"".formatted(pem, begin));
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    } catch (IllegalArgumentException e) {
      throw new IOException(pem + " is damaged: " + e.getMessage(), e);
    }
  }
}
