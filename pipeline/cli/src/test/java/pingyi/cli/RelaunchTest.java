package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pingyi.intake.ReadSoFar;

class RelaunchTest {
  private final Words words = Words.in(Locale.ENGLISH);

  @AfterEach
  void forget() {
    System.clearProperty("pingyi.relaunch");
  }

  @Test
  void shouldAskForTheCompilerWhereMuchIsToBeRead() {
    System.setProperty("pingyi.relaunch", "compiler,spark");

    assertThatThrownBy(() -> Relaunch.demandCompiler(reading(200L << 20), words))
        .isInstanceOfSatisfying(
            CommandFault.class,
            fault -> assertThat(fault.code()).isEqualTo(ExitCode.NEEDS_COMPILER))
        .hasMessageContaining("200 MiB");
    assertThatNoException()
        .isThrownBy(() -> Relaunch.demandCompiler(reading(Relaunch.LONG_INPUT), words));
  }

  @Test
  void shouldNotAskWhoDoesNotOffer() {
    assertThatNoException().isThrownBy(() -> Relaunch.demandCompiler(reading(200L << 20), words));

    System.setProperty("pingyi.relaunch", "spark");

    assertThat(Relaunch.offered(ExitCode.NEEDS_SPARK)).isTrue();
    assertThat(Relaunch.offered(ExitCode.BROKEN)).isFalse();
    assertThatNoException().isThrownBy(() -> Relaunch.demandCompiler(reading(200L << 20), words));
  }

  private static ReadSoFar reading(long total) {
    return new ReadSoFar("bulk/2018.csv", 0, 0, total);
  }
}
