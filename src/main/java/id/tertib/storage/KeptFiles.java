package id.tertib.storage;

import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives kept files out, whole and as they were kept, or not at all. */
@Component
public class KeptFiles {

  private static final int BUFFER = 64 * 1024;

  private final DataDirectory directory;
  private final DamagedFiles damaged;

  KeptFiles(DataDirectory directory, DamagedFiles damaged) {
    this.directory = directory;
    this.damaged = damaged;
  }

  /**
   * Reads the file once to its end, then gives the same open file from its beginning.
   *
   * @throws RefusedException 500 in words when it is missing or changed; administrators are told
   */
  public InputStream open(KeptFile file) {
    try {
      var channel =
          FileChannel.open(directory.root().resolve(file.path()), StandardOpenOption.READ);
      try {
        if (sha256(channel).equals(file.sha256())) {
          return Channels.newInputStream(channel.position(0));
        }
      } catch (IOException | RuntimeException unreadable) {
        channel.close();
        throw unreadable;
      }
      channel.close();
      throw refused(file, Fault.BERUBAH);
    } catch (IOException e) {
      throw refused(file, fault(e));
    }
  }

  /** As {@link #open}, for files that are small. */
  public byte[] read(KeptFile file) {
    try (var content = open(file)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with it; empty when it is as it was kept. */
  Optional<Fault> check(KeptFile file) {
    try (var channel =
        FileChannel.open(directory.root().resolve(file.path()), StandardOpenOption.READ)) {
      return sha256(channel).equals(file.sha256()) ? Optional.empty() : Optional.of(Fault.BERUBAH);
    } catch (IOException e) {
      return Optional.of(fault(e));
    }
  }

  /** Whether it lies there as it was kept; says nothing to anybody. */
  public boolean isWhole(KeptFile file) {
    return check(file).isEmpty();
  }

  private RefusedException refused(KeptFile file, Fault fault) {
    damaged.found(file, fault);
    return RefusedException.damaged(
        "%s rusak di penyimpanan server, jadi tidak diberikan. Administrator sudah diberi tahu; minta dipulihkan dari cadangan."
            .formatted(file.name()));
  }

  private static Fault fault(IOException problem) {
    return problem instanceof NoSuchFileException ? Fault.HILANG : Fault.TAK_TERBACA;
  }

  private static String sha256(FileChannel channel) throws IOException {
    var digest = Sha256.digest();
    var buffer = ByteBuffer.allocate(BUFFER);
    while (channel.read(buffer) >= 0) {
      digest.update(buffer.flip());
      buffer.clear();
    }
    return Sha256.hex(digest.digest());
  }
}
