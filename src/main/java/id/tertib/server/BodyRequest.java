package id.tertib.server;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A request whose body is looked at while it is read, as bytes or as text. */
public final class BodyRequest extends HttpServletRequestWrapper {

  private final UnaryOperator<ServletInputStream> watch;

  /**
   * @param watch what stands around the body, see {@link BodyStream}
   */
  public BodyRequest(HttpServletRequest request, UnaryOperator<ServletInputStream> watch) {
    super(request);
    this.watch = watch;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return watch.apply(super.getInputStream());
  }

  /** In the request's own encoding, else UTF-8. */
  @Override
  public BufferedReader getReader() throws IOException {
    var encoding = getCharacterEncoding();
    return new BufferedReader(
        new InputStreamReader(
            getInputStream(),
            encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
  }
}
