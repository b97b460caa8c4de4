package id.tertib.pengaduan.petugas;

import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.Pelapor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was typed at the counter, by the names of the public form. */
record IsianLoket(Map<String, String> nilai) {

  /** Ways by which a report comes to staff. */
  static final List<Kanal> KANAL =
      List.of(
          Kanal.LOKET,
          Kanal.SURAT,
          Kanal.TELEPON,
          Kanal.SUREL,
          Kanal.WHATSAPP,
          Kanal.SMS,
          Kanal.LAPOR);

  /** What a form carries and no other. */
  private static final String TANDA = "[0-9a-f]{32}";

  /** As it was typed; empty when it was not. */
  public String get(String name) {
    return nilai.getOrDefault(name, "");
  }

  /** How the reporter is told apart: {@code nama}, {@code rahasia} or {@code anonim}. */
  public String siapa() {
    return List.of("rahasia", "anonim").contains(get("siapa")) ? get("siapa") : "nama";
  }

  /**
   * @param akun who enters it: his forms are never somebody else's
   * @param pencatat his group
   * @throws IsianDitolak with what does not even reach a report
   */
  LaporanBaru laporan(String akun, String pencatat, List<LampiranBaru> files) {
    var wrong = new ArrayList<Salah>();
    var kanal = KANAL.stream().filter(one -> one.kode().equals(get("kanal"))).findFirst();
    if (kanal.isEmpty()) {
      wrong.add(new Salah("kanal", "Pilih lewat mana laporan ini sampai."));
    }
    var jenis = JenisLaporan.find(get("jenis"));
    if (jenis.isEmpty()) {
      wrong.add(
          new Salah(
              "jenis", "Pilih jenis laporan: pengaduan, permintaan informasi, atau aspirasi."));
    }
    var waktu = Tanggal.read(get("waktu"));
    if (waktu.isEmpty() && !VisibleText.isBlank(get("waktu"))) {
      wrong.add(new Salah("waktu", "Tulis tanggal kejadian seperti 13/07/2026, atau kosongkan."));
    }
    if (get("setuju").isEmpty()) {
      wrong.add(
          new Salah(
              "setuju",
              "Centang persetujuan pelapor. Tanpa persetujuan, laporan tidak dapat ditangani."));
    }
    if (!get("formulir").matches(TANDA)) {
      wrong.add(new Salah("kanal", "Formulir ini tidak lengkap. Periksa isinya, lalu catat lagi."));
    }
    if (!wrong.isEmpty()) {
      throw new IsianDitolak(wrong);
    }
    return new LaporanBaru(
        kanal.orElseThrow(),
        pencatat,
        jenis.orElseThrow(),
        get("uraian"),
        get("kategori"),
        waktu.orElse(null),
        get("kelurahan"),
        get("alamat"),
        null,
        pelapor(),
        files,
        "loket/%s/%s".formatted(akun, get("formulir")));
  }

  private Pelapor pelapor() {
    return siapa().equals("anonim")
        ? Pelapor.TANPA_NAMA
        : new Pelapor(false, siapa().equals("rahasia"), get("nama"), get("email"), get("telepon"));
  }
}
