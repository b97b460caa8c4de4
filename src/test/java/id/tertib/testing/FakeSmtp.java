package id.tertib.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that answers as told: refuses, hangs up, or says nothing at all. */
public final class FakeSmtp implements AutoCloseable {

  /** In place of an answer: silence, with the line held open. */
  public static final String SILENCE = "";

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicReference<Runnable> accepted = new AtomicReference<>(() -> {});
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<Socket> lines = new CopyOnWriteArrayList<>();

  public FakeSmtp() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var acceptor = new Thread(this::accept, "fake-smtp");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  public int port() {
    return server.getLocalPort();
  }

  /**
   * @param command {@code GREETING}, {@code EHLO}, {@code MAIL}, {@code RCPT}, {@code DATA} or
   *     {@code END} (after the text)
   */
  public FakeSmtp answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  /** Answers like this when a mail is for this address. */
  public FakeSmtp refusing(String address, String answer) {
    answers.put("RCPT TO:<%s>".formatted(address), answer);
    return this;
  }

  /** What happens after a text was taken in and before the sender hears of it. */
  public FakeSmtp onceAccepted(Runnable work) {
    accepted.set(work);
    return this;
  }

  /** From now on an ordinary server. */
  public void recover() {
    answers.clear();
    accepted.set(() -> {});
  }

  /** What was accepted, whole texts. */
  public List<String> messages() {
    return messages;
  }

  /** The Message-IDs of what was accepted, in its order. */
  public List<String> messageIds() {
    return messages.stream().map(FakeSmtp::messageId).toList();
  }

  private static String messageId(String text) {
    return text.lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .findFirst()
        .orElseThrow()
        .substring("Message-ID: ".length());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var line = server.accept();
        lines.add(line);
        var talk = new Thread(() -> talk(line), "fake-smtp-line");
        talk.setDaemon(true);
        talk.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line;
        var in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
      if (!say(line, "GREETING", "220 uji siap")) {
        in.readLine();
        return;
      }
      for (var request = in.readLine(); request != null; request = in.readLine()) {
        var command = request.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (command.equals("DATA") && say(line, "DATA", "354 silakan")) {
          if (answers.getOrDefault("DATA", "354").startsWith("354")) {
            var text = new StringBuilder();
            for (var part = in.readLine();
                part != null && !part.equals(".");
                part = in.readLine()) {
              text.append(part).append('\n');
            }
            if (answers.getOrDefault("END", "250").startsWith("250")) {
              messages.add(text.toString());
              accepted.get().run();
            }
            say(line, "END", "250 2.0.0 diterima sebagai uji-" + messages.size());
          }
        } else if (command.equals("QUIT")) {
          say(line, "QUIT", "221 selesai");
          return;
        } else if (!command.equals("DATA")) {
          say(line, command, answers.getOrDefault(request, "250 baik"));
        }
      }
    } catch (IOException e) {
      // The other side hung up; so does this one.
    }
  }

  private boolean say(Socket line, String command, String usual) throws IOException {
    var answer = answers.getOrDefault(command, usual);
    if (answer.equals(SILENCE)) {
      return false;
    }
    line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    line.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var line : lines) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
