package id.tertib.pengaduan.publik;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is refused on a public page stays in its frame, without the ways of staff. */
@Component
@Order(0)
class GalatPublik implements ErrorViewResolver {

  /** Request attribute with the sentence of a refusal outside of any controller. */
  static final String KALIMAT = GalatPublik.class.getName() + ".kalimat";

  GalatPublik() {}

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (!address.equals(AlamatPublik.AWAL) && !address.startsWith(AlamatPublik.AWAL + "/")) {
      return null;
    }
    var all = new HashMap<>(model);
    all.put("status", status.value());
    all.put("kalimat", request.getAttribute(KALIMAT));
    all.put(
        "judul",
        switch (status) {
          case NOT_FOUND -> "tidak-ada";
          case TOO_MANY_REQUESTS -> "sering";
          case FORBIDDEN -> "lama";
          case PAYLOAD_TOO_LARGE -> "besar";
          case SERVICE_UNAVAILABLE -> "tutup";
          default -> "galat";
        });
    return new ModelAndView("pengaduan/galat", all, status);
  }
}
