package id.tertib.pengaduan.publik;

import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.perkara.DaftarTerbitan.Baris;
import org.springframework.stereotype.Component;

/** A published report in words. */
@Component
class TampilTerbitan {

  private final PilihanFormulir names;
  private final PerangkatDaerahRegister offices;
  private final BerkasLaporan files;

  TampilTerbitan(PilihanFormulir names, PerangkatDaerahRegister offices, BerkasLaporan files) {
    this.names = names;
    this.offices = offices;
    this.files = files;
  }

  /**
   * @param unit full name; empty while none has it
   * @param dijawab the day; empty while it is not answered
   * @param foto how many are published
   */
  record Terbit(
      String nomor,
      String perihal,
      String tempat,
      String naskah,
      String unit,
      String masuk,
      String diteruskan,
      String dijawab,
      String status,
      Tanda tanda,
      int foto) {}

  Terbit of(Baris row) {
    var unit = row.unit();
    return new Terbit(
        row.nomor(),
        names.namaKategori(row.kategori()),
        "%s; %s".formatted(row.tempat(), names.namaTempat(row.kelurahan())),
        row.naskah(),
        unit == null ? "" : offices.get(unit).nama(),
        Tanggal.panjang(row.diterima()),
        row.diteruskan() == null ? "" : Tanggal.panjang(row.diteruskan()),
        row.dijawab() == null ? "" : Tanggal.panjang(row.dijawab()),
        row.status().nama(),
        Tanda.of(row.status()),
        files.terbit(row.nomor()).size());
  }
}
