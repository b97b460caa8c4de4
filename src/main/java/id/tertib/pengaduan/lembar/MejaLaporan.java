package id.tertib.pengaduan.lembar;

import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.Kelurahan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.proses.GabunganLaporan;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a step writes before it ends. */
@Service
class MejaLaporan {

  private static final Set<String> MEMILIH_UNIT =
      Set.of(Pengaduan.VERIFIKASI, Pengaduan.DISPOSISI_ULANG, Pengaduan.PUTUSKAN_UNIT);

  private final LaporanTable table;
  private final IsiTable texts;
  private final GabunganLaporan joined;
  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final PerangkatDaerahRegister offices;
  private final Workplaces workplaces;

  MejaLaporan(
      LaporanTable table,
      IsiTable texts,
      GabunganLaporan joined,
      DaftarKategori categories,
      DaftarKelurahan places,
      PerangkatDaerahRegister offices,
      Workplaces workplaces) {
    this.table = table;
    this.texts = texts;
    this.joined = joined;
    this.categories = categories;
    this.places = places;
    this.offices = offices;
    this.workplaces = workplaces;
  }

  /**
   * Saves a draft.
   *
   * @return its revision
   * @throws RefusedException 400 for what this step does not write or what is too long
   * @throws TulisanLain when somebody else has written since
   */
  @Transactional
  int tulis(TaskInfo task, Bagian bagian, String teks, int revisi) {
    if (!BolehDitulis.of(task.taskKey()).contains(bagian)) {
      throw RefusedException.badRequest(
          "Langkah %s tidak menulis %s.".formatted(task.name(), bagian.kode()));
    }
    if (teks.codePointCount(0, teks.length()) > bagian.terpanjang()) {
      throw RefusedException.badRequest(
          "Tulisan terlalu panjang: paling banyak %d huruf. Persingkat."
              .formatted(bagian.terpanjang()));
    }
    return texts
        .save(task.businessKey(), bagian, teks, revisi)
        .orElseThrow(
            () ->
                new TulisanLain(
                    texts
                        .find(task.businessKey(), bagian)
                        .orElseGet(() -> new IsiTable.Isi("", 0))));
  }

  /**
   * @throws RefusedException 400 naming what cannot be chosen, 409 for whoever works in the accused
   *     office
   */
  @Transactional
  void pilih(TaskInfo task, String account, PutusanVerifikasi choice) {
    if (!MEMILIH_UNIT.contains(task.taskKey())) {
      throw RefusedException.badRequest(
          "Langkah %s tidak memilih kelas dan unit.".formatted(task.name()));
    }
    var accused = choice.terlapor();
    if (accused != null && workplaces.codes(account).contains(accused)) {
      throw RefusedException.conflict(
          "Laporan ini tentang kantor Anda. Kembalikan tugasnya ke kelompok, biarkan petugas lain yang memverifikasi.");
    }
    var laporan = table.hold(task.businessKey());
    if (task.taskKey().equals(Pengaduan.VERIFIKASI)) {
      if (choice.kelurahan() != null) {
        table.setKelurahan(laporan.nomor(), kelurahan(choice.kelurahan()));
      }
      classify(table.get(laporan.nomor()), choice);
      join(laporan, choice.induk());
    } else if (choice.unit() != null) {
      table.setUnit(laporan.nomor(), unit(choice.unit(), laporan));
    }
  }

  private void classify(Laporan laporan, PutusanVerifikasi choice) {
    var kelas = choice.kelas() == null ? laporan.kelas() : kelas(choice.kelas());
    var kategori =
        choice.kategori() == null ? laporan.kategori() : kategori(choice.kategori()).kode();
    var unit = choice.unit() == null ? laporan.unit() : unit(choice.unit(), laporan);
    var terlapor =
        choice.terlapor() == null
            ? laporan.terlapor()
            : choice.terlapor().isEmpty() ? null : active(choice.terlapor()).kode();
    if (kelas != null && unit != null) {
      table.classify(laporan.nomor(), kelas, kategori, unit, terlapor);
    } else if (choice.kelas() != null || choice.unit() != null) {
      throw RefusedException.badRequest("Pilih kelas dan unit bersama-sama.");
    }
  }

  private void join(Laporan laporan, @Nullable String induk) {
    if (induk == null) {
      return;
    }
    texts.drop(laporan.nomor(), Bagian.INDUK);
    if (!induk.isEmpty()) {
      joined
          .refuse(laporan, induk)
          .ifPresent(
              sentence -> {
                throw RefusedException.badRequest(sentence);
              });
      texts.save(laporan.nomor(), Bagian.INDUK, induk, 0);
    }
  }

  private static Kelas kelas(String code) {
    return Kelas.find(code)
        .orElseThrow(
            () -> RefusedException.badRequest("Kelas '%s' tidak dikenal.".formatted(code)));
  }

  private Kategori kategori(String code) {
    return categories
        .find(code)
        .orElseThrow(
            () -> RefusedException.badRequest("Perihal '%s' tidak dikenal.".formatted(code)));
  }

  private String kelurahan(String code) {
    return places
        .find(code)
        .map(Kelurahan::kode)
        .orElseThrow(
            () -> RefusedException.badRequest("Kelurahan '%s' tidak dikenal.".formatted(code)));
  }

  private String unit(String code, Laporan laporan) {
    return active(code.equals(Kategori.KECAMATAN) ? kecamatan(laporan) : code).kode();
  }

  private String kecamatan(Laporan laporan) {
    var place = places.get(laporan.kelurahan());
    if (!place.diketahui()) {
      throw RefusedException.badRequest("Pilih kelurahan tempat kejadiannya lebih dahulu.");
    }
    return place.kecamatan();
  }

  private PerangkatDaerah active(String code) {
    return offices
        .find(code)
        .map(office -> offices.current(office.kode()))
        .filter(PerangkatDaerah::aktif)
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "'%s' bukan perangkat daerah yang ada sekarang. Pilih dari daftar."
                        .formatted(code)));
  }
}
