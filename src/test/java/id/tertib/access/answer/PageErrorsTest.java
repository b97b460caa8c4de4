package id.tertib.access.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageErrorsTest {

  private final PageErrors errors = new PageErrors();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void showsAPersonWhyARuleRefused() {
    var request = request("/road-map", "text/html");

    var page =
        errors.resolveException(
            request, response, null, RefusedException.conflict("RA-014 sudah diubah orang lain."));

    assertThat(page).isNotNull();
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(request.getAttribute(PageErrors.REASON))
        .isEqualTo("RA-014 sudah diubah orang lain.");
  }

  @Test
  void leavesProgramsTheirProblemDetail() {
    var refusal = RefusedException.notFound("Tidak ada.");

    assertThat(
            errors.resolveException(request("/api/calendar", "text/html"), response, null, refusal))
        .isNull();
  }

  @Test
  void tellsAProgramThatAsksForAPageWhatItWasRefused() {
    errors.resolveException(
        request("/road-map", "application/json"),
        response,
        null,
        RefusedException.notFound("Tidak ada."));

    assertThat(response.getStatus()).isEqualTo(404);
  }

  private static MockHttpServletRequest request(String path, String accept) {
    var request = new MockHttpServletRequest("GET", path);
    request.addHeader("Accept", accept);
    return request;
  }
}
