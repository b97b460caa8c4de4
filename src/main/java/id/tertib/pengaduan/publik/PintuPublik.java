package id.tertib.pengaduan.publik;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.pintu.PintuLaporan;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what is sent before any of it is read; the token in the form would be looked for first.
 */
@Configuration(proxyBeanMethods = false)
class PintuPublik {

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> pintuPengaduan(PintuLaporan door) {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Hitung(door));
    registration.addUrlPatterns(AlamatPublik.AWAL, AlamatPublik.BALAS);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return registration;
  }

  private static final class Hitung extends OncePerRequestFilter {

    private final PintuLaporan door;

    Hitung(PintuLaporan door) {
      this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        if (request.getRequestURI().endsWith(AlamatPublik.BALAS)) {
          door.balas(request.getRemoteAddr());
        } else {
          door.masuk(request.getRemoteAddr());
        }
      } catch (RefusedException refused) {
        request.setAttribute(GalatPublik.KALIMAT, refused.reason());
        response.setHeader(
            HttpHeaders.RETRY_AFTER,
            refused.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER));
        response.sendError(refused.status());
        return;
      }
      chain.doFilter(request, response);
    }
  }
}
