package id.tertib.pengaduan.perkara;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a reporter tracks his report, as receipts on paper say it: with the name of the host. */
@Component("alamatLacak")
public class AlamatLacak {

  private static final String LACAK = "/layanan/pengaduan/lacak";

  private final String penuh;

  AlamatLacak(@Value("${tertib.base-url}") String baseUrl) {
    this.penuh = baseUrl.replaceAll("/+$", "") + LACAK;
  }

  public String penuh() {
    return penuh;
  }
}
