package id.tertib.benchmark.bare;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Camunda's starters for engine, web applications and REST with nothing around them: what our own
 * start is compared with. No component, so that no scan of the product's packages finds it.
 */
@EnableAutoConfiguration
class BareCamunda {

  static final String READY = "/ready";

  public static void main(String[] arguments) {
    SpringApplication.run(BareCamunda.class, arguments);
  }

  /** For the comparison over REST, which both answer to signed-in programs only. */
  @Bean
  @ConditionalOnProperty("bare.basic")
  FilterRegistrationBean<ProcessEngineAuthenticationFilter> basic() {
    var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
    filter.addUrlPatterns("/engine-rest/*");
    filter.setAsyncSupported(true);
    filter.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        HttpBasicAuthenticationProvider.class.getName());
    return filter;
  }

  @Bean
  RouterFunction<ServerResponse> ready() {
    return RouterFunctions.route().GET(READY, request -> ServerResponse.ok().body("UP")).build();
  }
}
