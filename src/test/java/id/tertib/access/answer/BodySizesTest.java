package id.tertib.access.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Bodies that would be read into memory whole, whoever is signed in. */
@ProcessTest
class BodySizesTest {

  private static final int MEGABYTE = 1024 * 1024;

  @LocalServerPort int port;
  @Autowired BodySizes sizes;

  @Test
  void refusesLargeJsonInWords() {
    var asesor = Visitor.program(port, "dinkesasesor");
    var values = "{\"variables\":{\"a\":{\"value\":\"%s\"}}}";

    for (var path : new String[] {"/engine-rest/task", "/engine-rest/process-instance"}) {
      var answer = asesor.post(path, values.formatted("x".repeat(6 * MEGABYTE)));
      assertThat(answer.statusCode()).as(path).isEqualTo(413);
      assertThat(answer.body()).contains("Bagi menjadi beberapa permintaan");
    }
    assertThat(asesor.post("/api/demo/clock", "x".repeat(3 * MEGABYTE)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void countsABodyThatDoesNotSayHowLongItIs() {
    var request =
        new MockHttpServletRequest("POST", "/engine-rest/deployment/create") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.addHeader("Transfer-Encoding", "chunked");
    request.setContentType("multipart/form-data; boundary=batas");
    request.setContent(new byte[21 * MEGABYTE]);

    assertThatThrownBy(
            () ->
                sizes.doFilter(
                    request,
                    new MockHttpServletResponse(),
                    (read, answer) ->
                        read.getInputStream().transferTo(OutputStream.nullOutputStream())))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(413));
  }

  @Test
  void leavesUsualBodiesAlone() {
    var asesor = Visitor.program(port, "dinkesasesor");

    assertThat(asesor.post("/engine-rest/task", "{\"processDefinitionKey\":\"x\"}").statusCode())
        .isEqualTo(200);
    assertThat(
            asesor
                .upload("/engine-rest/deployment/create", "model.bpmn", new byte[MEGABYTE])
                .statusCode())
        .isNotEqualTo(413);
  }
}
