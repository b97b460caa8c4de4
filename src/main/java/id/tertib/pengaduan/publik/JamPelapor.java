package id.tertib.pengaduan.publik;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.pengaduan.perkara.BatasPengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.JamLaporan.Bacaan;
import id.tertib.pengaduan.perkara.Laporan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clock of a report in words: who owes what by when. */
@Component
class JamPelapor {

  private final JamLaporan clocks;
  private final BatasPengaduan limits;
  private final WorkingDayCalendar calendar;

  JamPelapor(JamLaporan clocks, BatasPengaduan limits, WorkingDayCalendar calendar) {
    this.clocks = clocks;
    this.limits = limits;
    this.calendar = calendar;
  }

  /**
   * @param lewat whether it is late
   */
  record Kata(String judul, String ket, boolean lewat) {}

  /**
   * @param answered the report itself, or the one that it was joined to
   */
  Optional<Kata> of(Laporan answered) {
    var open = clocks.terbuka(answered);
    return find(open, Jam.MELENGKAPI)
        .map(one -> kata(one, "Lengkapi laporan Anda paling lambat", ""))
        .or(() -> find(open, Jam.BALASAN_PELAPOR).map(JamPelapor::balasan))
        .or(
            () ->
                find(open, Jam.VERIFIKASI)
                    .map(one -> kata(one, "Kami periksa dan teruskan paling lambat", "")))
        .or(
            () ->
                find(open, Jam.TANGGAPAN_PERTAMA)
                    .map(one -> kata(one, "Unit menanggapi paling lambat", jawaban(open))))
        .or(
            () ->
                find(open, Jam.PENANGANAN)
                    .map(one -> kata(one, "Unit menjawab paling lambat", "")));
  }

  /** The last day on which an archived report can be revived. */
  LocalDate hidupSampai(Laporan laporan) {
    return limits.dihidupkan(laporan).after(Tanggal.date(laporan.statusSejak())).due(calendar);
  }

  private static Kata balasan(Bacaan one) {
    return new Kata(
        "Nilai atau buka kembali paling lambat " + Tanggal.hari(one.tenggat()),
        "%s Bila tidak ada kabar dari Anda, laporan ditutup sendiri."
            .formatted(Hitung.sisa(Objects.requireNonNullElse(one.sisa(), 0))),
        false);
  }

  private static String jawaban(List<Bacaan> open) {
    return find(open, Jam.PENANGANAN)
        .map(one -> " Jawaban lengkap paling lambat %s.".formatted(Tanggal.hari(one.tenggat())))
        .orElse("");
  }

  private static Kata kata(Bacaan one, String what, String more) {
    var since = one.jeda();
    if (since != null) {
      return new Kata(
          "Jam berhenti sejak " + Tanggal.hari(since),
          "Jam berjalan lagi sesudah laporan dilengkapi.",
          false);
    }
    var left = Objects.requireNonNullElse(one.sisa(), 0);
    return new Kata(what + " " + Tanggal.hari(one.tenggat()), Hitung.sisa(left) + more, left < 0);
  }

  private static Optional<Bacaan> find(List<Bacaan> open, Jam jam) {
    return open.stream().filter(one -> one.jam() == jam).findFirst();
  }
}
