package id.tertib.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who speaks HTTP to the running product: a browser with its cookies, or a program with
 * Basic and none. Redirects are not followed, so that a test sees them.
 */
public final class Visitor {

  /** The one password of the demo's accounts in tests. */
  public static final String PASSWORD = "Tertib-2026!";

  private static final Pattern CSRF_FIELD =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private final List<String> headers = new ArrayList<>();

  private Visitor(int port, boolean keepsCookies) {
    this.base = "http://localhost:" + port;
    var builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
    this.client = (keepsCookies ? builder.cookieHandler(cookies) : builder).build();
  }

  /** A browser in which nobody is signed in. */
  public static Visitor browser(int port) {
    return new Visitor(port, true);
  }

  /** A program with HTTP Basic. */
  public static Visitor program(int port, String user) {
    return program(port, user, PASSWORD);
  }

  public static Visitor program(int port, String user, String password) {
    var visitor = new Visitor(port, false);
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return visitor.with(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** Nobody, without cookies. */
  public static Visitor stranger(int port) {
    return new Visitor(port, false);
  }

  /** Sends this header with every request from now on. */
  public Visitor with(String header, String value) {
    headers.add(header);
    headers.add(value);
    return this;
  }

  /** Signs in by the page; fails when the product refuses. */
  public Visitor signIn(String user) {
    var answer = submitSignIn(user, PASSWORD);
    var target = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || target.contains("/masuk")) {
      throw new AssertionError("sign-in of %s ended at %s".formatted(user, target));
    }
    return this;
  }

  /** Fills in the sign-in page and sends it. */
  public HttpResponse<String> submitSignIn(String user, String password) {
    var page = page("/masuk").body();
    var field = CSRF_FIELD.matcher(page);
    if (!field.find()) {
      throw new AssertionError("no _csrf on the sign-in page:\n" + page);
    }
    return form(
        "/masuk",
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(user), encoded(password), encoded(field.group(1))));
  }

  /** A page, as a browser asks for it. */
  public HttpResponse<String> page(String path) {
    return send("GET", path, null, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null, "Accept", "application/json");
  }

  /** Posts JSON, with the token of ours and that of Camunda as scripts of a page would. */
  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json, tokens("Content-Type", "application/json"));
  }

  public HttpResponse<String> form(String path, String body) {
    return send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  public HttpResponse<String> send(String method, String path, String body, String... more) {
    var request =
        request(path, more)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    return exchange(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Posts what is no text, read as the handler says. */
  public <T> HttpResponse<T> post(
      String path, byte[] body, HttpResponse.BodyHandler<T> read, String... more) {
    return exchange(
        request(path, more).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), read);
  }

  /** What an address gives, byte for byte. */
  public HttpResponse<byte[]> download(String path) {
    return exchange(
        request(path, "Accept", "*/*").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends one file as the part {@code file}, with the tokens of a page. */
  public HttpResponse<String> upload(String path, String fileName, byte[] content) {
    var head =
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(fileName);
    var request =
        request(
            path,
            tokens(
                "Content-Type",
                "multipart/form-data; boundary=batas",
                "Accept",
                "application/json"));
    return exchange(
        request
            .POST(
                HttpRequest.BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8))))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String... more) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return request;
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The headers that a page's script would send along, added to the given ones. */
  public String[] tokens(String... more) {
    var all = new ArrayList<>(List.of(more));
    cookie("TERTIB-XSRF").ifPresent(value -> all.addAll(List.of("X-TERTIB-XSRF", value)));
    cookie("XSRF-TOKEN").ifPresent(value -> all.addAll(List.of("X-XSRF-TOKEN", value)));
    return all.toArray(String[]::new);
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
