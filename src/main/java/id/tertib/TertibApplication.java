package id.tertib;

import java.nio.file.Path;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Starts the product; the zone is Asia/Jakarta whatever the machine says. Beans are named by their
 * class with its package, so that modules choose their names freely; what a model calls has a name
 * of its own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Tertib")
public class TertibApplication {

  /** The city's zone, in which days begin and timers fall due. */
  public static final String ZONE = "Asia/Jakarta";

  public static void main(String[] args) {
    // Cron expressions of the engine use the default zone, so it is set before anything else.
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    // H2 takes a path as relative only with a dot before it; an absolute one suits everybody.
    var data = System.getenv().getOrDefault("TERTIB_DATA_DIR", "data");
    System.setProperty(
        "tertib.data-dir",
        Path.of(System.getProperty("tertib.data-dir", data)).toAbsolutePath().toString());
    SpringApplication.run(TertibApplication.class, args);
  }
}
