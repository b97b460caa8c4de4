package id.tertib.roadmap;

import id.tertib.roadmap.SusunanButir.Butir;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands beside an action on a sheet, whether it is a checklist or a quarterly report. */
final class ButirAksi {

  private ButirAksi() {}

  /**
   * @param masa the quarters that the sheet is about
   * @param kantor name of the office that is asked
   */
  static Map<String, String> konteks(Butir butir, List<Triwulan> masa, String kantor) {
    var aksi = butir.aksi();
    var jadwal = jadwal(aksi, masa);
    var konteks = new LinkedHashMap<String, String>();
    konteks.put("kondisiIdeal", aksi.kondisiIdeal());
    konteks.put("dokumen", aksi.dokumen());
    konteks.put("jadwal", jadwal.stream().map(ButirAksi::judul).collect(Collectors.joining(", ")));
    konteks.put(
        "tahun",
        jadwal.stream()
            .map(satu -> String.valueOf(satu.tahun()))
            .distinct()
            .collect(Collectors.joining(", ")));
    konteks.put("jadwalUsulan", aksi.jadwalUsulan() ? "ya" : "tidak");
    konteks.put("terbawa", String.valueOf(butir.terbawa()));
    konteks.put("perangkatDaerah", kantor);
    konteks.put("sumber", "Perwali 63/2022, baris naskah " + aksi.barisNaskah());
    return konteks;
  }

  /** The action's quarters of this time, or the one that a one-off or carried-over row is from. */
  private static List<Triwulan> jadwal(RencanaAksi aksi, List<Triwulan> masa) {
    var sekarang = aksi.jadwal().stream().filter(masa::contains).toList();
    if (!sekarang.isEmpty()) {
      return sekarang;
    }
    var akhir = masa.get(masa.size() - 1);
    return aksi.jadwal().stream()
        .filter(satu -> satu.compareTo(akhir) <= 0)
        .max(Comparator.naturalOrder())
        .map(List::of)
        .orElse(List.of());
  }

  /** “Triwulan IV 2026”. */
  static String judul(Triwulan triwulan) {
    return "T" + triwulan.teks().substring(1);
  }
}
