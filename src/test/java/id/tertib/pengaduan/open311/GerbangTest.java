package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import id.tertib.pengaduan.pintu.PintuLaporan;
import id.tertib.server.ErrorForm;
import id.tertib.vault.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class GerbangTest {

  @Test
  void isClosedWhileTheVaultIs() throws Exception {
    var closed = mock(Vault.class);
    var door = mock(PintuLaporan.class);
    var chain = new MockFilterChain();
    var response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest("POST", "/open311/v2/requests.json");

    new Gerbang(closed, door, DataSize.ofKilobytes(64)).doFilter(request, response, chain);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat((List<?>) request.getAttribute(ErrorForm.SENTENCES))
        .first()
        .asString()
        .contains("ditutup untuk sementara");
    assertThat(chain.getRequest()).isNull();
    verifyNoInteractions(door);
  }
}
