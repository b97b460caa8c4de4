package id.tertib.pengaduan.publik;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The usual pages of refusals for all other addresses: Spring Boot leaves them out beside ours. */
@Configuration(proxyBeanMethods = false)
class GalatLain {

  @Bean
  DefaultErrorViewResolver usualErrorPages(ApplicationContext context, WebProperties properties) {
    return new DefaultErrorViewResolver(context, properties.getResources());
  }
}
