package pingyi.generate.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pingyi.generate.simulate.Chance;

class NameStockTest {
  @Test
  void shouldGiveEveryNameOutOnce() {
    Set<String> names = new HashSet<>();
    int given = 0;
    for (int college = 0; college < NameStock.colleges(); college++) {
      NameStock stock = NameStock.ofCollege("", college, Chance.of(1, "college", college));
      for (Optional<NameStock.Named> name = stock.next(given);
          name.isPresent();
          name = stock.next(given)) {
        given++;
        names.add(name.get().name());
      }
    }

    assertThat(names).hasSize(given).hasSizeGreaterThan(20 * NameStock.colleges());
  }

  @Test
  void shouldNameEveryInstitutionOtherwise() {
    Set<String> names = new HashSet<>();
    for (int institution = 0; institution < 90_000; institution++) {
      names.add(Institutions.name(institution));
    }

    assertThat(names).hasSize(90_000);
  }
}
