package id.tertib.pengaduan.lembar;

import id.tertib.data.Tanggal;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.lembar.LembarLaporan.Anggota;
import id.tertib.pengaduan.lembar.LembarLaporan.Mirip;
import id.tertib.pengaduan.lembar.LembarLaporan.Terbit;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.KemiripanLaporan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Terbitan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Other reports beside this one, and what strangers see of it. */
@Component
class SekitarLaporan {

  /** Who looks for the same report elsewhere. */
  private static final Set<String> MEMBANDINGKAN =
      Set.of(
          Pengaduan.VERIFIKASI,
          Pengaduan.DISPOSISI,
          Pengaduan.TANGGAPAN_PERTAMA,
          Pengaduan.PENANGANAN);

  private final LaporanTable table;
  private final KemiripanLaporan likeness;
  private final Terbitan published;
  private final DaftarKategori categories;
  private final FaktaLaporan facts;

  SekitarLaporan(
      LaporanTable table,
      KemiripanLaporan likeness,
      Terbitan published,
      DaftarKategori categories,
      FaktaLaporan facts) {
    this.table = table;
    this.likeness = likeness;
    this.published = published;
    this.categories = categories;
    this.facts = facts;
  }

  /** Without content: whoever holds this report does not hold those. */
  List<Mirip> mirip(String step, Laporan laporan) {
    return MEMBANDINGKAN.contains(step)
        ? likeness.mirip(laporan).stream()
            .map(
                one ->
                    new Mirip(
                        one.laporan().nomor(),
                        facts.perihal(one.laporan()),
                        one.laporan().status().nama(),
                        one.alasan(),
                        published
                            .find(one.laporan().nomor())
                            .map(Terbitan.Naskah::teks)
                            .orElse(null)))
            .toList()
        : List.of();
  }

  List<Anggota> gabungan(Laporan laporan) {
    return table.joinedTo(laporan.nomor()).stream()
        .map(one -> new Anggota(one.nomor(), Tanggal.saat(one.diterima()), facts.tempat(one)))
        .toList();
  }

  Terbit terbit(Laporan laporan) {
    var words = published.find(laporan.nomor());
    return new Terbit(
        published.may(laporan),
        closed(laporan),
        words.map(Terbitan.Naskah::teks).orElse(null),
        words.map(Terbitan.Naskah::tempat).orElse(null),
        "%s · diterima %s · %s"
            .formatted(
                laporan.nomor(), Tanggal.panjang(laporan.diterima()), facts.keadaan(laporan)));
  }

  private @Nullable String closed(Laporan laporan) {
    if (laporan.rahasia()) {
      return "Pelapor meminta laporannya dirahasiakan.";
    }
    if (laporan.kelas() == Kelas.BERKADAR_PENGAWASAN) {
      return "Laporan berkadar pengawasan tidak pernah diterbitkan.";
    }
    if (laporan.terlapor() != null) {
      return "Laporan tentang pegawai suatu kantor tidak pernah diterbitkan.";
    }
    return categories.get(laporan.kategori()).tertutup()
        ? "Laporan dengan perihal ini tidak pernah diterbitkan."
        : null;
  }
}
