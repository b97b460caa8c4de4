package id.tertib.zona.perkara;

import id.tertib.engine.CaseKey;
import id.tertib.engine.Variable;
import id.tertib.instrument.InstrumentId;
import id.tertib.zona.unit.Tahap;
import java.util.Optional;

/** What the model {@code zona-integritas} and the code must agree on. */
public final class ZonaIntegritas {

  public static final String KEY = "zona-integritas";

  /** Instrument of a unit's sheet. */
  public static final InstrumentId LKE = new InstrumentId("zi-lke", "90-2021");

  public static final String PENCANANGAN = "pencanangan";
  public static final String SIAPKAN_PENETAPAN = "siapkanPenetapan";
  public static final String TETAPKAN_UNIT = "tetapkanUnit";
  public static final String RENCANA = "rencanaPembangunan";
  public static final String PEMBANGUNAN = "pembangunan";
  public static final String PENILAIAN_MANDIRI = "penilaianMandiri";
  public static final String EVALUASI_ANGGOTA = "evaluasiAnggota";
  public static final String EVALUASI_KETUA = "evaluasiKetua";
  public static final String EVALUASI_DALNIS = "evaluasiDalnis";
  public static final String PERBAIKAN_UNIT = "perbaikanUnit";
  public static final String SYARAT = "syaratPengusulan";
  public static final String HASIL_ADMINISTRASI = "hasilAdministrasi";
  public static final String PERBAIKAN_CATATAN = "perbaikanCatatan";
  public static final String EVALUASI_TPN = "evaluasiTpn";
  public static final String CATAT_PENETAPAN = "catatPenetapan";
  public static final String PEMBINAAN = "pembinaan";

  /** The city's letter with this unit went to the ministry. */
  public static final String PESAN_DIKIRIM = "usulanDikirim";

  /** The year's proposals are closed, and this unit was in none of its letters. */
  public static final String PESAN_TIDAK_DIKIRIM = "usulanTidakDikirim";

  public static final String PESAN_DITUTUP = "zonaIntegritasDitutup";

  /** Code of the unit, as the start form asks it. */
  public static final Variable<String> UNIT = Variable.string("unit");

  /** Year of the proposal. */
  public static final Variable<Integer> TAHUN = Variable.integer("tahun");

  /** Stage of the unit when its case begins. */
  public static final Variable<Tahap> TAHAP = Variable.enumeration("tahap", Tahap.class);

  /** Group of the unit's operators. */
  public static final Variable<String> OPERATOR = Variable.string("kelompokOperator");

  /** Last day of the repair that the ministry asked for. */
  public static final Variable<String> BATAS_PERBAIKAN = Variable.string("batasPerbaikan");

  /** Why the unit is not proposed, or not taken on: a word that leads to its recommendations. */
  public static final Variable<String> SEBAB_PEMBINAAN = Variable.string("sebabPembinaan");

  /** Values of {@link id.tertib.procedure.Decision#KEPUTUSAN}. */
  public static final class Putusan {

    static final String KEMBALI = "kembali";
    static final String TERUSKAN = "teruskan";
    public static final String TETAPKAN = "tetapkan";
    static final String LULUS = "lulus";
    public static final String LULUS_CATATAN = "lulus_dengan_catatan";
    public static final String TIDAK_LULUS = "tidak_lulus";
    public static final String PENETAPAN = "penetapan";
    public static final String PEMBINAAN = "pembinaan";

    private Putusan() {}
  }

  private static final String PREFIX = "ZI-";

  private ZonaIntegritas() {}

  /** Key of the year, the city's own: {@code ZI-2026}. */
  public static String key(int year) {
    return PREFIX + year;
  }

  public static String key(int year, String unit) {
    return new CaseKey(key(year), unit).toString();
  }

  /** Year of the proposal; empty for a key of others. */
  public static Optional<Integer> year(String cycle) {
    return cycle.matches(PREFIX + "\\d{4}")
        ? Optional.of(Integer.parseInt(cycle.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** Code of the unit of a case. */
  public static String unit(String caseKey) {
    return CaseKey.parse(caseKey).requireOwner();
  }

  /** {@code Zona integritas 2026}; the key itself when it is no year of it. */
  public static String period(String cycle) {
    return year(cycle).map(year -> "Zona integritas " + year).orElse(cycle);
  }
}
