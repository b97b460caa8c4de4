package id.tertib.pengaduan.lembar;

import id.tertib.engine.DecisionTables;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.Kelurahan;
import id.tertib.pengaduan.lembar.LembarLaporan.Nama;
import id.tertib.pengaduan.lembar.LembarLaporan.Pilihan;
import id.tertib.pengaduan.lembar.LembarLaporan.Usul;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.proses.RutePengaduan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step chooses from, and what is proposed. */
@Component
class UsulVerifikasi {

  private static final String TABEL = "kelas-pengaduan";

  private final DecisionTables tables;
  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final PerangkatDaerahRegister offices;
  private final IsiTable texts;
  private final RutePengaduan routes;

  UsulVerifikasi(
      DecisionTables tables,
      DaftarKategori categories,
      DaftarKelurahan places,
      PerangkatDaerahRegister offices,
      IsiTable texts,
      RutePengaduan routes) {
    this.tables = tables;
    this.categories = categories;
    this.places = places;
    this.offices = offices;
    this.texts = texts;
    this.routes = routes;
  }

  /** Null for a step that chooses nothing. */
  @Nullable Pilihan of(String step, Laporan laporan) {
    var all = offices.all().stream().map(UsulVerifikasi::name).toList();
    return switch (step) {
      case Pengaduan.VERIFIKASI ->
          new Pilihan(
              Arrays.stream(Kelas.values()).map(UsulVerifikasi::name).toList(),
              categories.all().stream().map(one -> new Nama(one.kode(), one.nama())).toList(),
              places.all().stream().map(this::place).toList(),
              all,
              all,
              proposed(laporan),
              destination(laporan),
              texts.find(laporan.nomor(), Bagian.INDUK).map(IsiTable.Isi::teks).orElse(null));
      case Pengaduan.DISPOSISI_ULANG, Pengaduan.PUTUSKAN_UNIT ->
          new Pilihan(List.of(), List.of(), List.of(), all, List.of(), null, null, null);
      default -> null;
    };
  }

  private Usul proposed(Laporan laporan) {
    var category = categories.get(laporan.kategori());
    var said =
        tables.answer(
            TABEL, Map.of("jenis", laporan.jenis().kode(), "klasifikasi", category.kelas()));
    var kelas = Kelas.find(said.getOrDefault("kelas", "")).orElse(Kelas.PENGADUAN);
    var ofPlace = category.unit().equals(Kategori.KECAMATAN);
    var unit = ofPlace ? places.get(laporan.kelurahan()).kecamatan() : category.unit();
    return new Usul(
        name(kelas),
        unit.isEmpty() ? null : name(offices.current(unit)),
        ofPlace ? "menurut tempat" : "menurut perihal");
  }

  /** Null while no unit is known. */
  private @Nullable Nama destination(Laporan laporan) {
    var proposed = proposed(laporan);
    var kelas =
        Optional.ofNullable(laporan.kelas())
            .or(() -> Kelas.find(proposed.kelas().kode()))
            .orElse(Kelas.PENGADUAN);
    var unit = laporan.unit();
    if (unit == null && proposed.unit() != null) {
      unit = proposed.unit().kode();
    }
    return unit == null ? null : name(routes.tujuan(laporan, kelas, unit, laporan.terlapor()));
  }

  private Nama place(Kelurahan one) {
    return new Nama(
        one.kode(), "%s (%s)".formatted(one.nama(), offices.current(one.kecamatan()).nama()));
  }

  static Nama name(Kelas kelas) {
    return new Nama(kelas.kode(), kelas.nama());
  }

  static Nama name(PerangkatDaerah office) {
    return new Nama(office.kode(), office.nama());
  }
}
