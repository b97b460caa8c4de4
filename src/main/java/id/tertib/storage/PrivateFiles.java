package id.tertib.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Files and directories that nobody but the service's user reads: 600 and 700. Where the file
 * system knows no such permissions, its own rules hold.
 */
public final class PrivateFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** Makes a directory with those above it; what is there already is left as it is. */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(DIRECTORY));
  }

  /** Makes an empty file of this name, which must be new. */
  public static Path create(Path file) throws IOException {
    return Files.createFile(file, attributes(FILE));
  }

  /**
   * Writes beside the target, brings it to the disk, then renames: whoever reads sees all or
   * nothing, also after the power went or when the disk is full.
   */
  public static void write(Path target, byte[] content) throws IOException {
    var folder = folder(target);
    createDirectories(folder);
    var draft = Files.createTempFile(folder, target.getFileName().toString(), ".tmp");
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Puts a whole file in its place, over an older one, and the name to the disk as well; makes the
   * directory.
   */
  public static void move(Path file, Path target) throws IOException {
    createDirectories(folder(target));
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException differentDisk) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
    try (var channel = FileChannel.open(folder(target), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException cannotOpenDirectories) {
      // Such systems keep the name by themselves
      return;
    }
  }

  /**
   * Takes from everybody else what they may read of a directory and all below it; follows no links.
   *
   * @param chosen of the files and directories
   * @throws IOException when one belongs to somebody else; what came before it is mended
   */
  static void closeToOthers(Path root, Predicate<Path> chosen) throws IOException {
    if (!POSIX || !Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes any)
              throws IOException {
            set(directory, DIRECTORY);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              set(file, FILE);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          private void set(Path path, Set<PosixFilePermission> wanted) throws IOException {
            if (chosen.test(path)
                && Files.exists(path)
                && !Files.getPosixFilePermissions(path).equals(wanted)) {
              Files.setPosixFilePermissions(path, wanted);
            }
          }
        });
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(
        file.toAbsolutePath().getParent(), "Sebuah berkas punya direktori");
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> wanted) {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
        : new FileAttribute<?>[0];
  }
}
