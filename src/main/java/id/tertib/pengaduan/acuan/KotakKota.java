package id.tertib.pengaduan.acuan;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A rectangle around the city, in degrees (WGS 84): who reports from outside may have sent a wrong
 * position and is asked again. The city lies at 106°38′–106°47′ E and 6°13′30″–6°22′30″ S; a little
 * more is let in, since phones are not exact.
 *
 * @param selatan the smallest latitude
 * @param utara the largest latitude
 * @param barat the smallest longitude
 * @param timur the largest longitude
 */
@ConfigurationProperties("tertib.pengaduan.kotak")
public record KotakKota(BigDecimal selatan, BigDecimal utara, BigDecimal barat, BigDecimal timur) {

  /** Why a position is not taken; empty when it lies inside. */
  public Optional<String> refuse(BigDecimal lintang, BigDecimal bujur) {
    var inside =
        lintang.compareTo(selatan) >= 0
            && lintang.compareTo(utara) <= 0
            && bujur.compareTo(barat) >= 0
            && bujur.compareTo(timur) <= 0;
    return inside
        ? Optional.empty()
        : Optional.of(
            "Titik itu di luar Kota Tangerang Selatan. Kirim tanpa titik, atau ambil titiknya di tempat kejadian.");
  }
}
