package id.tertib.pengaduan.publik;

import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The path of a report: what was done, what is being done, what is to come. */
@Component
class JalanLaporan {

  private static final Set<Status> ENDS = EnumSet.of(Status.BUKAN_WEWENANG, Status.DIARSIPKAN);

  private static final String LIBUR = "Sabtu, Minggu, dan hari libur tidak dihitung";

  private final PerangkatDaerahRegister offices;

  JalanLaporan(PerangkatDaerahRegister offices) {
    this.offices = offices;
  }

  /**
   * @param tanda {@code d} done, {@code n} now, empty to come
   */
  record Langkah(String tanda, String judul, String ket) {

    public String ikon() {
      return tanda.equals("d") ? "ok" : tanda.equals("n") ? "run" : "open";
    }
  }

  /**
   * @param answered the report itself, or the one that it was joined to
   */
  List<Langkah> of(Laporan laporan, Laporan answered) {
    var path = new ArrayList<Langkah>();
    path.add(
        new Langkah(
            "d",
            "Diterima",
            "%s, lewat %s".formatted(moment(laporan.diterima()), laporan.kanal().nama())));
    if (ENDS.contains(laporan.status())) {
      path.add(new Langkah("d", laporan.status().nama(), moment(laporan.statusSejak())));
      return path;
    }
    if (laporan.induk() != null) {
      path.add(
          new Langkah(
              "d",
              "Digabung dengan laporan lain tentang hal yang sama",
              "Jawabannya juga jawaban untuk Anda."));
    }
    path.add(
        step(
            "Diperiksa dan diteruskan",
            "Sedang diperiksa",
            answered.diteruskan(),
            true,
            unit(answered)));
    var forwarded = answered.diteruskan() != null;
    path.add(
        step(
            "Tanggapan pertama",
            "Menunggu tanggapan pertama",
            answered.ditanggapi(),
            forwarded,
            ""));
    var answering = forwarded && answered.ditanggapi() != null;
    path.add(
        step(
            "Jawaban",
            "Menunggu jawaban",
            reopened(answered) ? null : answered.dijawab(),
            answering,
            ""));
    path.add(rating(laporan, answered));
    return path;
  }

  /** Answered once, opened again, and not answered since. */
  private static boolean reopened(Laporan laporan) {
    return laporan.status() == Status.PENANGANAN
        || laporan.status() == Status.DISPOSISI
        || laporan.status() == Status.MENUNGGU_PERSETUJUAN;
  }

  private static Langkah rating(Laporan laporan, Laporan answered) {
    var waits = answered.status() == Status.MENUNGGU_PELAPOR && laporan.dinilai() == null;
    if (waits) {
      return new Langkah("n", "Menunggu penilaian Anda", "");
    }
    var nilai = laporan.nilai();
    if (nilai != null) {
      return new Langkah("d", "Penilaian Anda", "%d dari 5".formatted(nilai));
    }
    return laporan.dinilai() == null
        ? new Langkah("", "Penilaian Anda", "")
        : new Langkah("d", "Penilaian Anda", "");
  }

  /**
   * @param now what it is called while it lasts
   */
  private static Langkah step(
      String title, String now, @Nullable Instant done, boolean begun, String more) {
    if (done != null) {
      return new Langkah("d", title, moment(done) + more);
    }
    return begun ? new Langkah("n", now, LIBUR) : new Langkah("", title, "");
  }

  private String unit(Laporan laporan) {
    var office = laporan.penangan();
    return office == null ? "" : ", ke " + offices.get(office).nama();
  }

  static String moment(Instant moment) {
    return Tanggal.hari(moment) + ", " + Tanggal.jamWib(moment);
  }
}
