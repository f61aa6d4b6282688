package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of what was published, through its command. */
class VerifyTest {
  @TempDir Path folder;

  @Test
  void shouldRederiveAVersionOfEachEngineWithTheOther() throws IOException {
    Path workspace = CommandRun.copyOf("company", folder);
    for (String engine : new String[] {"embedded", "spark"}) {
      Path out = folder.resolve(engine);
      CommandRun run =
          CommandRun.of("run", workspace.toString(), "--out", out.toString(), "--engine", engine);
      assertThat(run.code()).as(run.text()).isZero();

      CommandRun verified =
          CommandRun.of(
              "verify",
              "--deep",
              "--lang",
              "en",
              "--warehouse",
              out.resolve("warehouse").toString(),
              "--workspace",
              workspace.toString());

      assertThat(verified.code()).as(verified.text()).isZero();
      assertThat(verified.text())
          .contains("made by the " + engine + " engine")
          .contains(" 0 differ")
          .containsPattern("1 receipts")
          .contains("Everything is as it was published.");
      // Spark writes page checksums and DuckDB does not.
      assertThat(verified.text().contains("of which 0 carry")).isEqualTo(engine.equals("embedded"));
    }
    Path record = anyFile(workspace.resolve("records"));
    Files.write(record, new byte[0]);
    CommandRun other =
        CommandRun.of(
            "verify",
            "--deep",
            "--warehouse",
            folder.resolve("spark/warehouse").toString(),
            "--workspace",
            workspace.toString());
    assertThat(other.code()).isEqualTo(ExitCode.ALTERED.number());
    assertThat(other.text()).contains("inputs_differ").contains("cell_differs");
  }

  @Test
  void shouldNameWhatWasAlteredAndEndWithItsOwnCode() throws IOException {
    Path workspace = CommandRun.copyOf("company", folder);
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    Path warehouse = workspace.resolve("out/warehouse");
    assertThat(verify(warehouse).code()).isZero();
    Path table = table(warehouse);
    Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-r--r--"));
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length / 2] ^= 4;
    Files.write(table, bytes);

    CommandRun altered = verify(warehouse);

    assertThat(altered.code()).isEqualTo(79);
    assertThat(altered.text())
        .contains("file_altered " + warehouse.relativize(table))
        .contains("被改动")
        .contains("应为")
        .contains("发现 1 处错误");
  }

  @Test
  void shouldHoldEntriesAgainstThePublicKeyTheyWereSignedFor() throws Exception {
    Path workspace = CommandRun.copyOf("star-rating", folder);
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String secret = pem("PRIVATE KEY", keys.getPrivate());
    String open = pem("PUBLIC KEY", keys.getPublic());
    CommandRun run = CommandRun.of("run", workspace.toString(), "--sign", secret);
    assertThat(run.code()).as(run.text()).isZero();
    String warehouse = workspace.resolve("out/warehouse").toString();

    CommandRun sound = CommandRun.of("verify", "--warehouse", warehouse, "--key", open);
    assertThat(sound.code()).as(sound.text()).isZero();

    CommandRun unsigned =
        CommandRun.of("retract", "1", "--reason", "test", "--warehouse", warehouse);
    assertThat(unsigned.code()).as(unsigned.text()).isZero();
    CommandRun bare = CommandRun.of("verify", "--warehouse", warehouse, "--key", open);
    assertThat(bare.code()).isEqualTo(ExitCode.ALTERED.number());
    assertThat(bare.text()).contains("entry_unsigned ledger/0000000002.json");
    CommandRun wrong = CommandRun.of("verify", "--warehouse", warehouse, "--key", secret);
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(wrong.text()).contains("BEGIN PUBLIC KEY");
  }

  private String pem(String label, Key key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return Files.writeString(
            folder.resolve(label),
            "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, text, label))
        .toString();
  }

  @Test
  void shouldSayWhereThereIsNothingToVerify() {
    assertThat(verify(folder).code()).isEqualTo(ExitCode.NOT_THERE.number());
    assertThat(CommandRun.of("verify", "--receipt", "no receipt").code()).isNotZero();
  }

  private static CommandRun verify(Path warehouse) {
    return CommandRun.of("verify", "--warehouse", warehouse.toString());
  }

  private static Path table(Path warehouse) throws IOException {
    try (Stream<Path> runs = Files.list(warehouse.resolve("runs"))) {
      return anyFile(runs.findFirst().orElseThrow().resolve("data"));
    }
  }

  private static Path anyFile(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }
}
