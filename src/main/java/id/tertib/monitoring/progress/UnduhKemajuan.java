package id.tertib.monitoring.progress;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The board as a table for a spreadsheet; each person's own part, as on the page. */
@Service
public class UnduhKemajuan {

  private final BacaKemajuan kemajuan;

  UnduhKemajuan(BacaKemajuan kemajuan) {
    this.kemajuan = kemajuan;
  }

  /**
   * @param kunci of the cycle; null for the newest
   * @return empty when there is no such cycle
   */
  public Optional<String> csv(@Nullable String kunci, String akun) {
    return kemajuan.baca(kunci, akun).map(UnduhKemajuan::csv);
  }

  private static String csv(KemajuanMonitoring data) {
    var baris = new ArrayList<List<String>>();
    baris.add(
        List.of(
            "Semester",
            "Kode",
            "Perangkat daerah",
            "Jenis",
            "Keadaan",
            "Dikembalikan",
            "Butir terisi",
            "Butir",
            "Langkah terbuka",
            "Tenggat",
            "Terlambat (hari kerja)",
            "Di tangan",
            "Diingatkan",
            "Asesor"));
    data.kantor().forEach(kantor -> baris.add(baris(data.kunci(), kantor)));
    return SpreadsheetCsv.write(baris);
  }

  private static List<String> baris(String siklus, Kantor kantor) {
    return List.of(
        siklus,
        kantor.kode(),
        kantor.nama(),
        kantor.jenis(),
        kantor.keadaan().teks(),
        kantor.dikembalikan() ? "ya" : "tidak",
        String.valueOf(kantor.terisi()),
        String.valueOf(kantor.butir()),
        gabung(kantor, Langkah::nama),
        gabung(kantor, langkah -> tanggal(langkah.tenggat())),
        String.valueOf(kantor.terlambat()),
        gabung(kantor, Langkah::pemegang),
        gabung(kantor, langkah -> tanggal(langkah.diingatkan())),
        kantor.asesor());
  }

  private static String gabung(Kantor kantor, Function<Langkah, String> kolom) {
    return kantor.langkah().stream()
        .map(kolom)
        .filter(teks -> !teks.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String tanggal(java.time.@Nullable LocalDate hari) {
    return hari == null ? "" : Tanggal.panjang(hari);
  }
}
