package pingyi.generate.sample;

import java.util.List;
import java.util.stream.Stream;
import pingyi.generate.layout.SentFile;
import pingyi.generate.model.Institution;
import pingyi.generate.truth.RegisterTruth;

/** The university's project registers and rectification lists, with what is true of them. */
final class UniversityRegisters {
  private final UniversityProjects projects;
  private final UniversityRectifications rectifications;

  UniversityRegisters(Institution institution) {
    ListRows rows = new ListRows(institution);
    this.projects = new UniversityProjects(rows);
    this.rectifications = new UniversityRectifications(rows);
  }

  List<SentFile> files() {
    return Stream.of(projects.files(), rectifications.files()).flatMap(List::stream).toList();
  }

  RegisterTruth truth() {
    RegisterTruth truth = new RegisterTruth();
    projects.tell(truth);
    rectifications.tell(truth);
    return truth;
  }
}
