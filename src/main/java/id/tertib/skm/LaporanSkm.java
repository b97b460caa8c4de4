package id.tertib.skm;

import id.tertib.data.Tanggal;
import id.tertib.instrument.Category;
import id.tertib.office.Jabatan;
import id.tertib.office.UnitLayanan;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.skm.Hasil.Unsur;
import id.tertib.skm.SurveiShelf.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a survey's report: index, elements from the lowest, history; one page. */
final class LaporanSkm {

  /** As many surveys of the past as a page holds beside the rest. */
  private static final int HISTORY = 3;

  private LaporanSkm() {}

  /**
   * @param counting surveys of the unit that count, by time
   */
  static ReportDocument write(UnitLayanan unit, Entry entry, List<Entry> counting) {
    var survei = entry.survei();
    var day = Tanggal.date(survei.catatan().pada());
    var masa = survei.masa().text();
    var until =
        counting.stream().filter(one -> one.survei().masa().compareTo(survei.masa()) <= 0).toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Box("Hasil", summary(entry)));
    blocks.add(new Block.Heading("1. Unsur, dari yang terendah"));
    blocks.add(elements(entry.hasil()));
    blocks.add(new Block.Remark(scale(entry)));
    blocks.add(new Block.Heading("2. Riwayat"));
    blocks.add(history(until.subList(Math.max(0, until.size() - HISTORY), until.size())));
    blocks.add(
        new Block.Signatures(
            List.of("Mengetahui,", unit.office().title(Jabatan.KEPALA), "NIP"),
            List.of(
                "Tangerang Selatan, " + Tanggal.panjang(day),
                Jabatan.ASESOR.label() + " perangkat daerah",
                "NIP")));
    return new ReportDocument(
        letterhead(unit),
        List.of("Laporan Survei Kepuasan Masyarakat", capital(masa)),
        "Dicatat %s".formatted(Tanggal.hari(day)),
        "Laporan SKM · %s · %s · survei %d".formatted(unit.nama(), masa, survei.id()),
        blocks,
        List.of());
  }

  private static String capital(String masa) {
    return masa.substring(0, 1).toUpperCase(Locale.ROOT) + masa.substring(1);
  }

  private static List<String> letterhead(UnitLayanan unit) {
    var lines =
        new ArrayList<>(
            List.of(
                "PEMERINTAH KOTA TANGERANG SELATAN",
                unit.office().nama().toUpperCase(Locale.ROOT)));
    if (!unit.kantor()) {
      lines.add(unit.nama());
    }
    return lines;
  }

  private static String summary(Entry entry) {
    var hasil = entry.hasil();
    var text =
        new StringBuilder(
            "Indeks kepuasan masyarakat (IKM) %s%s, dari %s responden."
                .formatted(
                    Block.bold(hasil.angka()),
                    hasil.mutu().isEmpty()
                        ? ""
                        : ", mutu " + Block.bold("%s (%s)".formatted(hasil.mutu(), hasil.label())),
                    Figures.words(entry.survei().hitungan().responden())));
    var ranked = hasil.ranked();
    var lowest = ranked.get(0);
    var highest = ranked.get(ranked.size() - 1);
    text.append(
        lowest.rerata().equals(highest.rerata())
            ? " Rerata semua unsur sama."
            : " Unsur terendah %s; tertinggi %s.".formatted(named(lowest), named(highest)));
    var reached = hasil.reached();
    if (reached != null && reached.next() != null && reached.needs() != null) {
      text.append(
          " Menuju mutu %s kurang %s."
              .formatted(reached.next().code(), Figures.words(reached.needs())));
    }
    return text.toString();
  }

  private static String named(Unsur unsur) {
    return "%s %s (%s)".formatted(unsur.kode(), unsur.judul(), Figures.words(unsur.rerata()));
  }

  private static Block elements(Hasil hasil) {
    var rows = new ArrayList<Row>();
    for (var unsur : hasil.ranked()) {
      rows.add(
          new Row(
              List.of(
                  Cell.text(String.valueOf(rows.size() + 1)),
                  Cell.text("%s %s".formatted(unsur.kode(), unsur.judul())),
                  Cell.text(Figures.words(unsur.penjawab())),
                  Cell.text(Figures.words(unsur.rerata())),
                  Cell.bar(Figures.words(unsur.nilai()), unsur.share(), 0)),
              Row.Kind.NORMAL));
    }
    return new Block.Table(
        List.of(
            new Head("No.", true),
            new Head("Unsur", false),
            new Head("Penjawab", true),
            new Head("Rerata", true),
            new Head("Nilai", false)),
        List.of(6, 48, 11, 9, 26),
        rows,
        false,
        false);
  }

  private static String scale(Entry entry) {
    var instrument = entry.hasil().instrumen();
    var most =
        instrument.items().stream()
            .map(item -> Skala.most(instrument, item))
            .max(Comparator.<BigDecimal>naturalOrder())
            .orElseThrow();
    var bands =
        instrument.categoriesInUse().stream()
            .sorted(Comparator.comparing(Category::from).reversed())
            .map(
                band ->
                    "%s %s sampai %s"
                        .formatted(
                            band.code(), Figures.words(band.from()), Figures.words(band.to())))
            .collect(Collectors.joining("; "));
    return "Skala %s (%s). Rerata: jumlah jawaban dibagi penjawabnya, paling tinggi %s. Nilai: rerata dalam persen dari yang tertinggi; IKM rerata nilai semua unsur, dibulatkan dua desimal, lalu ditentukan mutunya. %s."
        .formatted(Skala.nama(instrument.id()), instrument.basis(), Figures.words(most), bands);
  }

  private static Block history(List<Entry> surveys) {
    var rows = new ArrayList<Row>();
    for (var one : surveys) {
      var hasil = one.hasil();
      rows.add(
          new Row(
              List.of(
                  Cell.text(one.survei().masa().text()),
                  Cell.text(Figures.words(one.survei().hitungan().responden())),
                  Cell.text(Skala.nama(hasil.instrumen().id())),
                  Cell.text(hasil.mutu().isEmpty() ? "–" : hasil.mutu()),
                  Cell.bar(
                      hasil.angka(),
                      hasil.indeks().doubleValue() / hasil.instrumen().weight().doubleValue(),
                      0)),
              Row.Kind.NORMAL));
    }
    return new Block.Table(
        List.of(
            new Head("Masa", false),
            new Head("Responden", true),
            new Head("Skala", false),
            new Head("Mutu", false),
            new Head("IKM", false)),
        List.of(30, 13, 19, 10, 28),
        rows,
        false,
        false);
  }
}
