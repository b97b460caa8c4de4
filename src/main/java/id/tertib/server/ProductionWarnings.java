package id.tertib.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Settings that are good for trying the product out and for nothing else are named at each start.
 */
@Component
@Profile("!demo")
final class ProductionWarnings {

  private static final Logger LOG = LoggerFactory.getLogger(ProductionWarnings.class);

  private final String database;
  private final String sender;

  ProductionWarnings(
      @Value("${spring.datasource.url:}") String database,
      @Value("${tertib.mail-from:}") String sender) {
    this.database = database;
    this.sender = sender;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (database.startsWith("jdbc:h2:")) {
      LOG.warn(
          "Basis data H2 hanya untuk mencoba. Untuk kota isi SPRING_DATASOURCE_URL dengan alamat"
              + " PostgreSQL.");
    }
    if (sender.contains("@localhost")) {
      LOG.warn(
          "Pengirim surel masih {}. Isi TERTIB_MAIL_FROM dengan alamat kota, agar surel tidak"
              + " ditolak.",
          sender);
    }
  }
}
