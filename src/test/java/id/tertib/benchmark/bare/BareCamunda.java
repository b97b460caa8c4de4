package id.tertib.benchmark.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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

  @Bean
  RouterFunction<ServerResponse> ready() {
    return RouterFunctions.route().GET(READY, request -> ServerResponse.ok().body("UP")).build();
  }
}
