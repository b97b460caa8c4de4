package id.tertib.access;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Files of strangers. How large a form with files may be is a setting of a servlet, so each address
 * that takes more than others has a servlet of its own over the same controllers; everywhere else
 * the usual limits hold.
 */
@Configuration(proxyBeanMethods = false)
class LargeBodies {

  /** Texts of a form stay in memory, so that none is ever written to a file; photos do not. */
  private static final DataSize IN_MEMORY = DataSize.ofKilobytes(256);

  private final Map<String, DataSize> largest = new TreeMap<>();

  LargeBodies(ObjectProvider<PublicAddress> open) {
    open.stream()
        .filter(address -> address.largest() != null)
        .forEach(address -> largest.put(address.path(), address.largest()));
  }

  /** What an address takes that takes more than others. */
  Optional<DataSize> of(HttpServletRequest request) {
    return Optional.ofNullable(
        largest.get(request.getRequestURI().substring(request.getContextPath().length())));
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> largeBodiesServlet(WebApplicationContext context) {
    var registration =
        new ServletRegistrationBean<>(
            new DispatcherServlet(context), paths().toArray(new String[0]));
    registration.setName("berkasUmum");
    registration.setEnabled(!largest.isEmpty());
    var most = largest.values().stream().mapToLong(DataSize::toBytes).max().orElse(0);
    registration.setMultipartConfig(
        new MultipartConfigElement("", most, most, (int) IN_MEMORY.toBytes()));
    return registration;
  }

  private List<String> paths() {
    return List.copyOf(largest.keySet());
  }
}
