package pingyi.engine.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.version.Store;

/**
 * A warehouse in a Hadoop file system. Nothing is committed by {@code FileSystem.rename}, which
 * overwrites files and puts folders into folders; {@code FileContext.rename} without OVERWRITE is
 * one step of the name node, and fails where something is there.
 */
final class HadoopStore implements Store {
  static final String TEMPORARY = ".tmp";
  private static final FsPermission SEALED_FOLDER = new FsPermission("555");
  private static final FsPermission SEALED_FILE = new FsPermission("444");
  private static final FsPermission OPEN_FOLDER = new FsPermission("755");

  private final FileContext files;
  private final Path root;
  private final java.nio.file.Path cache;
  private final Commit commit;

  HadoopStore(FileContext files, Path root, java.nio.file.Path cache, Commit commit) {
    this.files = files;
    this.root = root;
    this.cache = cache.toAbsolutePath().normalize();
    this.commit = commit;
  }

  /** How a file is made that is not there yet. */
  interface Commit {
    /**
     * Makes it.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    void create(Path file, byte[] bytes) throws IOException;
  }

  @Override
  public String told(String name) {
    return place(name).toString();
  }

  @Override
  public byte[] read(String name) throws IOException {
    try (InputStream in = files.open(place(name))) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      throw Faults.absent(place(name), e);
    }
  }

  @Override
  public boolean exists(String name) throws IOException {
    return files.util().exists(place(name));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return statuses(place(folder)).stream().map(each -> each.getPath().getName()).sorted().toList();
  }

  @Override
  public HashList hashes(String folder) throws IOException {
    TreeMap<String, String> hashes = new TreeMap<>();
    for (String name : below(folder)) {
      if (!name.equals(HashList.FILE)) {
        try (InputStream in = files.open(new Path(place(folder), name))) {
          hashes.put(name, Digests.sha256(in));
        }
      }
    }
    return new HashList(hashes);
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    files.mkdir(place(folder), OPEN_FOLDER, true);
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    commit.create(place(name), bytes);
  }

  @Override
  public void replace(String name, byte[] bytes) throws IOException {
    Path file = place(name);
    Path temporary = new Path(file.getParent(), UUID.randomUUID() + TEMPORARY);
    try {
      HadoopWriting.write(files, temporary, bytes);
      files.rename(temporary, file, Options.Rename.OVERWRITE);
    } catch (IOException e) {
      Faults.clean(() -> files.delete(temporary, false));
      throw e;
    }
  }

  @Override
  public void move(String folder, String target) throws IOException {
    try {
      files.rename(place(folder), place(target), Options.Rename.NONE);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw Faults.present(place(target), e);
    }
    LocalCopy.move(local(folder), local(target));
  }

  @Override
  public void delete(String name) throws IOException {
    LocalCopy.delete(local(name));
    if (!exists(name)) {
      return;
    }
    unseal(place(name));
    files.delete(place(name), true);
  }

  @Override
  public java.nio.file.Path draft(String folder) throws IOException {
    makeFolder(folder);
    return Files.createDirectories(local(folder));
  }

  @Override
  public void sync(String folder) throws IOException {
    java.nio.file.Path draft = local(folder);
    try (Stream<java.nio.file.Path> walk = Files.walk(draft)) {
      for (java.nio.file.Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = draft.relativize(file).toString().replace('\\', '/');
        HadoopWriting.upload(files, file, new Path(place(folder), name));
      }
    }
  }

  @Override
  public void seal(String folder) throws IOException {
    Path place = place(folder);
    for (FileStatus status : tree(place)) {
      files.setPermission(status.getPath(), status.isDirectory() ? SEALED_FOLDER : SEALED_FILE);
    }
    files.setPermission(place, SEALED_FOLDER);
  }

  @Override
  public void empty(String folder, Set<String> but) throws IOException {
    files.setPermission(place(folder), OPEN_FOLDER);
    for (String name : list(folder)) {
      if (!but.contains(name)) {
        delete(folder + "/" + name);
      }
    }
    files.setPermission(place(folder), SEALED_FOLDER);
  }

  @Override
  public java.nio.file.Path local(String folder) {
    return cache.resolve(folder);
  }

  @Override
  public void fetch(String name) throws IOException {
    if (!exists(name)) {
      throw Faults.absent(place(name), new FileNotFoundException(told(name)));
    }
    if (files.getFileStatus(place(name)).isFile()) {
      LocalCopy.write(local(name), files.open(place(name)));
      return;
    }
    List<String> present = below(name);
    LocalCopy copy = LocalCopy.of(local(name));
    copy.keepOnly(present);
    for (String each : present) {
      if (!copy.holds(each)) {
        copy.add(each, files.open(new Path(place(name), each)));
      }
    }
  }

  @Override
  public OptionalLong free() throws IOException {
    return OptionalLong.of(files.getFsStatus(root).getRemaining());
  }

  @Override
  public Lock lock(String holder) throws IOException {
    return HadoopLock.take(files, new Path(root, "lock"), commit, holder);
  }

  private Path place(String name) {
    return name.isEmpty() ? root : new Path(root, name);
  }

  private List<FileStatus> statuses(Path folder) throws IOException {
    try {
      RemoteIterator<FileStatus> content = files.listStatus(folder);
      List<FileStatus> statuses = new ArrayList<>();
      while (content.hasNext()) {
        statuses.add(content.next());
      }
      return statuses;
    } catch (FileNotFoundException e) {
      throw Faults.absent(folder, e);
    }
  }

  /** Everything below, folders after what is in them. */
  private List<FileStatus> tree(Path folder) throws IOException {
    List<FileStatus> tree = new ArrayList<>();
    for (FileStatus status : statuses(folder)) {
      if (status.isDirectory()) {
        tree.addAll(tree(status.getPath()));
      }
      tree.add(status);
    }
    return tree;
  }

  private List<String> below(String folder) throws IOException {
    Path place = files.resolvePath(place(folder));
    List<String> names = new ArrayList<>();
    for (FileStatus status : tree(place)) {
      if (!status.isDirectory()) {
        names.add(place.toUri().relativize(status.getPath().toUri()).getPath());
      }
    }
    names.sort(null);
    return names;
  }

  private void unseal(Path place) throws IOException {
    if (!files.getFileStatus(place).isDirectory()) {
      return;
    }
    List<FileStatus> tree = tree(place);
    Collections.reverse(tree);
    files.setPermission(place, OPEN_FOLDER);
    for (FileStatus status : tree) {
      if (status.isDirectory()) {
        files.setPermission(status.getPath(), OPEN_FOLDER);
      }
    }
  }
}
