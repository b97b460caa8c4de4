package id.tertib.monitoring.city;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.report.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sentences of the city's report that figures make; preface and conclusion are proposals. */
final class LaporanKotaSentences {

  private LaporanKotaSentences() {}

  static String introduction(Siklus siklus, DataKota data) {
    return "Laporan ini memuat hasil monitoring pelaksanaan Road Map Reformasi Birokrasi Kota Tangerang Selatan pada %s terhadap %d perangkat daerah. Data dihimpun melalui %s dan ditutup pada %s."
        .formatted(
            siklus.semester().text(),
            data.kantor().size(),
            siklus.teknik() == null
                ? "observasi dan wawancara"
                : Sentences.clause(siklus.teknik()).toLowerCase(Locale.ROOT),
            Tanggal.hari(data.penutupan()));
  }

  static String conclusion(DataKota data, KotaFigures figures) {
    if (data.reported().isEmpty()) {
      return "Belum ada perangkat daerah yang laporannya selesai sampai tanggal penutupan, sehingga"
          + " capaian kota belum dapat disimpulkan.";
    }
    var texts = new ArrayList<String>();
    texts.add(
        "Pelaksanaan rencana aksi kota %s dan pencapaian target %s dari %d butir pada %d perangkat daerah yang dilaporkan."
            .formatted(
                DocumentParts.percent(figures.seluruhnya().pelaksanaan()),
                DocumentParts.percent(figures.seluruhnya().pencapaian()),
                figures.seluruhnya().applicable(),
                data.reported().size()));
    figures
        .lowestArea()
        .filter(area -> figures.menurutArea().size() > 1)
        .filter(
            area ->
                !Objects.requireNonNull(figures.menurutArea().get(area))
                    .pencapaian()
                    .equals(figures.seluruhnya().pencapaian()))
        .ifPresent(
            area ->
                texts.add(
                    "Area dengan pencapaian terendah adalah %s (%s)."
                        .formatted(
                            area,
                            DocumentParts.percent(
                                Objects.requireNonNull(figures.menurutArea().get(area))
                                    .pencapaian()))));
    if (figures.temuan(KelasTemuan.DIPERBAIKI) > 0) {
      texts.add(
          "%d temuan perlu diperbaiki dan ditanyakan lagi pada semester berikutnya."
              .formatted(figures.temuan(KelasTemuan.DIPERBAIKI)));
    }
    return String.join(" ", texts);
  }

  /** “laporan 3/TA-RB/2026”, “tanpa hasil: …” or what is open since when. */
  static String state(DataKota.Kantor pd) {
    return switch (pd.hasil()) {
      case LAPORAN -> "laporan terkirim " + Tanggal.panjang(Objects.requireNonNull(pd.hasilPada()));
      case TANPA_HASIL -> "tanpa hasil: " + Objects.toString(pd.alasan(), "");
      case BELUM ->
          pd.langkah().isEmpty()
              ? "laporan sedang dibuat"
              : pd.langkah().stream()
                  .map(
                      each ->
                          "%s sejak %s"
                              .formatted(
                                  each.nama().toLowerCase(Locale.ROOT),
                                  Tanggal.panjang(each.sejak())))
                  .collect(Collectors.joining("; "));
    };
  }

  static String summary(DataKota data, KotaFigures figures) {
    var all = figures.seluruhnya();
    var texts = new ArrayList<String>();
    texts.add(
        "%s sudah dilaporkan, %d ditutup tanpa hasil, %d belum selesai pada tanggal penutupan."
            .formatted(
                Block.bold(
                    "%d dari %d perangkat daerah"
                        .formatted(data.reported().size(), data.kantor().size())),
                data.byHasil(DataKota.Hasil.TANPA_HASIL).size(),
                data.byHasil(DataKota.Hasil.BELUM).size()));
    if (data.reported().isEmpty()) {
      return texts.get(0);
    }
    texts.add(
        "Dari %s yang berlaku, %s, %d sebagian, dan %d belum dilaksanakan%s. Pelaksanaan %s, pencapaian target %s."
            .formatted(
                Block.bold(all.applicable() + " butir rencana aksi"),
                Block.bold(all.sudah() + " sudah"),
                all.sebagian(),
                all.belum(),
                all.tidakBerlaku() == 0
                    ? ""
                    : "; %d butir tidak berlaku dan tidak ikut dihitung"
                        .formatted(all.tidakBerlaku()),
                Block.bold(DocumentParts.percent(all.pelaksanaan())),
                Block.bold(DocumentParts.percent(all.pencapaian()))));
    texts.add(temuan(figures));
    var earlier = figures.allTindakLanjut();
    if (earlier.jumlah() > 0) {
      texts.add(
          "Dari %d temuan semester sebelumnya, %d ditutup."
              .formatted(earlier.jumlah(), earlier.ditutup()));
    }
    return String.join(" ", texts);
  }

  private static String temuan(KotaFigures figures) {
    if (figures.countTemuan() == 0) {
      return "Tidak ada temuan.";
    }
    return "Ada %d temuan: %s."
        .formatted(
            figures.countTemuan(),
            Arrays.stream(KelasTemuan.values())
                .filter(kelas -> figures.temuan(kelas) > 0)
                .map(kelas -> figures.temuan(kelas) + " " + kelas.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }
}
