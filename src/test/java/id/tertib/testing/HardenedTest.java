package id.tertib.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The product as it stands on a server: cookies over HTTPS only, and so few threads and so little
 * patience that a test need not wait. Tests with this annotation share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:peladen;DB_CLOSE_DELAY=-1",
      "tertib.data-dir=target/test-data-peladen",
      "tertib.base-url=https://tertib.example",
      "server.servlet.session.cookie.secure=true",
      "server.tomcat.threads.max=8",
      "server.tomcat.connection-timeout=4s",
      "tertib.body.grace=500ms",
      "tertib.body.rate=500B"
    })
@ActiveProfiles({"demo", "test"})
@ExtendWith(OwnEngine.class)
public @interface HardenedTest {}
