package id.tertib.upgrade;

import id.tertib.TertibApplication;
import id.tertib.testing.TimeTravel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, running on a database and a data directory that outlive it. */
final class Installation implements AutoCloseable {

  private final ConfigurableApplicationContext application;
  private final Map<String, Pegawai> known = new HashMap<>();

  private Installation(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /**
   * @param profiles besides {@code test}
   * @param smtp port of the mail server on this machine
   * @param settings further ones, e.g. {@code --a=b}
   */
  static Installation start(
      List<String> profiles,
      Database database,
      String url,
      Path data,
      int smtp,
      String... settings) {
    var all = new ArrayList<>(database.settings());
    all.add("--server.port=0");
    all.add("--spring.datasource.url=" + url);
    all.add("--tertib.data-dir=" + data);
    all.add("--spring.mail.host=127.0.0.1");
    all.add("--spring.mail.port=" + smtp);
    all.addAll(List.of(settings));
    var application =
        new SpringApplicationBuilder(TertibApplication.class)
            .profiles("test")
            .profiles(profiles.toArray(String[]::new))
            .run(all.toArray(String[]::new));
    // Camunda's REST API asks one registry of the JVM for its engine
    ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
    return new Installation(application);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  TimeTravel clock() {
    return bean(TimeTravel.class);
  }

  int port() {
    return ((WebServerApplicationContext) application).getWebServer().getPort();
  }

  /** Somebody with an account here. */
  Pegawai as(String akun) {
    return known.computeIfAbsent(akun, nama -> new Pegawai(port(), nama));
  }

  @Override
  public void close() {
    application.close();
  }
}
