package id.tertib.notification;

import id.tertib.storage.PrivateFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * What went out, kept as files outside the database, each named by its Message-ID: {@code
 * surel-terkirim/2026/11/<id>.eml}. They prove to a database that knows less, because it died
 * before its mark or was restored from an older copy, that a mail is not to be sent again.
 */
@Component
public class SentCopies {

  private static final String DIRECTORY = "surel-terkirim";
  private static final String TIME = "X-Tertib-Terkirim";
  private static final String ANSWER = "X-Tertib-Jawaban";
  private static final Pattern ID = Pattern.compile("<([0-9A-Za-z-]{1,100})@[^<>@]+>");

  private final MailSettings settings;
  private final Path root;
  private final Clock clock;

  public SentCopies(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.root = settings.dataDir().resolve(DIRECTORY);
    this.clock = clock;
  }

  /**
   * @param sentAt when the server accepted it
   * @param answer the server's words
   * @param file where the copy lies, from the data directory
   */
  public record SentCopy(Instant sentAt, String answer, String file) {}

  /**
   * @param messageId with its angle brackets
   * @return when and how it was accepted; empty when no copy says that it was
   * @throws UncheckedIOException when the copies cannot be read, which proves nothing
   */
  public Optional<SentCopy> find(String messageId) {
    try {
      var name = fileName(messageId);
      for (var month : months()) {
        var file = month.resolve(name);
        if (Files.exists(file)) {
          return Optional.of(read(file));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a mail that was accepted just now; the file is there whole or not at all.
   *
   * @param message null keeps that it was sent and nothing of what it said
   */
  public void keep(String messageId, @Nullable MimeMessage message, Instant sentAt, String answer)
      throws IOException {
    var month = YearMonth.from(sentAt.atZone(clock.getZone()));
    var directory =
        root.resolve("%04d".formatted(month.getYear()))
            .resolve("%02d".formatted(month.getMonthValue()));
    PrivateFiles.createDirectories(directory);
    var half = directory.resolve(".%s.tmp".formatted(UUID.randomUUID()));
    try {
      write(half, messageId, message, sentAt, answer);
      Files.move(half, directory.resolve(fileName(messageId)), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Removes the months that are past their time. */
  public void tidy() {
    var oldest =
        YearMonth.from(clock.instant().minus(settings.mail().copies()).atZone(clock.getZone()));
    try {
      for (var month : months()) {
        if (monthOf(month).isBefore(oldest)) {
          FileSystemUtils.deleteRecursively(month);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Path file, String messageId, @Nullable MimeMessage message, Instant sentAt, String answer)
      throws IOException {
    try (var channel = FileChannel.open(PrivateFiles.create(file), StandardOpenOption.WRITE)) {
      var out = Channels.newOutputStream(channel);
      header(out, TIME, sentAt.toString());
      header(out, ANSWER, MimeUtility.encodeText(PlainText.line(answer, 900), "UTF-8", "Q"));
      if (message == null) {
        header(out, "Message-ID", messageId);
      } else {
        message.writeTo(out);
      }
      // On the disk before the database says so, like everything the database says.
      channel.force(true);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static void header(OutputStream out, String name, String value) throws IOException {
    var line = "%s: %s\r\n".formatted(name, PlainText.line(value, Integer.MAX_VALUE));
    out.write(line.getBytes(StandardCharsets.US_ASCII));
  }

  /** A copy is only ever written after the acceptance: one that is damaged still proves that. */
  private SentCopy read(Path file) throws IOException {
    var name = settings.dataDir().relativize(file).toString();
    try (var in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      var time = Instant.parse(value(in, TIME));
      return new SentCopy(time, MimeUtility.decodeText(value(in, ANSWER)), name);
    } catch (DateTimeParseException | UnsupportedEncodingException damaged) {
      return new SentCopy(Files.getLastModifiedTime(file).toInstant(), "jawaban tak terbaca", name);
    }
  }

  private static String value(BufferedReader in, String header) throws IOException {
    var line = Objects.requireNonNullElse(in.readLine(), "");
    return line.startsWith(header + ": ") ? line.substring(header.length() + 2) : "";
  }

  /** Newest first: what is asked for is usually of these days. */
  private List<Path> months() throws IOException {
    return children(root).stream()
        .flatMap(
            year -> {
              try {
                return children(year).stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .sorted(Comparator.comparing(this::monthOf).reversed())
        .toList();
  }

  private static List<Path> children(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.getFileName().toString().matches("\\d{2}|\\d{4}")).toList();
    }
  }

  private YearMonth monthOf(Path directory) {
    var name = root.relativize(directory);
    return YearMonth.of(
        Integer.parseInt(name.getName(0).toString()), Integer.parseInt(name.getName(1).toString()));
  }

  private static String fileName(String messageId) {
    var id = ID.matcher(messageId);
    if (!id.matches()) {
      throw new IllegalArgumentException("Bukan Message-ID surel kita: " + messageId);
    }
    return id.group(1) + ".eml";
  }
}
