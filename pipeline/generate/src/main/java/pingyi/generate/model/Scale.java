package pingyi.generate.model;

import java.util.List;
import java.util.Optional;

/** A ballot scale, best grade first. */
public record Scale(
    String id, String issuer, String name, String version, Years valid, List<Grade> grades) {
  /** Copies the grades. */
  public Scale {
    grades = List.copyOf(grades);
  }

  /** One grade of a ballot. */
  public record Grade(
      String code, String label, int points, boolean favourable, Optional<String> spelling) {}
}
