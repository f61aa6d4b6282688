package pingyi.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pingyi.generate.layout.RulebookFiles;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Register;
import pingyi.generate.plan.Structure;

/** Writes the register, institution by institution. */
final class RegisterFiles implements Closeable {
  private final Writer organizations;
  private final Writer events;
  private final Writer aliases;

  RegisterFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.organizations = open(folder, "organizations.csv");
    this.events = open(folder, "organization_events.csv");
    this.aliases = open(folder, "organization_aliases.csv");
    Register top = new Register(LocalDate.of(2000, 1, 1));
    top.body(Structure.TOP, "示例省委教育工委", "committee", Optional.empty());
    Institution above = new Institution(top.periods(), List.of(), List.of(), List.of(), List.of());
    organizations.write(RulebookFiles.organizations(above));
    events.write(RulebookFiles.events(above));
    aliases.write(RulebookFiles.aliases(above));
  }

  private static Writer open(Path folder, String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
  }

  void add(Institution institution) throws IOException {
    organizations.write(withoutHeading(RulebookFiles.organizations(institution)));
    events.write(withoutHeading(RulebookFiles.events(institution)));
    aliases.write(withoutHeading(RulebookFiles.aliases(institution)));
  }

  private static String withoutHeading(String csv) {
    return csv.substring(csv.indexOf('\n') + 1);
  }

  @Override
  public void close() throws IOException {
    organizations.close();
    events.close();
    aliases.close();
  }
}
