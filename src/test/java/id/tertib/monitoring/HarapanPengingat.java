package id.tertib.monitoring;

import id.tertib.data.CsvTable;
import id.tertib.monitoring.model.Baris;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What CONTRACT 8 promises, worked out by the test itself: its own calendar, its own stages, its
 * own recipients.
 */
public final class HarapanPengingat {

  private static final List<Integer> TAHAP = List.of(14, 7, 1, 0, -1, -7, -14);

  private final Set<LocalDate> libur =
      CsvTable.ofClasspath("data/hari-libur.csv", List.of("tanggal", "nama", "jenis", "dasar"))
          .lines()
          .stream()
          .map(baris -> LocalDate.parse(baris.required("tanggal")))
          .collect(Collectors.toSet());

  private final List<Baris> baris = new ArrayList<>();

  /** A row that must be there. */
  public record Baris(String perkara, LocalDate tempo, String tahap, String penerima) {}

  public List<Baris> baris() {
    return baris;
  }

  /**
   * A time during which one due date counts.
   *
   * @param diserahkan from then on the sekretaris holds it
   * @param hingga met or moved then
   */
  public void masa(
      String perkara,
      String kode,
      LocalDate tempo,
      LocalDateTime dari,
      LocalDateTime diserahkan,
      LocalDateTime hingga) {
    var hari = new HashSet<LocalDate>();
    for (var selisih : TAHAP) {
      var saat = kirim(tempo, selisih).atTime(7, 30);
      if (saat.isBefore(dari) || !hari.add(saat.toLocalDate()) || saat.isAfter(hingga)) {
        continue;
      }
      var penerima = new LinkedHashSet<String>();
      penerima.addAll(saat.isBefore(diserahkan) ? asesor(kode) : List.of(akun(kode, "sekretaris")));
      switch (selisih) {
        case 1 -> penerima.add(akun(kode, "sekretaris"));
        case 7 -> penerima.add(kepala(kode));
        case 14 -> penerima.addAll(List.of("inspektur", "sekda"));
        default -> {}
      }
      var nama = selisih == 0 ? "H" : selisih < 0 ? "H" + selisih : "H+" + selisih;
      penerima.forEach(satu -> baris.add(new Baris(perkara, tempo, nama, satu)));
    }
    tiapBulan(perkara, kode, tempo, diserahkan, hingga);
  }

  /** Every month after H+14, on its day of the month. */
  private void tiapBulan(
      String perkara,
      String kode,
      LocalDate tempo,
      LocalDateTime diserahkan,
      LocalDateTime hingga) {
    for (int bulan = 1; ; bulan++) {
      var selisih = (int) ChronoUnit.DAYS.between(tempo, tempo.plusDays(14).plusMonths(bulan));
      var saat = kirim(tempo, selisih).atTime(7, 30);
      if (saat.isAfter(hingga)) {
        return;
      }
      var penerima = new LinkedHashSet<String>();
      penerima.addAll(saat.isBefore(diserahkan) ? asesor(kode) : List.of(akun(kode, "sekretaris")));
      penerima.addAll(List.of(kepala(kode), "inspektur", "sekda"));
      penerima.forEach(satu -> baris.add(new Baris(perkara, tempo, "H+" + selisih, satu)));
    }
  }

  public void pemberitahuan(String perkara, String kode, LocalDate tempo) {
    Stream.concat(asesor(kode).stream(), Stream.of(akun(kode, "sekretaris"), kepala(kode)))
        .forEach(satu -> baris.add(new Baris(perkara, tempo, "Pemberitahuan", satu)));
  }

  public LocalDate hariKerja(LocalDate hari) {
    var satu = hari;
    while (tutup(satu)) {
      satu = satu.plusDays(1);
    }
    return satu;
  }

  private LocalDate kirim(LocalDate tempo, int selisih) {
    var hari = tempo.plusDays(selisih);
    while (tutup(hari)) {
      hari = selisih <= 0 ? hari.minusDays(1) : hari.plusDays(1);
    }
    return hari;
  }

  /** 2027 has no decree yet: of its weekdays only 1 January is off in the days of the test. */
  private boolean tutup(LocalDate hari) {
    return hari.getDayOfWeek() == DayOfWeek.SATURDAY
        || hari.getDayOfWeek() == DayOfWeek.SUNDAY
        || libur.contains(hari)
        || hari.equals(LocalDate.of(2027, 1, 1));
  }

  /** Dinas Kesehatan has two. */
  private static List<String> asesor(String kode) {
    var satu = akun(kode, "asesor");
    return kode.equals("dinkes") ? List.of(satu, satu + "2") : List.of(satu);
  }

  private static String akun(String kode, String jabatan) {
    return kode.replace("-", "") + jabatan;
  }

  private static String kepala(String kode) {
    return Map.of("setda", "sekda", "inspektorat", "inspektur")
        .getOrDefault(kode, akun(kode, "kepala"));
  }
}
