package id.tertib.zona;

import id.tertib.engine.CaseKey;
import id.tertib.engine.Variable;
import java.util.Optional;

/** What the model {@code zona-integritas} and the code must agree on. */
final class ZonaIntegritas {

  static final String KEY = "zona-integritas";

  static final String PENCANANGAN = "pencanangan";
  static final String SIAPKAN_PENETAPAN = "siapkanPenetapan";
  static final String TETAPKAN_UNIT = "tetapkanUnit";
  static final String RENCANA = "rencanaPembangunan";
  static final String PEMBANGUNAN = "pembangunan";
  static final String PENILAIAN_MANDIRI = "penilaianMandiri";
  static final String EVALUASI_ANGGOTA = "evaluasiAnggota";
  static final String EVALUASI_KETUA = "evaluasiKetua";
  static final String EVALUASI_DALNIS = "evaluasiDalnis";
  static final String PERBAIKAN_UNIT = "perbaikanUnit";
  static final String SYARAT = "syaratPengusulan";
  static final String HASIL_ADMINISTRASI = "hasilAdministrasi";
  static final String PERBAIKAN_CATATAN = "perbaikanCatatan";
  static final String EVALUASI_TPN = "evaluasiTpn";
  static final String CATAT_PENETAPAN = "catatPenetapan";
  static final String PEMBINAAN = "pembinaan";

  /** The city's letter with this unit went to the ministry. */
  static final String PESAN_DIKIRIM = "usulanDikirim";

  /** The year's proposals are closed, and this unit was in none of its letters. */
  static final String PESAN_TIDAK_DIKIRIM = "usulanTidakDikirim";

  static final String PESAN_DITUTUP = "zonaIntegritasDitutup";

  /** Code of the unit, as the start form asks it. */
  static final Variable<String> UNIT = Variable.string("unit");

  /** Year of the proposal. */
  static final Variable<Integer> TAHUN = Variable.integer("tahun");

  /** Stage of the unit when its case begins. */
  static final Variable<Tahap> TAHAP = Variable.enumeration("tahap", Tahap.class);

  /** Group of the unit's operators. */
  static final Variable<String> OPERATOR = Variable.string("kelompokOperator");

  /** Last day of the repair that the ministry asked for. */
  static final Variable<String> BATAS_PERBAIKAN = Variable.string("batasPerbaikan");

  /** Why the unit is not proposed, or not taken on: a word that leads to its recommendations. */
  static final Variable<String> SEBAB_PEMBINAAN = Variable.string("sebabPembinaan");

  /** Values of {@link id.tertib.procedure.Decision#KEPUTUSAN}. */
  static final class Putusan {

    static final String KEMBALI = "kembali";
    static final String TERUSKAN = "teruskan";
    static final String TETAPKAN = "tetapkan";
    static final String LULUS = "lulus";
    static final String LULUS_CATATAN = "lulus_dengan_catatan";
    static final String TIDAK_LULUS = "tidak_lulus";
    static final String PENETAPAN = "penetapan";
    static final String PEMBINAAN = "pembinaan";

    private Putusan() {}
  }

  private static final String PREFIX = "ZI-";

  private ZonaIntegritas() {}

  /** Key of the year, the city's own: {@code ZI-2026}. */
  static String key(int year) {
    return PREFIX + year;
  }

  static String key(int year, String unit) {
    return new CaseKey(key(year), unit).toString();
  }

  /** Year of the proposal; empty for a key of others. */
  static Optional<Integer> year(String cycle) {
    return cycle.matches(PREFIX + "\\d{4}")
        ? Optional.of(Integer.parseInt(cycle.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** Code of the unit of a case. */
  static String unit(String caseKey) {
    return CaseKey.parse(caseKey).requireOwner();
  }

  /** {@code Zona integritas 2026}; the key itself when it is no year of it. */
  static String period(String cycle) {
    return year(cycle).map(year -> "Zona integritas " + year).orElse(cycle);
  }
}
