package id.tertib.upgrade;

import java.util.Map;

/** The quarterly report of one perangkat daerah in the hands of its people. */
final class LaporanTriwulanKantor {

  static final String LAPORKAN = "laporkan";
  static final String PERIKSA_LAPORAN = "periksaLaporan";
  static final String TERIMA = "terima";

  private final Installation produk;
  private final String perkara;
  private final String akun;

  /**
   * @param kode of the perangkat daerah
   */
  LaporanTriwulanKantor(Installation produk, String triwulan, String kode) {
    this.produk = produk;
    this.perkara = triwulan + "/" + kode;
    this.akun = kode.replace("-", "");
  }

  String perkara() {
    return perkara;
  }

  LaporanTriwulanKantor report() {
    produk.as(akun + "asesor").take(perkara, LAPORKAN).answerTheRest().complete(Map.of());
    return this;
  }

  LaporanTriwulanKantor passOn() {
    produk
        .as(akun + "sekretaris")
        .take(perkara, PERIKSA_LAPORAN)
        .complete(Map.of("keputusan", "teruskan"));
    return this;
  }

  LaporanTriwulanKantor accept() {
    produk.as("organisasi").take(perkara, TERIMA).complete(Map.of("keputusan", "terima"));
    return this;
  }

  LaporanTriwulanKantor giveBack(String catatan, String tenggat) {
    produk
        .as("organisasi")
        .take(perkara, TERIMA)
        .complete(Map.of("keputusan", "kembali", "catatan", catatan, "tenggatPerbaikan", tenggat));
    return this;
  }
}
