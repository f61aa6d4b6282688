package pingyi.generate.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pingyi.generate.layout.RulebookFiles;
import pingyi.generate.layout.SentFile;
import pingyi.generate.model.Institution;
import pingyi.generate.truth.RegisterTruth;
import pingyi.generate.truth.Stated;
import pingyi.generate.truth.StatementTruth;
import pingyi.generate.truth.TruthWriter;

/** The files of a workspace before they are written. */
public final class WorkspaceFiles {
  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();

  /** A workspace without files, whose hand-written texts are resources in a folder of its name. */
  WorkspaceFiles(String name) {
    this.name = name;
  }

  /** Adds hand-written texts, each under its own path. */
  WorkspaceFiles texts(String... paths) {
    for (String path : paths) {
      files.put(path, resource(path).getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Adds a hand-written text in another encoding. */
  WorkspaceFiles text(String path, Charset charset) {
    files.put(path, resource(path).getBytes(charset));
    return this;
  }

  /** Adds the rulebook's generated files about organizations. */
  WorkspaceFiles register(Institution institution) {
    put("rulebook/organizations.csv", RulebookFiles.organizations(institution));
    put("rulebook/organization_events.csv", RulebookFiles.events(institution));
    put("rulebook/organization_aliases.csv", RulebookFiles.aliases(institution));
    return this;
  }

  /** Adds the rulebook's generated files. */
  WorkspaceFiles rulebook(Institution institution) {
    register(institution);
    put("rulebook/scales.yaml", RulebookFiles.scales(institution));
    put("rulebook/policies.yaml", RulebookFiles.policies(institution));
    return this;
  }

  /** Adds the records. */
  WorkspaceFiles records(List<SentFile> records) {
    records.forEach(record -> files.put(record.path(), record.bytes()));
    return this;
  }

  /** Adds the truth. */
  WorkspaceFiles expected(TruthWriter truth) {
    truth.files().forEach((file, text) -> put("expected/" + file, text));
    return this;
  }

  /** Adds the truth about registers. */
  WorkspaceFiles expected(RegisterTruth truth) {
    truth.files().forEach((file, text) -> put("expected/" + file, text));
    return this;
  }

  /** Adds the truth about problems and demands. */
  WorkspaceFiles expected(StatementTruth truth) {
    truth.files().forEach((file, text) -> put("expected/" + file, text));
    return this;
  }

  /** Adds a truth of its own. */
  WorkspaceFiles expected(String file, String text) {
    put("expected/" + file, text);
    return this;
  }

  /** The name of the workspace's folder. */
  public String name() {
    return name;
  }

  /** Writes all files into a folder of the workspace's name; other files there are left alone. */
  public void writeInto(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(name).resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the reports and sheets of a sample name. */
  static List<Stated> statements(String name) {
    return Stated.read(resource(name, "statements.txt"));
  }

  private String resource(String path) {
    return resource(name, path);
  }

  private static String resource(String name, String path) {
    String full = "/pingyi/generate/" + name + "/" + path;
    try (InputStream stream = WorkspaceFiles.class.getResourceAsStream(full)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + full);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
