package id.tertib.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection on which every byte is the test's own, for what no client would send: broken
 * addresses, bodies that come slowly or never.
 */
public final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MS = 30_000;

  private final Socket socket;
  private final BufferedReader answers;

  private RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    this.answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** What came back: the status, the headers as they stand, and the rest. */
  public record Answer(int status, List<String> headers, String body) {}

  public static RawHttp to(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
    return new RawHttp(socket);
  }

  /** One request on a connection of its own, which the server closes. */
  public static Answer ask(int port, String requestLine, String... headers) throws IOException {
    try (var connection = to(port)) {
      connection.head(requestLine, headers);
      return connection.answer();
    }
  }

  /**
   * Sends the head of a request, {@code Host} unless it is given, and {@code Connection: close}.
   */
  public RawHttp head(String requestLine, String... headers) throws IOException {
    var lines = new ArrayList<>(List.of(requestLine));
    lines.addAll(List.of(headers));
    if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
      lines.add("Host: localhost");
    }
    lines.add("Connection: close");
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  public RawHttp send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Waits for the answer and for the end of the connection. */
  public Answer answer() throws IOException {
    var status = answers.readLine();
    if (status == null) {
      throw new IOException("closed without an answer");
    }
    var headers = new ArrayList<String>();
    for (var line = answers.readLine(); line != null && !line.isEmpty(); ) {
      headers.add(line);
      line = answers.readLine();
    }
    var body = new StringBuilder();
    try {
      for (int next = answers.read(); next >= 0; next = answers.read()) {
        body.append((char) next);
      }
    } catch (java.net.SocketException e) {
      // Closed with something of ours unread, which is its right after an answer.
    }
    return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body.toString());
  }

  /** Whether the server has already said something or closed. */
  public boolean isAnswered() throws IOException {
    return answers.ready();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
