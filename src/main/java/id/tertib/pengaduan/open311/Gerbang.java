package id.tertib.pengaduan.open311;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.pintu.PintuLaporan;
import id.tertib.server.ErrorForm;
import id.tertib.vault.Vault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is turned away before it is read: everything while the vault is closed, who sends too often,
 * and a body that is too large or does not tell its length.
 */
final class Gerbang extends OncePerRequestFilter {

  private static final String TUTUP =
      "Layanan pengaduan sedang ditutup untuk sementara. Lapor lewat SP4N-LAPOR! (lapor.go.id).";

  private static final String SERING =
      "Terlalu banyak laporan. Kirim lagi setelah %s detik (Retry-After). Keadaan darurat: hubungi 112.";

  private static final int LENGTH_REQUIRED = 411;

  private final Vault vault;
  private final PintuLaporan door;
  private final DataSize largest;

  Gerbang(Vault vault, PintuLaporan door, DataSize largest) {
    this.vault = vault;
    this.door = door;
    this.largest = largest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!vault.isOpen()) {
      refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, TUTUP);
      return;
    }
    if (request.getMethod().equals("POST") && !mayCome(request, response)) {
      return;
    }
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      response.sendError(LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > largest.toBytes()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Counted whether it will be taken or not. */
  private boolean mayCome(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      door.masuk(request.getRemoteAddr());
      return true;
    } catch (RefusedException refused) {
      var seconds = refused.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
      refuse(request, response, refused.status(), SERING.formatted(seconds));
      return false;
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String sentence)
      throws IOException {
    request.setAttribute(ErrorForm.SENTENCES, List.of(sentence));
    response.sendError(status);
  }
}
