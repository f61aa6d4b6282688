package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import pingyi.intake.table.YearWords;

/** Lists what stands in a folder of the workspace, in a fixed order. */
final class Folder {
  private static final Set<String> TABLE_ENDINGS = Set.of("csv", "xlsx", "xls", "xlsm", "txt");
  private static final Set<String> NOT_READ = Set.of("out", "expected");

  private Folder() {}

  /** The paths within the workspace; folders that are named like files are among them. */
  static List<String> files(Path root, String folder) throws IOException {
    Set<String> paths = new TreeSet<>();
    collect(root, folder, paths);
    return new ArrayList<>(paths);
  }

  private static void collect(Path root, String folder, Set<String> paths) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        String path = folder + "/" + name;
        boolean directory = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        if (name.startsWith(".")
            || name.startsWith("~$")
            || name.equalsIgnoreCase("README.md")
            || (directory && NOT_READ.contains(name))) {
          continue;
        }
        if (directory && !TABLE_ENDINGS.contains(ending(name))) {
          collect(root, path, paths);
        } else {
          paths.add(path);
        }
      }
    }
  }

  /** The part of a name after its last full stop, in small letters. */
  static String ending(String name) {
    int stop = name.lastIndexOf('.');
    return stop < 0 ? "" : name.substring(stop + 1).toLowerCase(Locale.ROOT);
  }

  /** The year that the nearest folder above a file is named after. */
  static OptionalInt year(String path, String folder) {
    String[] parts = path.substring(folder.length() + 1).split("/");
    for (int i = parts.length - 2; i >= 0; i--) {
      OptionalInt year = YearWords.ofFolder(parts[i]);
      if (year.isPresent()) {
        return year;
      }
    }
    return OptionalInt.empty();
  }
}
