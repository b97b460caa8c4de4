package id.tertib.zona;

/** Keys of the row lists of zona integritas, and of their columns. */
final class DaftarZona {

  static final String PENCANANGAN = "pencanangan-zi";
  static final String KRITERIA = "kriteria-penetapan-zi";
  static final String SK_PENETAPAN = "sk-penetapan-zi";
  static final String TIM = "tim-zi";
  static final String RENCANA = "rencana-zi";
  static final String KEMAJUAN = "kemajuan-zi";
  static final String TEMUAN = "temuan-zi";
  static final String SYARAT = "syarat-zi";
  static final String HASIL_ADMINISTRASI = "hasil-administrasi-zi";
  static final String PERBAIKAN = "perbaikan-administrasi-zi";
  static final String EVALUASI_TPN = "evaluasi-tpn-zi";
  static final String NILAI_RESMI = "nilai-resmi-zi";
  static final String PENETAPAN = "penetapan-zi";
  static final String REKOMENDASI = "rekomendasi-zi";

  static final String TANGGAL = "tanggal";
  static final String DOKUMEN = "dokumen";
  static final String NOMOR = "nomor";
  static final String AREA = "area";
  static final String TENGGAT = "tenggat";
  static final String KEADAAN = "keadaan";
  static final String SELESAI = "selesai";
  static final String TRIWULAN = "triwulan";
  static final String NILAI = "nilai";
  static final String KODE = "kode";

  private DaftarZona() {}
}
