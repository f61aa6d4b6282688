package pingyi.cli;

import java.nio.file.Path;

/**
 * Where a user's own things are kept, by the XDG Base Directory Specification 0.8: never in the
 * project, never in a warehouse.
 */
final class UserFolders {
  private UserFolders() {}

  /** Copies that can be made again. */
  static Path cache() {
    return folder("XDG_CACHE_HOME", ".cache");
  }

  /** What is to last, but is no setting: histories and logs. */
  static Path state() {
    return folder("XDG_STATE_HOME", ".local/state");
  }

  private static Path folder(String variable, String usual) {
    String named = System.getenv(variable);
    Path base =
        named != null && Path.of(named).isAbsolute()
            ? Path.of(named)
            : Path.of(System.getProperty("user.home"), usual);
    return base.resolve("pingyi");
  }
}
