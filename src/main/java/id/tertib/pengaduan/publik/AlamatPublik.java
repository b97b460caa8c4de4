package id.tertib.pengaduan.publik;

import id.tertib.access.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/** The addresses of reporters and of everybody. */
@Configuration(proxyBeanMethods = false)
class AlamatPublik {

  /** What people shorten the address to. */
  static final String LAYANAN = "/layanan";

  static final String AWAL = "/layanan/pengaduan";
  static final String LACAK = AWAL + "/lacak";
  static final String BALAS = LACAK + "/balas";

  /** Five files of 10 MB, and what was written. */
  private static final DataSize TERBESAR = DataSize.ofMegabytes(51);

  @Bean
  static PublicAddress layanan() {
    return new PublicAddress(HttpMethod.GET, LAYANAN, "is led to the page that takes reports");
  }

  @Bean
  static PublicAddress halamanPengaduan() {
    return new PublicAddress(HttpMethod.GET, AWAL, "reads how to report, and opens the form");
  }

  @Bean
  static PublicAddress kirimPengaduan() {
    return new PublicAddress(HttpMethod.POST, AWAL, "sends a report with photos", TERBESAR);
  }

  @Bean
  static PublicAddress halamanPengaduanLain() {
    return new PublicAddress(HttpMethod.GET, AWAL + "/**", "tracks, reads published reports");
  }

  @Bean
  static PublicAddress lacakPengaduan() {
    return new PublicAddress(HttpMethod.POST, LACAK, "shows number and code");
  }

  @Bean
  static PublicAddress balasPengaduan() {
    return new PublicAddress(HttpMethod.POST, BALAS, "answers with photos", TERBESAR);
  }

  @Bean
  static PublicAddress tindakanPelapor() {
    return new PublicAddress(HttpMethod.POST, LACAK + "/*", "rates, opens again, reads a file");
  }
}
