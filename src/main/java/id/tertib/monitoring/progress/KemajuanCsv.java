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
public class KemajuanCsv {

  private final KemajuanReader kemajuan;

  KemajuanCsv(KemajuanReader kemajuan) {
    this.kemajuan = kemajuan;
  }

  /**
   * @param key of the cycle; null for the newest
   * @return empty when there is no such cycle
   */
  public Optional<String> csv(@Nullable String key, String account) {
    return kemajuan.read(key, account).map(KemajuanCsv::csv);
  }

  private static String csv(KemajuanMonitoring data) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "Semester",
            "Kode",
            "Perangkat daerah",
            "Jenis",
            "Keadaan",
            "Dikembalikan",
            "Butir terisi",
            "Butir perlu dilengkapi",
            "Butir",
            "Langkah terbuka",
            "Tenggat",
            "Terlambat",
            "Terlambat (hari kerja)",
            "Di tangan",
            "Diingatkan",
            "Asesor"));
    data.kantor().forEach(office -> rows.add(row(data.kunci(), office)));
    return SpreadsheetCsv.write(rows);
  }

  private static List<String> row(String siklus, Kantor office) {
    return List.of(
        siklus,
        office.kode(),
        office.nama(),
        office.jenis(),
        office.keadaan().text(),
        office.dikembalikan() ? "ya" : "tidak",
        String.valueOf(office.terisi()),
        String.valueOf(office.kurang()),
        String.valueOf(office.butir()),
        join(office, Langkah::nama),
        join(office, step -> date(step.tenggat())),
        office.lewat() ? "ya" : "tidak",
        String.valueOf(office.terlambat()),
        join(office, Langkah::pemegang),
        join(office, step -> date(step.diingatkan())),
        office.asesor());
  }

  private static String join(Kantor office, Function<Langkah, String> column) {
    return office.langkah().stream()
        .map(column)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String date(java.time.@Nullable LocalDate day) {
    return day == null ? "" : Tanggal.panjang(day);
  }
}
