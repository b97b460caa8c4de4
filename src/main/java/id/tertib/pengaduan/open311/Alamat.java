package id.tertib.pengaduan.open311;

import id.tertib.access.OpenSpace;
import id.tertib.pengaduan.pintu.PintuLaporan;
import id.tertib.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where Open311 is asked. */
@Configuration(proxyBeanMethods = false)
class Alamat {

  static final String AKAR = "/open311";
  static final String V2 = AKAR + "/v2";

  /** The end of an address, and the format that it asks for. */
  static final String FORMAT = ".{format:json|xml}";

  @Bean
  static OpenSpace open311() {
    return new OpenSpace(
        AKAR, "reads what is public of reports, and sends new ones (GeoReport v2)");
  }

  /** Behind the security chain, whose headers it keeps; before anything reads a body. */
  @Bean
  static FilterRegistrationBean<Gerbang> gerbangOpen311(
      Vault vault, PintuLaporan door, @Value("${tertib.body.stranger:64KB}") DataSize largest) {
    var registration = new FilterRegistrationBean<>(new Gerbang(vault, door, largest));
    registration.addUrlPatterns(AKAR + "/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }
}
