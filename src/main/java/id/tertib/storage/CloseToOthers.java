package id.tertib.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files of older versions, which everybody on the server could read, are closed once it runs. */
@Component
class CloseToOthers {

  private static final Logger LOG = LoggerFactory.getLogger(CloseToOthers.class);

  private final DataDirectory data;
  private final Path mails;

  CloseToOthers(DataDirectory data, @Value("${tertib.mail-dir}") Path mails) {
    this.data = data;
    this.mails = mails.toAbsolutePath().normalize();
  }

  @EventListener(ApplicationReadyEvent.class)
  void later() {
    var thread = new Thread(this::now, "izin-berkas");
    thread.setDaemon(true);
    thread.start();
  }

  void now() {
    try {
      PrivateFiles.closeToOthers(data.root(), path -> true);
      if (!mails.startsWith(data.root())) {
        // The directory itself may be one that others need, such as /tmp
        PrivateFiles.closeToOthers(mails, path -> path.toString().endsWith(".eml"));
      }
    } catch (IOException e) {
      LOG.warn(
          "Izin berkas di {} tidak dapat dibatasi; jadikan pengguna layanan pemiliknya",
          data.root(),
          e);
    }
  }
}
