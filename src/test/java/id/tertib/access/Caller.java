package id.tertib.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A program with HTTP Basic at an address of its own: on this machine every {@code 127.x.x.x} is
 * one.
 *
 * @param port of the product
 * @param address e.g. {@code 127.0.7.1}
 */
record Caller(int port, String address) {

  /** What came back. */
  record Answer(int status, String text) {

    Optional<String> header(String name) {
      return text.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  /** Asks for something as this account. */
  Answer get(String user, String password) {
    return send(user, password, "GET", "/engine-rest/task/count", "");
  }

  Answer send(String user, String password, String method, String path, String json) {
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    var request =
        """
        %s %s HTTP/1.1
        Host: localhost
        Authorization: Basic %s
        Content-Type: application/json
        Content-Length: %d
        Connection: close

        %s"""
            .formatted(
                method,
                path,
                Base64.getEncoder().encodeToString(credentials),
                json.getBytes(StandardCharsets.UTF_8).length,
                json);
    var head = request.substring(0, request.length() - json.length()).replace("\n", "\r\n");
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
      socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      socket.getOutputStream().write((head + json).getBytes(StandardCharsets.UTF_8));
      var text =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n");
      return new Answer(Integer.parseInt(text.substring(9, 12)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
