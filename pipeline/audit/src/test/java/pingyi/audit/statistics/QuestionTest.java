package pingyi.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.audit.statistics.form.StatisticsFault;

class QuestionTest {
  private static String ask(String csv, String... options) {
    return new Question("binomial-interval", "ballots.csv", List.of(options))
        .answer(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static StatisticsFault fault(String csv, String... options) {
    return catchThrowableOfType(StatisticsFault.class, () -> ask(csv, options));
  }

  @Test
  void shouldFindColumnsWhateverTheirOrderAndCaseAndPassOverOthers() {
    assertThat(ask("N;remark;X\n20;\"a;b\";18\n")).isEqualTo(ask("x,n\n18,20\n"));
  }

  @Test
  void shouldReadColumnsUnderTheNamesTheOptionsGive() {
    String answer = ask("hospital,events,total\nA,18,20\n", "x=events,n=total", "unit=hospital");

    assertThat(answer).contains("\"x\": \"events\"", "\"unit\": \"A\"", "0.9");
  }

  @Test
  void shouldStateEveryOptionStandardsIncluded() {
    assertThat(ask("x,n\n18,20\n", "level=0.9"))
        .contains("\"parameters\": {\"level\": 0.9, \"clip\": \"yes\"}");
  }

  @Test
  void shouldReadTheMarkOfUtf8AndWindowsLines() {
    assertThat(ask("\uFEFFx,n\r\n\r\n18,20\r\n")).isEqualTo(ask("x,n\n18,20\n"));
  }

  @Test
  void shouldSayFileLineColumnAndMendOfACellThatIsNoNumber() {
    StatisticsFault fault = fault("x,n\n18,20\n\n3,many\n");

    assertThat(fault.place()).isEqualTo(StatisticsFault.Place.INPUT);
    assertThat(fault.say(Locale.ENGLISH))
        .isEqualTo(
            "ballots.csv, line 4, column 2 (n): \"many\" is no number. Mend: write it like 12.5, or"
                + " name another column with an option.");
    assertThat(fault.say(Locale.SIMPLIFIED_CHINESE)).contains("第 4 行", "第 2 列");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,n\\n21,20 | line 2, column 1",
        "x,n\\n1 | 1 fields under 2 headings",
        "x,n\\n\"1,2 | never closed",
        "x,n\\n,20 | there is no value",
        "x,x\\n1,2 | headed x",
        "y,n\\n1,2 | the headings are y, n",
      })
  void shouldRefuseAFileThatDoesNotFit(String csv, String said) {
    StatisticsFault fault = fault(csv.replace("\\n", "\n"));

    assertThat(fault.place()).isEqualTo(StatisticsFault.Place.INPUT);
    assertThat(fault.say(Locale.ENGLISH)).contains(said);
  }

  @Test
  void shouldRefuseAnEmptyFile() {
    assertThat(fault("\n\n").say(Locale.ENGLISH)).contains("the file is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "level=95, 'a number above 0 and below 1'",
    "clip=perhaps, 'choose from yes, no'",
    "colour=red, 'has no option colour'",
    "level, 'is no option'",
  })
  void shouldRefuseOptionsThatDoNotFit(String option, String said) {
    StatisticsFault fault = fault("x,n\n18,20\n", option);

    assertThat(fault.place()).isEqualTo(StatisticsFault.Place.COMMAND_LINE);
    assertThat(fault.say(Locale.ENGLISH)).contains(said);
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() {
    StatisticsFault fault =
        catchThrowableOfType(
            StatisticsFault.class,
            () ->
                new Question("binomial-interval", "ballots.csv", List.of())
                    .answer(new byte[] {'x', (byte) 0xff}));

    assertThat(fault.say(Locale.ENGLISH)).contains("UTF-8");
  }

  @Test
  void shouldListTheMethodsWhereOneIsUnknown() {
    StatisticsFault fault =
        catchThrowableOfType(
            StatisticsFault.class, () -> new Question("wilsn", "f", List.of()).answer(new byte[0]));

    assertThat(fault.say(Locale.ENGLISH)).contains("There is no method wilsn", "binomial-interval");
  }
}
