package id.tertib.pengaduan.lembar;

import id.tertib.data.Tanggal;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.lembar.LembarLaporan.Berkas;
import id.tertib.pengaduan.lembar.LembarLaporan.Cerita;
import id.tertib.pengaduan.lembar.LembarLaporan.Tanda;
import id.tertib.pengaduan.lembar.LembarLaporan.Ucapan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.CiriPribadi;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reporter wrote and what was said since. */
@Component
class UcapanLaporan {

  private final PesanTable messages;
  private final IsiTable texts;
  private final BerkasLaporan files;
  private final FaktaLaporan facts;

  UcapanLaporan(PesanTable messages, IsiTable texts, BerkasLaporan files, FaktaLaporan facts) {
    this.messages = messages;
    this.texts = texts;
    this.files = files;
    this.facts = facts;
  }

  /**
   * @param pesan between reporter and staff, the oldest first
   * @param catatan among staff, the oldest first
   * @param jawaban the answer that was sent last; null when there was none
   */
  record Semua(Cerita cerita, List<Ucapan> pesan, List<Ucapan> catatan, @Nullable String jawaban) {}

  Semua of(Laporan laporan) {
    var kept = files.milik(laporan.nomor());
    var said = messages.of(laporan.nomor());
    return new Semua(
        cerita(laporan, kept),
        said.stream()
            .filter(one -> one.jenis().bagiPelapor())
            .map(one -> shown(one, kept))
            .toList(),
        said.stream()
            .filter(one -> !one.jenis().bagiPelapor())
            .map(one -> shown(one, kept))
            .toList(),
        said.stream()
            .filter(one -> one.jenis() == Jenis.JAWABAN)
            .reduce((before, after) -> after)
            .map(Pesan::teks)
            .orElse(null));
  }

  private Cerita cerita(Laporan laporan, List<Lampiran> kept) {
    var text = texts.text(laporan.nomor(), Bagian.URAIAN);
    var point = texts.text(laporan.nomor(), Bagian.TITIK);
    var address = texts.text(laporan.nomor(), Bagian.TAUTAN);
    return new Cerita(
        text,
        CiriPribadi.cari(text).stream()
            .map(one -> new Tanda(one.dari(), one.sampai(), one.jenis().nama()))
            .toList(),
        texts.text(laporan.nomor(), Bagian.ALAMAT),
        point.isEmpty() ? null : point.replace(" ", ", "),
        address.isEmpty() ? null : address,
        kept.stream().filter(one -> one.pesan() == null).map(UcapanLaporan::shown).toList());
  }

  private Ucapan shown(Pesan one, List<Lampiran> kept) {
    return new Ucapan(
        speaker(one),
        one.dari() != Dari.PELAPOR,
        one.jenis().name().toLowerCase(Locale.ROOT),
        one.teks(),
        Tanggal.saat(one.pada()),
        kept.stream()
            .filter(file -> Objects.equals(file.pesan(), one.id()))
            .map(UcapanLaporan::shown)
            .toList());
  }

  private String speaker(Pesan one) {
    var office = one.kantor() == null ? "" : facts.office(one.kantor());
    return switch (one.dari()) {
      case PELAPOR -> "Pelapor";
      case PENGELOLA -> "Petugas verifikasi";
      case UNIT -> office.isEmpty() ? "Unit" : office;
      case PENYETUJU -> office.isEmpty() ? "Penyetuju" : "Penyetuju, " + office;
      case PEMUTUS -> "Pemutus unit";
    };
  }

  static Berkas shown(Lampiran one) {
    return new Berkas(
        one.id(), one.nama(), one.ukuran(), one.mediaType().startsWith("image/"), one.terbit());
  }
}
