package id.tertib.pengaduan.lembar;

import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.Pengaduan.Putusan;
import id.tertib.pengaduan.lembar.LembarLaporan.Tombol;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.proses.PengaduanRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways to end a step of a report, the usual one first. */
@Component
class TombolLangkah {

  private final PengaduanRule rule;

  TombolLangkah(PengaduanRule rule) {
    this.rule = rule;
  }

  /**
   * @param penerima how many reporters an answer reaches
   * @param penyetuju who approves the answer, as people read it
   */
  List<Tombol> of(String step, Laporan laporan, int penerima, @Nullable String penyetuju) {
    var reach = penerima == 1 ? "pelapor" : penerima + " pelapor";
    return switch (step) {
      case Pengaduan.VERIFIKASI ->
          List.of(
              plain(Putusan.TERUSKAN, "Teruskan ke unit"),
              written(
                  step,
                  laporan,
                  Putusan.TUNDA,
                  "Minta pelapor melengkapi",
                  Bagian.PERMINTAAN,
                  "Yang perlu dilengkapi pelapor",
                  "Kirim permintaan ke pelapor"),
              new Tombol(
                  Putusan.GABUNG,
                  "Gabungkan dengan laporan lain",
                  Bagian.INDUK.kode(),
                  "Laporan yang sama",
                  "Gabungkan",
                  null),
              written(
                  step,
                  laporan,
                  Putusan.BUKAN_WEWENANG,
                  "Bukan wewenang kota",
                  Bagian.PETUNJUK,
                  "Wewenang siapa, dan ke mana pelapor dapat pergi",
                  "Beri tahu pelapor dan tutup laporan"),
              written(
                  step,
                  laporan,
                  Putusan.ARSIPKAN,
                  "Arsipkan",
                  Bagian.ALASAN,
                  "Alasan mengarsipkan, dibaca pelapor",
                  "Arsipkan laporan"));
      case Pengaduan.DISPOSISI ->
          List.of(
              plain(Putusan.TERIMA, "Terima laporan ini"),
              written(
                  step,
                  laporan,
                  Putusan.KEMBALIKAN,
                  "Kembalikan dengan alasan",
                  Bagian.ALASAN,
                  "Alasan mengembalikan, dibaca petugas verifikasi",
                  "Kembalikan laporan"));
      case Pengaduan.DISPOSISI_ULANG -> List.of(plain(null, "Teruskan ke unit"));
      case Pengaduan.PUTUSKAN_UNIT -> List.of(plain(null, "Putuskan unit"));
      case Pengaduan.TANGGAPAN_PERTAMA ->
          List.of(
              open(Putusan.KIRIM, "Kirim tanggapan ke " + reach, Bagian.TANGGAPAN, "Tanggapan"),
              ask(step, laporan));
      case Pengaduan.PENANGANAN ->
          List.of(
              open(
                  Putusan.AJUKAN,
                  penyetuju == null
                      ? "Ajukan jawaban untuk disetujui"
                      : "Ajukan jawaban ke " + penyetuju,
                  Bagian.JAWABAN,
                  "Jawaban"),
              ask(step, laporan));
      case Pengaduan.PERSETUJUAN ->
          List.of(
              plain(Putusan.SETUJUI, "Setujui dan kirim ke " + reach),
              written(
                  step,
                  laporan,
                  Putusan.KEMBALIKAN,
                  "Kembalikan dengan alasan",
                  Bagian.ALASAN,
                  "Alasan mengembalikan, dibaca penyusun jawaban",
                  "Kembalikan jawaban"));
      case Pengaduan.SAMPAIKAN_JAWABAN ->
          List.of(
              open(
                  null,
                  "Catat bahwa jawaban sudah disampaikan",
                  Bagian.CATATAN,
                  "Cara menyampaikan, misalnya lewat telepon"));
      default -> List.of();
    };
  }

  private Tombol ask(String step, Laporan laporan) {
    return written(
        step,
        laporan,
        Putusan.MINTA_LENGKAP,
        "Minta pelapor melengkapi",
        Bagian.PERMINTAAN,
        "Yang perlu dilengkapi pelapor",
        "Kirim permintaan ke pelapor");
  }

  private static Tombol plain(@Nullable String decision, String words) {
    return new Tombol(decision, words, null, null, null, null);
  }

  /** Its draft stands open by itself. */
  private static Tombol open(@Nullable String decision, String words, Bagian bagian, String kolom) {
    return new Tombol(decision, words, bagian.kode(), kolom, null, null);
  }

  private Tombol written(
      String step,
      Laporan laporan,
      String decision,
      String words,
      Bagian bagian,
      String kolom,
      String last) {
    return new Tombol(
        decision,
        words,
        bagian.kode(),
        kolom,
        last,
        rule.tertutup(step, laporan, decision).orElse(null));
  }
}
