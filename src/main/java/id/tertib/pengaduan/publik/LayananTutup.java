package id.tertib.pengaduan.publik;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import id.tertib.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While nothing can be sealed, nothing is taken: the pages say that they are closed. Only
 * administrators learn why.
 */
@Configuration(proxyBeanMethods = false)
class LayananTutup implements WebMvcConfigurer, HandlerInterceptor {

  private static final String SENTENCE =
      "Layanan pengaduan sedang ditutup untuk sementara. Hubungi loket pengaduan di kantor kecamatan Anda, atau lapor lewat SP4N-LAPOR! (lapor.go.id).";

  private final Vault vault;
  private final CurrentUser user;
  private final People people;

  LayananTutup(Vault vault, CurrentUser user, People people) {
    this.vault = vault;
    this.user = user;
    this.people = people;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(AlamatPublik.AWAL, AlamatPublik.AWAL + "/**")
        .excludePathPatterns(
            AlamatPublik.AWAL + "/data-pribadi", AlamatPublik.AWAL + "/aksesibilitas");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    vault
        .closedBecause()
        .ifPresent(why -> RefusedException.unavailable(isAdministrator() ? why : SENTENCE).raise());
    return true;
  }

  private boolean isAdministrator() {
    return user.find().filter(id -> people.isIn(id, Groups.ADMIN)).isPresent();
  }
}
