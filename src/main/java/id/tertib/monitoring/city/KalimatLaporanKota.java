package id.tertib.monitoring.city;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.semester.Naskah;
import id.tertib.monitoring.semester.Siklus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sentences of the city's report that figures make; preface and conclusion are proposals. */
final class KalimatLaporanKota {

  private KalimatLaporanKota() {}

  static String pengantar(Siklus siklus, DataKota data) {
    return "Laporan ini memuat hasil monitoring pelaksanaan Road Map Reformasi Birokrasi Kota Tangerang Selatan pada %s terhadap %d perangkat daerah. Data dihimpun melalui %s dan ditutup pada %s."
        .formatted(
            siklus.semester().teks(),
            data.kantor().size(),
            siklus.teknik() == null
                ? "observasi dan wawancara"
                : siklus.teknik().toLowerCase(Locale.ROOT),
            Tanggal.hari(data.penutupan()));
  }

  static String kesimpulan(DataKota data, AngkaKota angka) {
    if (data.dilaporkan().isEmpty()) {
      return "Belum ada perangkat daerah yang laporannya selesai sampai tanggal penutupan, sehingga capaian kota belum dapat disimpulkan.";
    }
    var teks = new ArrayList<String>();
    teks.add(
        "Pelaksanaan rencana aksi kota %s dan pencapaian target %s dari %d butir pada %d perangkat daerah yang dilaporkan."
            .formatted(
                Naskah.persen(angka.seluruhnya().pelaksanaan()),
                Naskah.persen(angka.seluruhnya().pencapaian()),
                angka.seluruhnya().berlaku(),
                data.dilaporkan().size()));
    angka
        .areaTerendah()
        .filter(area -> angka.menurutArea().size() > 1)
        .filter(
            area ->
                !Objects.requireNonNull(angka.menurutArea().get(area))
                    .pencapaian()
                    .equals(angka.seluruhnya().pencapaian()))
        .ifPresent(
            area ->
                teks.add(
                    "Area dengan pencapaian terendah adalah %s (%s)."
                        .formatted(
                            area,
                            Naskah.persen(
                                Objects.requireNonNull(angka.menurutArea().get(area))
                                    .pencapaian()))));
    if (angka.temuan(KelasTemuan.DIPERBAIKI) > 0) {
      teks.add(
          "%d temuan perlu diperbaiki dan ditanyakan lagi pada semester berikutnya."
              .formatted(angka.temuan(KelasTemuan.DIPERBAIKI)));
    }
    return String.join(" ", teks);
  }

  /** “laporan 3/TA-RB/2026”, “tanpa hasil: …” or what is open since when. */
  static String keadaan(DataKota.Kantor pd) {
    return switch (pd.hasil()) {
      case LAPORAN -> "laporan terkirim " + Tanggal.panjang(Objects.requireNonNull(pd.hasilPada()));
      case TANPA_HASIL -> "tanpa hasil: " + Objects.toString(pd.alasan(), "");
      case BELUM ->
          pd.langkah().isEmpty()
              ? "laporan sedang dibuat"
              : pd.langkah().stream()
                  .map(
                      satu ->
                          "%s sejak %s"
                              .formatted(
                                  satu.nama().toLowerCase(Locale.ROOT),
                                  Tanggal.panjang(satu.sejak())))
                  .collect(Collectors.joining("; "));
    };
  }

  static String ringkasan(DataKota data, AngkaKota angka) {
    var semua = angka.seluruhnya();
    var teks = new ArrayList<String>();
    teks.add(
        "**%d dari %d perangkat daerah** sudah dilaporkan, %d ditutup tanpa hasil, %d belum selesai pada tanggal penutupan."
            .formatted(
                data.dilaporkan().size(),
                data.kantor().size(),
                data.menurut(DataKota.Hasil.TANPA_HASIL).size(),
                data.menurut(DataKota.Hasil.BELUM).size()));
    if (data.dilaporkan().isEmpty()) {
      return teks.get(0);
    }
    teks.add(
        "Dari **%d butir rencana aksi** yang berlaku, **%d sudah**, %d sebagian, dan %d belum dilaksanakan%s. Pelaksanaan **%s**, pencapaian target **%s**."
            .formatted(
                semua.berlaku(),
                semua.sudah(),
                semua.sebagian(),
                semua.belum(),
                semua.tidakBerlaku() == 0
                    ? ""
                    : "; %d butir tidak berlaku dan tidak ikut dihitung"
                        .formatted(semua.tidakBerlaku()),
                Naskah.persen(semua.pelaksanaan()),
                Naskah.persen(semua.pencapaian())));
    teks.add(temuan(angka));
    var lama = angka.tindakLanjutKota();
    if (lama.jumlah() > 0) {
      teks.add(
          "Dari %d temuan semester sebelumnya, %d ditutup."
              .formatted(lama.jumlah(), lama.ditutup()));
    }
    return String.join(" ", teks);
  }

  private static String temuan(AngkaKota angka) {
    if (angka.semuaTemuan() == 0) {
      return "Tidak ada temuan.";
    }
    return "Ada %d temuan: %s."
        .formatted(
            angka.semuaTemuan(),
            Arrays.stream(KelasTemuan.values())
                .filter(kelas -> angka.temuan(kelas) > 0)
                .map(kelas -> angka.temuan(kelas) + " " + kelas.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }
}
