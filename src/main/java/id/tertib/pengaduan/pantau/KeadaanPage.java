package id.tertib.pengaduan.pantau;

import id.tertib.access.CurrentUser;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.pantau.Keadaan.Jumlah;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of reports for whoever leads: a page, and the same as a table to take along. */
@Controller
class KeadaanPage {

  private final Lingkup scopes;
  private final KeadaanReader figures;
  private final CurrentUser user;

  KeadaanPage(Lingkup scopes, KeadaanReader figures, CurrentUser user) {
    this.scopes = scopes;
    this.figures = figures;
    this.user = user;
  }

  @GetMapping("/pengaduan/keadaan")
  String page(@RequestParam(defaultValue = "") String tahun, Model model) {
    model.addAttribute("k", figures.of(year(tahun), scopes.require(user.id())));
    model.addAttribute("tahun", figures.years().stream().map(String::valueOf).toList());
    return "pengaduan/pantau/keadaan";
  }

  @GetMapping("/pengaduan/keadaan.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String tahun) {
    var k = figures.of(year(tahun), scopes.require(user.id()));
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Bagian", "Kode", "Nama", "Jumlah", "Tahun diterima", "Cakupan", "Pada"));
    add(rows, k, "Semua", List.of(new Jumlah("", "Semua yang tidak rahasia", k.semua())));
    add(rows, k, "Semua", List.of(new Jumlah("", "Rahasia, hanya jumlah", k.rahasia())));
    add(rows, k, "Keadaan", k.status());
    add(
        rows,
        k,
        "Unit",
        k.unit().stream().map(u -> new Jumlah(u.kode(), u.nama(), u.jumlah())).toList());
    add(
        rows,
        k,
        "Unit, terlambat",
        k.unit().stream().map(u -> new Jumlah(u.kode(), u.nama(), u.terlambat())).toList());
    add(rows, k, "Kelas", k.kelas());
    add(rows, k, "Jam yang berjalan", k.jam());
    return SpreadsheetCsv.download(
        "pengaduan-%d.csv".formatted(k.tahun()), SpreadsheetCsv.write(rows));
  }

  private static void add(List<List<String>> rows, Keadaan k, String part, List<Jumlah> some) {
    some.forEach(
        one ->
            rows.add(
                List.of(
                    part,
                    one.kode(),
                    one.nama(),
                    String.valueOf(one.jumlah()),
                    String.valueOf(k.tahun()),
                    k.cakupan(),
                    Tanggal.waktu(k.pada()))));
  }

  /**
   * @throws RefusedException 400 when it is no year
   */
  private int year(String typed) {
    if (typed.isEmpty()) {
      return figures.thisYear();
    }
    if (!typed.matches("20\\d{2}")) {
      throw RefusedException.badRequest(
          "Tahun '%s' tidak dikenal. Tulis empat angka, misalnya 2026."
              .formatted(typed.length() > 12 ? typed.substring(0, 12) + "…" : typed));
    }
    return Integer.parseInt(typed);
  }
}
