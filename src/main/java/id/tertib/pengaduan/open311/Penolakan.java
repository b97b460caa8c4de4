package id.tertib.pengaduan.open311;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.server.ErrorForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Tells what a rule of ours refused; what is written around it, {@link GalatGeoReport} knows. */
@RestControllerAdvice(assignableTypes = {Layanan.class, Permintaan.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Penolakan {

  /** Our names of fields, and GeoReport's. */
  private static final Map<String, String> ISIAN =
      Map.of(
          "uraian", "description",
          "kategori", "service_code",
          "kelurahan", "address_id",
          "alamat", "address_string",
          "lat", "lat, long",
          "nama", "first_name, last_name",
          "telepon", "phone");

  @ExceptionHandler
  ResponseEntity<Void> refused(RefusedException refused, HttpServletRequest request) {
    return answer(request, refused.status(), List.of(refused.reason()));
  }

  @ExceptionHandler
  ResponseEntity<Void> wrong(IsianDitolak refused, HttpServletRequest request) {
    return answer(
        request,
        400,
        refused.salah().stream()
            .map(
                one ->
                    "%s: %s".formatted(ISIAN.getOrDefault(one.isian(), one.isian()), one.kalimat()))
            .toList());
  }

  @ExceptionHandler
  ResponseEntity<Void> unreadable(MultipartException broken, HttpServletRequest request) {
    return answer(
        request, 400, List.of("Isian multipart/form-data ini tidak utuh. Periksa boundary-nya."));
  }

  private static ResponseEntity<Void> answer(
      HttpServletRequest request, int status, List<String> sentences) {
    request.setAttribute(ErrorForm.SENTENCES, sentences);
    return ResponseEntity.status(status).build();
  }
}
