package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.tertib.testing.Visitor;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** A citizen's app that speaks GeoReport v2, and believes no answer before its schema fits. */
final class AplikasiWarga {

  static final String V2 = "/open311/v2";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Visitor stranger;

  AplikasiWarga(int port) {
    this.stranger = Visitor.stranger(port);
  }

  HttpResponse<String> ambil(String path) {
    return stranger.send("GET", V2 + path, null);
  }

  /** 200 in JSON that fits. */
  JsonNode json(String path, String schema) {
    return json(ambil(path), 200, schema);
  }

  static JsonNode json(HttpResponse<String> answer, int status, String schema) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase())
        .isEqualTo("application/json;charset=utf-8");
    try {
      var node = JSON.readTree(answer.body());
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(
                      AplikasiWarga.class.getResourceAsStream("/open311/%s.json".formatted(schema)))
                  .validate(node))
          .as(answer.body())
          .isEmpty();
      return node;
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  /** 200 in XML that fits. */
  String xml(String path, String root) {
    return xml(ambil(path), 200, root);
  }

  static String xml(HttpResponse<String> answer, int status, String root) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase())
        .isEqualTo("text/xml;charset=utf-8");
    assertThat(answer.body())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + ">");
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(AplikasiWarga.class.getResource("/open311/georeport.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(answer.body())));
    } catch (Exception e) {
      throw new AssertionError(answer.body(), e);
    }
    return answer.body();
  }

  HttpResponse<String> kirim(String format, Map<String, String> form) {
    return kirim(format, encoded(form), "Content-Type", FORM);
  }

  HttpResponse<String> kirim(String format, String body, String... headers) {
    return stranger.send("POST", "%s/requests.%s".formatted(V2, format), body, headers);
  }

  HttpResponse<String> kirimBagian(String format, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    "--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field.getKey(), field.getValue()))
            .collect(Collectors.joining());
    return kirim(
        format, body + "--batas--\r\n", "Content-Type", "multipart/form-data; boundary=batas");
  }

  HttpResponse<String> minta(String method, String path, String... headers) {
    return stranger.send(method, path, null, headers);
  }

  /** Whatever was asked for: an error of GeoReport in that format, never a page, never a trace. */
  static String galat(HttpResponse<String> answer, int status, String format) {
    assertThat(answer.body()).doesNotContain("<html", "Exception", "\tat ", "about:blank");
    if (format.equals("xml")) {
      var text = xml(answer, status, "errors");
      assertThat(text).contains("<code>%d</code>".formatted(status));
      return text;
    }
    var errors = json(answer, status, "errors");
    assertThat(errors).allMatch(error -> error.get("code").asInt() == status);
    return errors.toString();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
