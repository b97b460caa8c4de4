package id.tertib.access.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes the refusals of the security chain as problem details (RFC 9457), in Indonesian. */
@Component
public final class ProblemBody {

  private static final Locale INDONESIA = Locale.forLanguageTag("id");

  private final ObjectMapper json;
  private final MessageSource messages;

  ProblemBody(ObjectMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  /**
   * @param key of the detail in the messages; its title has {@code .judul} behind
   * @param values of the detail's places
   */
  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... values)
      throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", messages.getMessage(key + ".judul", null, INDONESIA));
    body.put("status", status);
    body.put("detail", messages.getMessage(key, values, INDONESIA));
    body.put("instance", request.getRequestURI());
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), body);
  }
}
