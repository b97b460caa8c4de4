package id.tertib.zona.perkara;

/** Keys of the row lists of zona integritas, and of their columns. */
public final class DaftarZona {

  public static final String PENCANANGAN = "pencanangan-zi";
  public static final String KRITERIA = "kriteria-penetapan-zi";
  public static final String SK_PENETAPAN = "sk-penetapan-zi";
  public static final String TIM = "tim-zi";
  public static final String RENCANA = "rencana-zi";
  public static final String KEMAJUAN = "kemajuan-zi";
  public static final String TEMUAN = "temuan-zi";
  public static final String SYARAT = "syarat-zi";
  public static final String HASIL_ADMINISTRASI = "hasil-administrasi-zi";
  static final String PERBAIKAN = "perbaikan-administrasi-zi";
  public static final String EVALUASI_TPN = "evaluasi-tpn-zi";
  public static final String NILAI_RESMI = "nilai-resmi-zi";
  public static final String PENETAPAN = "penetapan-zi";
  public static final String REKOMENDASI = "rekomendasi-zi";

  public static final String TANGGAL = "tanggal";
  public static final String DOKUMEN = "dokumen";
  public static final String NOMOR = "nomor";
  public static final String AREA = "area";
  public static final String TENGGAT = "tenggat";
  public static final String KEADAAN = "keadaan";
  public static final String SELESAI = "selesai";
  public static final String TRIWULAN = "triwulan";
  public static final String NILAI = "nilai";
  public static final String KODE = "kode";

  private DaftarZona() {}
}
