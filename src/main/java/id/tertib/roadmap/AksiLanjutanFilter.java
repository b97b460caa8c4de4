package id.tertib.roadmap;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which further actions somebody wants to see; kept in the page's address.
 *
 * @param sumber their source, null for all
 * @param perangkatDaerah code of an office, null for all
 * @param triwulan {@code 2026-TW4} or a year such as {@code 2026} from which they are asked, null
 *     for all
 * @param keadaan name of a {@link PembuktianAksi.Keadaan}, null for all
 * @param cari words of code, action, source or proof, null for all
 */
record AksiLanjutanFilter(
    @Nullable String sumber,
    @Nullable String perangkatDaerah,
    @Nullable String triwulan,
    @Nullable String keadaan,
    @Nullable String cari) {

  AksiLanjutanFilter {
    sumber = orNull(sumber);
    perangkatDaerah = orNull(perangkatDaerah);
    triwulan = orNull(triwulan);
    keadaan = orNull(keadaan);
    cari = orNull(cari);
  }

  /** Without its state, which costs a look into the sheets. */
  boolean matches(AksiLanjutan action) {
    var isi = action.isi();
    return (sumber == null || sumber.equals(isi.sumber()))
        && (perangkatDaerah == null || perangkatDaerah.equals(isi.perangkatDaerah()))
        && (triwulan == null || isi.mulai().toString().startsWith(triwulan))
        && (cari == null || mentions(action, cari.toLowerCase(Locale.ROOT)));
  }

  boolean matches(PembuktianAksi action) {
    return matches(action.aksi()) && (keadaan == null || keadaan.equals(action.keadaan().name()));
  }

  /** Whether anything is left out at all. */
  public boolean ada() {
    return Stream.of(sumber, perangkatDaerah, triwulan, keadaan, cari)
        .anyMatch(each -> each != null);
  }

  private static boolean mentions(AksiLanjutan action, String words) {
    var isi = action.isi();
    return Stream.of(action.kode(), isi.judul(), isi.sumber(), isi.kelas(), isi.bukti())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
