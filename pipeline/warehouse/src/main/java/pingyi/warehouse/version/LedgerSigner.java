package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Signs entries of the ledger with an Ed25519 key (RFC 8032): 64 bytes over the entry's bytes. */
public final class LedgerSigner {
  private final PrivateKey secret;
  private final LedgerKey key;

  private LedgerSigner(PrivateKey secret, LedgerKey key) {
    this.secret = secret;
    this.key = key;
  }

  /**
   * Reads a key from the PEM file that {@code openssl genpkey -algorithm ed25519} writes.
   *
   * @throws IOException saying what is wrong with the file
   */
  public static LedgerSigner of(Path pem) throws IOException {
    byte[] content = LedgerKey.content(pem, "PRIVATE KEY");
    try {
      PrivateKey secret =
          KeyFactory.getInstance(LedgerKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(content));
      LedgerSigner signer = new LedgerSigner(secret, publicHalf((EdECPrivateKey) secret));
      byte[] sample = {1, 2, 3};
      if (!signer.key.verifies(sample, signer.sign(sample))) {
        throw new IOException(pem + " holds a key that does not verify what it signs");
      }
      return signer;
    } catch (GeneralSecurityException e) {
      throw new IOException(pem + " holds no Ed25519 private key: " + e.getMessage(), e);
    }
  }

  // The file holds only the 32 random bytes of which both halves are made, and the platform makes
  // the public one only in a generator: so it is given these bytes for random ones.
  private static LedgerKey publicHalf(EdECPrivateKey secret) throws GeneralSecurityException {
    byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(LedgerKey.ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    return new LedgerKey(generator.generateKeyPair().getPublic());
  }

  String keySha256() {
    return key.sha256();
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(LedgerKey.ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key that was read can sign", e);
    }
  }

  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
