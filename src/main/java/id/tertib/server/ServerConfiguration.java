package id.tertib.server;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** Puts the parts of this module where requests and connections pass. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyGuard(
      BodyLimits limits, ServerProperties server, ObjectProvider<ErrorForm> forms) {
    return tomcat -> {
      tomcat.addEngineValves(new BodyGuard(limits, server.getTomcat().getThreads().getMax()));
      tomcat.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new LastErrors(forms)));
    };
  }

  @Bean
  HttpFirewall textFirewall() {
    return new TextFirewall();
  }

  @Bean
  FilterRegistrationBean<ReadableJsonFilter> readableJson() {
    var registration = new FilterRegistrationBean<>(new ReadableJsonFilter());
    registration.setAsyncSupported(true);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }

  /** Right behind the filter that sets the encoding. */
  @Bean
  FilterRegistrationBean<OwnErrors> ownErrors(ObjectProvider<ErrorForm> contributed) {
    var forms = contributed.stream().toList();
    var registration = new FilterRegistrationBean<>(new OwnErrors(forms));
    registration.setUrlPatterns(forms.stream().map(form -> form.root() + "/*").toList());
    registration.setEnabled(!forms.isEmpty());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  static PostgresPatience postgresPatience() {
    return new PostgresPatience();
  }
}
