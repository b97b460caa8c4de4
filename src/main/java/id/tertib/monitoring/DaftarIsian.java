package id.tertib.monitoring;

import static id.tertib.worksheet.Column.Type.CHOICE;
import static id.tertib.worksheet.Column.Type.DATE;
import static id.tertib.worksheet.Column.Type.LONG_TEXT;
import static id.tertib.worksheet.Column.Type.TEXT;
import static id.tertib.worksheet.Column.Type.TIME;
import static id.tertib.worksheet.Column.Type.YES_NO;

import id.tertib.access.Person;
import id.tertib.data.VisibleText;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Scale.Option;
import id.tertib.worksheet.TaskList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The row lists of monitoring, as the Road Map names their parts (Bab V, mechanism). */
final class DaftarIsian {

  static final String OBSERVASI = "observasi";
  static final String WAWANCARA = "wawancara";

  private static final Function<ListRow, Optional<String>> TANPA_SYARAT = baris -> Optional.empty();

  private DaftarIsian() {}

  static TaskList rencana(
      String kunci,
      List<Person> asesor,
      boolean ditulis,
      Function<ListRow, Optional<String>> periksa) {
    return new TaskList(
        RencanaMonitoring.RENCANA,
        kunci,
        null,
        "Perangkat daerah dan asesornya",
        "Usulan sudah terisi. Pilih beberapa baris untuk mengubahnya sekaligus.",
        "perangkat daerah",
        true,
        1,
        List.of(
            Column.shown("jenis", "Jenis"),
            Column.shown("perangkatDaerah", "Perangkat daerah"),
            Column.required("ikut", "Ikut", YES_NO),
            Column.optional("asesor", "Asesor", CHOICE)
                .choosing(
                    asesor.stream().map(satu -> new Option(satu.id(), satu.nama())).toList())),
        List.of("ikut", "asesor"),
        "jenis",
        ditulis,
        periksa);
  }

  /** Preface and conclusions of the city's report, proposed by the figures. */
  static TaskList teksLaporanKota(String kunci, boolean ditulis) {
    return new TaskList(
        LaporanKota.TEKS,
        kunci,
        null,
        "Pengantar dan kesimpulan",
        "Usulannya dibuat dari angka; ubah seperlunya. Pratinjau menunjukkan yang tersimpan.",
        "bagian",
        true,
        2,
        List.of(Column.shown("bagian", "Bagian"), Column.required("teks", "Isi", LONG_TEXT)),
        List.of(),
        null,
        ditulis,
        TANPA_SYARAT);
  }

  /** How each office stood at the closing; only to be read. */
  static TaskList kantorLaporanKota(String kunci) {
    return new TaskList(
        LaporanKota.KANTOR,
        kunci,
        null,
        "Perangkat daerah pada penutupan",
        "Yang belum selesai berjalan terus; hasilnya terbit sebagai addendum.",
        "perangkat daerah",
        true,
        0,
        List.of(
            Column.shown("perangkatDaerah", "Perangkat daerah"),
            Column.shown("keadaan", "Keadaan"),
            Column.shown("baris", "Butir berlaku"),
            Column.shown("pelaksanaan", "Pelaksanaan"),
            Column.shown("pencapaian", "Pencapaian"),
            Column.shown("temuan", "Temuan")),
        List.of(),
        "kelompok",
        false,
        TANPA_SYARAT);
  }

  static TaskList observasi(String kunci, String kantor, boolean ditulis) {
    return new TaskList(
        OBSERVASI,
        kunci,
        kantor,
        "Observasi",
        "Satu baris untuk tiap hal yang diamati di lapangan.",
        "pengamatan",
        false,
        ditulis ? 1 : 0,
        List.of(
            Column.required("kegiatan", "Yang dilakukan", LONG_TEXT),
            Column.required("dokumen", "Dokumen yang dilihat", LONG_TEXT),
            Column.required("orang", "Yang ditemui", TEXT).help("Jabatannya, bukan namanya"),
            Column.required("tanggal", "Tanggal", DATE),
            Column.required("waktu", "Waktu", TIME),
            Column.required("tempat", "Tempat", TEXT)),
        List.of(),
        null,
        ditulis,
        TANPA_SYARAT);
  }

  static TaskList wawancara(String kunci, String kantor, boolean ditulis) {
    return new TaskList(
        WAWANCARA,
        kunci,
        kantor,
        "Wawancara",
        "Satu baris untuk tiap pertanyaan dengan jawabannya.",
        "pertanyaan",
        false,
        ditulis ? 1 : 0,
        List.of(
            Column.required("narasumber", "Yang diwawancarai", TEXT)
                .help("Jabatannya, bukan namanya"),
            Column.required("tanggal", "Tanggal", DATE),
            Column.required("waktu", "Waktu", TIME),
            Column.required("pertanyaan", "Pertanyaan", LONG_TEXT),
            Column.required("jawaban", "Jawaban", LONG_TEXT)),
        List.of(),
        null,
        ditulis,
        TANPA_SYARAT);
  }

