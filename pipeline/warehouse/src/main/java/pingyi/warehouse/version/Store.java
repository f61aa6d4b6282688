package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import pingyi.warehouse.read.HashList;

/**
 * Where a warehouse lies. Files are named relative to it with forward slashes, {@code
 * ledger/0000000042.json}; the empty name is the warehouse itself. What a method has written lies
 * on the disk when it returns, whole, or it throws and nothing of it stands under that name. {@code
 * StoreContract} says what every implementation must keep.
 */
public interface Store {
  /** What people call it, or one file of it. */
  String told(String name);

  /**
   * The bytes of a file.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  byte[] read(String name) throws IOException;

  /** Whether there is a file or a folder of the name. */
  boolean exists(String name) throws IOException;

  /**
   * The names in a folder, sorted, files and folders alike.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such folder
   */
  List<String> list(String folder) throws IOException;

  /** The hashes of all files below a folder, read from where they lie now. */
  HashList hashes(String folder) throws IOException;

  /** Makes a folder and those it lies in; one that is there stays. */
  void makeFolder(String folder) throws IOException;

  /**
   * Writes a file that is not there yet: the whole of it or nothing, and of several who try at once
   * one succeeds.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one; it stays as it is
   * @throws UnconfirmedException if it stands, but may not outlast a power cut
   */
  void put(String name, byte[] bytes) throws IOException;

  /** Writes a small file, or another in its place: readers see the old or the new one whole. */
  void replace(String name, byte[] bytes) throws IOException;

  /**
   * Moves a folder by one rename.
   *
   * @throws java.nio.file.FileAlreadyExistsException if something is there already; it stays
   */
  void move(String folder, String target) throws IOException;

  /** Deletes a file, or a folder with all that is in it; what is not there is no fault. */
  void delete(String name) throws IOException;

  /** A folder on this machine, made for writing what {@link #sync} then brings under the name. */
  Path draft(String folder) throws IOException;

  /** Brings what the draft of a folder holds to where it is kept, and forces it to the disk. */
  void sync(String folder) throws IOException;

  /** Takes away every right to write below a folder, so that a slip does not alter a version. */
  void seal(String folder) throws IOException;

  /** Deletes what a sealed folder holds, but for some names in it, and seals it again. */
  void empty(String folder, Set<String> but) throws IOException;

  /** Where a folder is on this machine once it was fetched. */
  Path local(String folder);

  /** Brings a folder to this machine; nothing to do where it lies here. */
  void fetch(String folder) throws IOException;

  /** The bytes that can still be written; empty where nobody can say. */
  OptionalLong free() throws IOException;

  /**
   * Takes the lock of the one publisher at work.
   *
   * @param holder who takes it, in words for whoever has to wait
   * @throws WarehouseBusyException saying who holds it
   */
  Lock lock(String holder) throws IOException;

  /** The lock of the one publisher at work. */
  interface Lock extends AutoCloseable {
    /**
     * Makes sure that it is still held, right before a commit.
     *
     * @throws WarehouseBusyException if another publisher has taken it over
     */
    void demandHeld() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** A file stands, but the disk did not confirm it. */
  final class UnconfirmedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what the disk said. */
    public UnconfirmedException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
