package id.tertib.pmprb;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.pmprb.PapanPmprb.Kantor;
import id.tertib.pmprb.PapanPmprb.Kota;
import id.tertib.procedure.Langkah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The progress of a year as a table for a spreadsheet: the city first, then its offices. */
final class PapanPmprbCsv {

  private PapanPmprbCsv() {}

  static String write(PapanPmprb board) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "Siklus",
            "Kode",
            "Nama",
            "Keadaan",
            "Dikembalikan",
            "Menyusul",
            "Butir terisi",
            "Butir",
            "Langkah terbuka",
            "Tenggat",
            "Terlambat",
            "Terlambat (hari kerja)",
            "Di tangan",
            "Diingatkan",
            "Nilai"));
    var city = board.kota();
    if (city != null) {
      rows.add(city(city));
    }
    board.kantor().forEach(office -> rows.add(office(board.kunci(), office)));
    return SpreadsheetCsv.write(rows);
  }

  private static List<String> city(Kota city) {
    var score = city.nilai();
    return row(
        List.of(city.kunci(), "kota", "Kota", city.keadaan()),
        city.langkah().stream().anyMatch(Langkah::dikembalikan),
        List.of("tidak", "", ""),
        city.langkah(),
        score == null ? "" : score.panel() == null ? score.mandiri() : score.panel());
  }

  private static List<String> office(String key, Kantor office) {
    var score = office.nilai();
    return row(
        List.of(key, office.kode(), office.nama(), office.keadaan().text()),
        office.dikembalikan(),
        List.of(
            said(office.menyusul()),
            String.valueOf(office.terisi()),
            String.valueOf(office.butir())),
        office.langkah(),
        score == null ? "" : score);
  }

  private static List<String> row(
      List<String> head, boolean returned, List<String> sheet, List<Langkah> steps, String score) {
    var row = new ArrayList<>(head);
    row.add(said(returned));
    row.addAll(sheet);
    row.add(join(steps, Langkah::nama));
    row.add(join(steps, step -> date(step.tenggat())));
    row.add(said(steps.stream().anyMatch(Langkah::lewat)));
    row.add(String.valueOf(steps.stream().mapToInt(Langkah::terlambat).max().orElse(0)));
    row.add(join(steps, Langkah::pemegang));
    row.add(join(steps, step -> date(step.diingatkan())));
    row.add(score);
    return row;
  }

  private static String said(boolean yes) {
    return yes ? "ya" : "tidak";
  }

  private static String join(List<Langkah> steps, Function<Langkah, String> column) {
    return steps.stream()
        .map(column)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String date(@Nullable LocalDate day) {
    return day == null ? "" : Tanggal.panjang(day);
  }
}