  static TaskList temuan(
      String kunci, String kantor, List<String> area, LocalDate hariIni, boolean ditulis) {
    return new TaskList(
        TemuanMonitoring.TEMUAN,
        kunci,
        kantor,
        "Temuan dan rekomendasi",
        "Ditingkatkan dan Diperbaiki memerlukan rekomendasi dan tenggat.",
        "temuan",
        false,
        0,
        List.of(
            Column.required("area", "Area", CHOICE)
                .choosing(area.stream().map(satu -> new Option(satu, satu)).toList()),
            Column.required("kelas", "Kelas", CHOICE)
                .choosing(
                    Arrays.stream(KelasTemuan.values())
                        .map(satu -> new Option(satu.label(), satu.label()))
                        .toList()),
            Column.required("temuan", "Temuan", LONG_TEXT),
            Column.optional("rekomendasi", "Rekomendasi", LONG_TEXT),
            Column.optional("tenggat", "Tenggat", DATE)),
        List.of(),
        null,
        ditulis,
        ditulis ? baris -> periksaTemuan(baris, hariIni) : TANPA_SYARAT);
  }

  static TaskList konfirmasi(String kunci, String kantor, boolean ditulis) {
    return new TaskList(
        TemuanMonitoring.KONFIRMASI,
        kunci,
        kantor,
        "Temuan semester sebelumnya",
        "Pastikan di lapangan: yang belum ditutup ditanyakan lagi semester berikutnya.",
        "temuan",
        true,
        0,
        List.of(
            Column.shown("temuan", "Temuan"),
            Column.shown("jawaban", "Jawaban perangkat daerah"),
            Column.required("ditutup", "Ditutup", YES_NO),
            Column.optional("catatan", "Catatan", LONG_TEXT)),
        List.of(),
        null,
        ditulis,
        TANPA_SYARAT);
  }

  static TaskList tanggapan(String kunci, String kantor, boolean ditulis) {
    return new TaskList(
        TemuanMonitoring.TANGGAPAN,
        kunci,
        kantor,
        "Tanggapan atas temuan",
        "Setuju, atau tulis keberatan Anda; ketua tim membacanya saat reviu.",
        "temuan",
        true,
        0,
        List.of(
            Column.shown("temuan", "Temuan"),
            Column.shown("kelas", "Kelas"),
            Column.shown("rekomendasi", "Rekomendasi"),
            Column.shown("batas", "Tenggat"),
            Column.required("tanggapan", "Tanggapan", CHOICE)
                .choosing(
                    List.of(
                        new Option(TemuanMonitoring.SETUJU, "Setuju"),
                        new Option(TemuanMonitoring.KEBERATAN, "Keberatan"))),
            Column.optional("catatan", "Catatan", LONG_TEXT).help("Wajib bila keberatan")),
        List.of(),
        null,
        ditulis,
        ditulis ? DaftarIsian::periksaTanggapan : TANPA_SYARAT);
  }

  static TaskList tindakLanjut(String kunci, String kantor, LocalDate hariIni, boolean ditulis) {
    return new TaskList(
        TemuanMonitoring.TINDAK_LANJUT,
        kunci,
        kantor,
        "Rencana tindak lanjut",
        "Apa yang dikerjakan, oleh jabatan apa, dan kapan selesai. Semester berikutnya menanyakannya.",
        "temuan",
        true,
        0,
        List.of(
            Column.shown("temuan", "Temuan"),
            Column.shown("kelas", "Kelas"),
            Column.shown("rekomendasi", "Rekomendasi"),
            Column.shown("batas", "Tenggat temuan"),
            Column.required("tindakan", "Tindakan", LONG_TEXT),
            Column.required("penanggungJawab", "Penanggung jawab", TEXT).help("Jabatannya"),
            Column.required("tanggal", "Selesai tanggal", DATE)),
        List.of(),
        null,
        ditulis,
        ditulis ? baris -> periksaTindakLanjut(baris, hariIni) : TANPA_SYARAT);
  }

  private static Optional<String> periksaTemuan(ListRow baris, LocalDate hariIni) {
    var perlu =
        KelasTemuan.find(baris.value("kelas")).map(KelasTemuan::perluTindakLanjut).orElse(false);
    if (!perlu) {
      return Optional.empty();
    }
    if (VisibleText.isBlank(baris.value("rekomendasi"))) {
      return Optional.of(
          "Temuan %s perlu rekomendasi. Tulis apa yang harus dilakukan."
              .formatted(baris.value("kelas")));
    }
    if (baris.value("tenggat").isEmpty()) {
      return Optional.of(
          "Temuan %s perlu tenggat. Pilih tanggalnya.".formatted(baris.value("kelas")));
    }
    return lewat(baris.value("tenggat"), hariIni, "Tenggat temuan");
  }

  private static Optional<String> periksaTanggapan(ListRow baris) {
    return baris.value("tanggapan").equals(TemuanMonitoring.KEBERATAN)
            && VisibleText.isBlank(baris.value("catatan"))
        ? Optional.of("Keberatan perlu catatan. Tulis apa yang tidak Anda setujui.")
        : Optional.empty();
  }

  private static Optional<String> periksaTindakLanjut(ListRow baris, LocalDate hariIni) {
    return lewat(baris.value("tanggal"), hariIni, "Tanggal selesai");
  }

  private static Optional<String> lewat(String tanggal, LocalDate hariIni, String nama) {
    return !tanggal.isEmpty() && LocalDate.parse(tanggal).isBefore(hariIni)
        ? Optional.of(
            "%s %s sudah lewat. Pilih hari ini atau sesudahnya."
                .formatted(nama, id.tertib.data.Tanggal.panjang(LocalDate.parse(tanggal))))
        : Optional.empty();
  }
}
