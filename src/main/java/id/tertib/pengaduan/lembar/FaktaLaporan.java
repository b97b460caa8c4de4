package id.tertib.pengaduan.lembar;

import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.NamaTempat;
import id.tertib.pengaduan.lembar.LembarLaporan.Fakta;
import id.tertib.pengaduan.lembar.LembarLaporan.Nama;
import id.tertib.pengaduan.lembar.LembarLaporan.Penilaian;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.perkara.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a report without its content, in words. */
@Component
class FaktaLaporan {

  private final LaporanTable table;
  private final PesanTable messages;
  private final DaftarKategori categories;
  private final NamaTempat places;
  private final PerangkatDaerahRegister offices;
  private final People people;

  FaktaLaporan(
      LaporanTable table,
      PesanTable messages,
      DaftarKategori categories,
      NamaTempat places,
      PerangkatDaerahRegister offices,
      People people) {
    this.table = table;
    this.messages = messages;
    this.categories = categories;
    this.places = places;
    this.offices = offices;
    this.people = people;
  }

  Fakta of(Laporan laporan) {
    var category = categories.get(laporan.kategori());
    var kelas = laporan.kelas();
    var approver = laporan.penyetuju();
    var answered = laporan.dijawab();
    return new Fakta(
        new Nama(category.kode(), category.nama()),
        tempat(laporan),
        laporan.kelurahan(),
        office(places.kecamatan(laporan.kelurahan())),
        laporan.jenis().nama(),
        laporan.kanal().nama(),
        Tanggal.saat(laporan.diterima()),
        moment(laporan.diteruskan()),
        laporan.terjadi(),
        laporan.status().nama(),
        kelas == null ? null : UsulVerifikasi.name(kelas),
        named(laporan.unit()),
        named(laporan.penangan()),
        approver == null ? null : people.groupName(approver),
        named(laporan.terlapor()),
        laporan.rahasia(),
        laporan.putaran(),
        laporan.kembalian(),
        1 + table.joinedTo(laporan.nomor()).size(),
        answered == null ? null : Tanggal.date(answered),
        Stream.concat(Stream.of(laporan), table.joinedTo(laporan.nomor()).stream())
            .flatMap(one -> penilaian(one).stream())
            .toList());
  }

  private Optional<Penilaian> penilaian(Laporan laporan) {
    var word =
        messages.of(laporan.nomor()).stream()
            .filter(one -> one.jenis() == Jenis.PENILAIAN)
            .reduce((before, after) -> after)
            .map(Pesan::teks)
            .orElse(null);
    return laporan.nilai() == null && word == null
        ? Optional.empty()
        : Optional.of(new Penilaian(laporan.nilai(), word));
  }

  /** “Rawa Buntu, Serpong”. */
  String tempat(Laporan laporan) {
    return places.nama(laporan.kelurahan());
  }

  /** “Lampu jalan dan rambu”. */
  String perihal(Laporan laporan) {
    return categories.get(laporan.kategori()).nama();
  }

  /** As it stands inside a sentence. */
  String perihalKalimat(Laporan laporan) {
    var name = perihal(laporan);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Where it stands, as everybody reads it: “sedang ditangani Dinas Perhubungan”. What is still
   * verified is told as it will be once it is published.
   */
  String keadaan(Laporan laporan) {
    var handler = laporan.penangan();
    var state =
        (laporan.status() == Status.VERIFIKASI ? Status.DISPOSISI : laporan.status()).nama();
    var words = state.substring(0, 1).toLowerCase(Locale.ROOT) + state.substring(1);
    return laporan.status() == Status.PENANGANAN && handler != null
        ? "%s %s".formatted(words, office(handler))
        : words;
  }

  String office(String code) {
    return offices.find(code).map(found -> offices.current(found.kode()).nama()).orElse(code);
  }

  private @Nullable Nama named(@Nullable String code) {
    return Optional.ofNullable(code)
        .map(one -> UsulVerifikasi.name(offices.current(one)))
        .orElse(null);
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
    return at == null ? null : Tanggal.saat(at);
  }
}
