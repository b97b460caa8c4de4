package id.tertib.pengaduan.publik;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said for a reporter to read, with the files that came with it. */
@Component
class PesanPelapor {

  private static final String JAWABAN = "jw";

  private final PelaporDesk desk;
  private final BerkasLaporan files;
  private final PerangkatDaerahRegister offices;

  PesanPelapor(PelaporDesk desk, BerkasLaporan files, PerangkatDaerahRegister offices) {
    this.desk = desk;
    this.files = files;
    this.offices = offices;
  }

  /**
   * @param jenis {@code jw} an answer, {@code sy} the reporter's own, else empty
   */
  record Tampil(
      String jenis, String judul, String teks, String dari, String waktu, List<Lampiran> berkas) {

    public boolean jawaban() {
      return jenis.equals(JAWABAN);
    }
  }

  /** The oldest first. */
  List<Tampil> of(Laporan laporan) {
    return desk.terbaca(laporan)
        .sorted(Comparator.comparing(Pesan::pada).thenComparing(Pesan::id))
        .map(one -> shown(one, files(laporan, one)))
        .toList();
  }

  /** What came with the report itself. */
  List<Lampiran> lampiran(Laporan laporan) {
    return files.milik(laporan.nomor()).stream().filter(one -> one.pesan() == null).toList();
  }

  /** A file that this reporter may read; empty for any other. */
  Optional<Lampiran> find(Laporan laporan, long id) {
    return Stream.concat(
            lampiran(laporan).stream(),
            desk.terbaca(laporan).flatMap(one -> files(laporan, one).stream()))
        .filter(one -> one.id() == id)
        .findFirst();
  }

  private List<Lampiran> files(Laporan laporan, Pesan pesan) {
    return Stream.of(laporan.nomor(), Objects.requireNonNullElse(laporan.induk(), ""))
        .filter(nomor -> !nomor.isEmpty())
        .flatMap(nomor -> files.milik(nomor).stream())
        .filter(one -> Objects.equals(one.pesan(), pesan.id()))
        .toList();
  }

  private Tampil shown(Pesan one, List<Lampiran> with) {
    var own = one.dari() == Dari.PELAPOR;
    var answer = one.jenis() == Jenis.JAWABAN;
    return new Tampil(
        answer ? JAWABAN : own ? "sy" : "",
        title(one),
        one.teks(),
        own ? "Anda" : speaker(one),
        JalanLaporan.moment(one.pada()),
        with);
  }

  private String title(Pesan one) {
    return switch (one.jenis()) {
      case JAWABAN -> "Jawaban " + office(one);
      case TANGGAPAN -> "Tanggapan pertama";
      case PERMINTAAN -> "Yang perlu dilengkapi";
      case PENILAIAN -> "Kalimat penilaian Anda";
      default -> "";
    };
  }

  private String speaker(Pesan one) {
    return one.kantor() == null ? "Pengelola pengaduan" : "Petugas " + office(one);
  }

  private String office(Pesan one) {
    var kantor = one.kantor();
    return kantor == null ? "pengelola pengaduan" : offices.get(kantor).nama();
  }
}
