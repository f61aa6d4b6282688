package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  @Test
  void shouldDoAsItIsTold() {
    assertThat(EngineChoice.of("spark", Optional.empty(), 3).name()).isEqualTo("spark");
    assertThat(EngineChoice.of("embedded", Optional.empty(), Long.MAX_VALUE).name())
        .isEqualTo("embedded");
  }

  @Test
  void shouldTakeSparkWhereAClusterIsNamed() {
    assertThat(EngineChoice.of("auto", Optional.of("spark://host:7077"), 3))
        .isEqualTo(new EngineChoice("spark", "engine.master"));
  }

  @Test
  void shouldChooseByTheNumberOfRows() {
    assertThat(EngineChoice.of("auto", Optional.empty(), 1_000).name()).isEqualTo("embedded");
    assertThat(EngineChoice.of("auto", Optional.empty(), 20_000_000).name()).isEqualTo("spark");
  }

  @Test
  void shouldSayBeforeItBeginsThatAnEngineWillNotDo() {
    Words words = Words.in(Locale.ENGLISH);
    EngineChoice embedded = EngineChoice.of("embedded", Optional.empty(), 52_000_000);

    assertThatThrownBy(() -> embedded.demandFit(52_000_000, OptionalLong.empty(), words))
        .isInstanceOf(CommandFault.class)
        .hasMessageContaining("52000000 rows")
        .hasMessageContaining("--engine spark");
    assertThatNoException()
        .isThrownBy(() -> embedded.demandFit(52_000_000, OptionalLong.of(6_144), words));
    assertThatNoException()
        .isThrownBy(() -> embedded.demandFit(5_200_000, OptionalLong.empty(), words));
    assertThatNoException()
        .isThrownBy(
            () ->
                EngineChoice.of("spark", Optional.empty(), 52_000_000)
                    .demandFit(52_000_000, OptionalLong.empty(), words));
  }

  @Test
  void shouldAskTheLauncherForSparkWhereItsClassesAreAbsent() {
    Words words = Words.in(Locale.SIMPLIFIED_CHINESE);

    assertThatThrownBy(() -> EngineChoice.open("spark", Path.of("."), Optional.empty(), words))
        .isInstanceOfSatisfying(
            CommandFault.class, fault -> assertThat(fault.code()).isEqualTo(ExitCode.NEEDS_SPARK));
  }
}
