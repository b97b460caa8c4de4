package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnErrorsTest {

  /** Says {@code 404 /ruang/x []}. */
  private static final ErrorForm FORM =
      new ErrorForm() {
        @Override
        public String root() {
          return "/ruang";
        }

        @Override
        public Body body(String path, int status, List<String> sentences) {
          return new Body("text/plain;charset=utf-8", status + " " + path + " " + sentences);
        }
      };

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void saysAnErrorThatAFilterSends() throws Exception {
    assertThat(
            asked("/ruang/x", (request, answer) -> ((HttpServletResponse) answer).sendError(404)))
        .isEqualTo("404 /ruang/x []");
    assertThat(response.getErrorMessage()).isNull();
  }

  @Test
  void keepsBackWhatAnotherWroteAndKeepsItsHeaders() throws Exception {
    var said =
        asked(
            "/ruang/x",
            (request, answer) -> {
              var problem = (HttpServletResponse) answer;
              problem.setStatus(429);
              problem.setHeader("Retry-After", "10");
              problem.setContentType("application/problem+json");
              problem
                  .getOutputStream()
                  .write("{\"title\":\"Terlalu sering\"}".getBytes(StandardCharsets.UTF_8));
              problem.flushBuffer();
            });

    assertThat(said).isEqualTo("429 /ruang/x []");
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    assertThat(response.getContentType()).startsWith("text/plain");
    assertThat(response.getContentLength()).isEqualTo(said.length());
  }

  @Test
  void saysWhatNobodyForesawWithoutItsTrace() throws Exception {
    assertThat(
            asked(
                "/ruang/x",
                (request, answer) -> {
                  throw new IllegalStateException("rahasia");
                }))
        .isEqualTo("500 /ruang/x []");
  }

  @Test
  void saysTheSentencesOfARule() throws Exception {
    assertThat(
            asked(
                "/ruang",
                (request, answer) -> {
                  assertThat(ErrorForm.rules((MockHttpServletRequest) request)).isTrue();
                  request.setAttribute(ErrorForm.SENTENCES, List.of("satu", "dua"));
                  ((HttpServletResponse) answer).setStatus(400);
                }))
        .isEqualTo("400 /ruang [satu, dua]");
  }

  @Test
  void letsThroughWhatIsNoErrorOrElsewhere() throws Exception {
    assertThat(asked("/ruang/x", (request, answer) -> answer.getWriter().write("isi")))
        .isEqualTo("isi");
    assertThat(
            asked("/ruangan/x", (request, answer) -> ((HttpServletResponse) answer).setStatus(404)))
        .isEqualTo("isi");
  }

  private String asked(String path, FilterChain chain) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    new OwnErrors(List.of(FORM)).doFilter(request, response, chain);
    return response.getContentAsString();
  }
}
