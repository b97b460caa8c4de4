package id.tertib.calendar;

import id.tertib.data.Tanggal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody should see to before a change of the calendar is made; nothing here hinders. */
final class PeringatanKalender {

  private PeringatanKalender() {}

  static List<String> tentang(PerubahanLibur perubahan, Kalender sesudah) {
    var peringatan = new ArrayList<String>();
    var lupa = hariKerjaYangTetapLibur(perubahan, sesudah);
    if (!lupa.isEmpty()) {
      peringatan.add(
          "%s libur setiap tahun, tetapi tidak ada dalam daftar ini dan akan menjadi hari kerja."
              .formatted(lupa));
    }
    if (perubahan.baru().size() == 1 && LembarTahun.akhirPekan(perubahan.baru().get(0).tanggal())) {
      peringatan.add(
          "%s memang bukan hari kerja, jadi tidak ada tanggal yang berpindah karenanya."
              .formatted(Tanggal.hari(perubahan.baru().get(0).tanggal())));
    }
    if (!perubahan.kosong() && !sesudah.tahunPasti().contains(perubahan.tahun())) {
      peringatan.add(
          ("Hari libur %d belum ditetapkan seluruhnya, jadi tanggal yang dihitung di tahun itu tetap"
                  + " perkiraan. Impor daftar setahun begitu keputusannya terbit.")
              .formatted(perubahan.tahun()));
    }
    return peringatan;
  }

  private static String hariKerjaYangTetapLibur(PerubahanLibur perubahan, Kalender sesudah) {
    return Kalender.TETAP.stream()
        .sorted()
        .map((MonthDay hari) -> hari.atYear(perubahan.tahun()))
        .filter(sesudah::isWorkingDay)
        .map(Tanggal::panjang)
        .collect(Collectors.joining(", "));
  }
}
