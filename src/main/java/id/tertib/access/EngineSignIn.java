package id.tertib.access;

import id.tertib.engine.RestSignIn;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Camunda's webapps and REST API take whom the security chain let in, each page by itself. */
@Configuration(proxyBeanMethods = false)
class EngineSignIn {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
    var registration = behindSecurity(new ContainerBasedAuthenticationFilter());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<PageNonce> pageNonce() {
    var registration = new FilterRegistrationBean<>(new PageNonce());
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    registration.addUrlPatterns("/camunda/app/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<PageHead> pageHead(CurrentUser user, People people) {
    var registration = new FilterRegistrationBean<>(new PageHead(user, people));
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    registration.addUrlPatterns("/camunda/app/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<RestSignIn> engineRestSignIn(ProcessEngine engine, JdbcClient jdbc) {
    var registration = behindSecurity(new RestSignIn(engine, jdbc));
    registration.setAsyncSupported(true);
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }

  private static <F extends Filter> FilterRegistrationBean<F> behindSecurity(F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        ContainerBasedAuthenticationProvider.class.getName());
    // Before the security chain everybody would be a stranger.
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }
}
