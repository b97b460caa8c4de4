package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.pintu.PercobaanKode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens a report to whoever has its number, and more of it to whoever has its code. */
@Component
class PintuLacak {

  private static final Pattern NUMBER = Pattern.compile("(PGD)-?([0-9]{4})-?([0-9]{6})");

  private final LaporanTable table;
  private final KodeRahasia codes;
  private final PercobaanKode tries;

  PintuLacak(LaporanTable table, KodeRahasia codes, PercobaanKode tries) {
    this.table = table;
    this.codes = codes;
    this.tries = tries;
  }

  /**
   * @throws IsianDitolak when there is no such number
   */
  Laporan nomor(String typed) {
    return number(typed)
        .flatMap(table::find)
        .orElseThrow(
            () ->
                new IsianDitolak(
                    "nomor",
                    "Nomor itu tidak ada. Periksa nomor pada tanda terima Anda, misalnya PGD-2026-000123."));
  }

  /**
   * @param alamat from which it is tried
   * @throws IsianDitolak when number and code do not fit, or there is no such number
   * @throws id.tertib.engine.RefusedException 429 while this address waits
   */
  Laporan kode(String typed, String kode, String alamat) {
    var nomor = number(typed).orElse("");
    tries.boleh(nomor, alamat);
    if (!codes.fits(nomor, kode)) {
      tries.salah(nomor, alamat);
      throw new IsianDitolak(
          "kode",
          "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima Anda: delapan huruf dan angka.");
    }
    tries.benar(nomor, alamat);
    return table.get(nomor);
  }

  /** People type small letters, and leave hyphens out. */
  private static Optional<String> number(String typed) {
    var match = NUMBER.matcher(typed.strip().toUpperCase(Locale.ROOT).replace(" ", ""));
    return match.matches()
        ? Optional.of("%s-%s-%s".formatted(match.group(1), match.group(2), match.group(3)))
        : Optional.empty();
  }
}
