package id.tertib.pengaduan;

import id.tertib.engine.Variable;
import java.util.Set;

/** What the model {@code pengaduan} and the code must agree on. */
public final class Pengaduan {

  public static final String KEY = "pengaduan";

  public static final String VERIFIKASI = "verifikasi";
  public static final String LENGKAPI = "lengkapi";
  public static final String TUNGGU_HIDUP = "tungguHidup";
  public static final String TUNGGU_INDUK = "tungguInduk";
  public static final String DISPOSISI = "disposisi";
  public static final String DISPOSISI_ULANG = "disposisiUlang";
  public static final String PUTUSKAN_UNIT = "putuskanUnit";
  public static final String TANGGAPAN_PERTAMA = "tanggapanPertama";
  public static final String LENGKAPI_UNIT = "lengkapiUnit";
  public static final String TUNGGU_HIDUP_UNIT = "tungguHidupUnit";
  public static final String PENANGANAN = "penanganan";
  public static final String PERSETUJUAN = "persetujuan";
  public static final String SAMPAIKAN_JAWABAN = "sampaikanJawaban";
  public static final String TUNGGU_PELAPOR = "tungguPelapor";

  /** Steps of a report that its unit has handed back: it is the unit's no more. */
  public static final Set<String> DIKEMBALIKAN = Set.of(DISPOSISI_ULANG, PUTUSKAN_UNIT);

  public static final String PESAN_DILENGKAPI = "pengaduanDilengkapi";
  public static final String PESAN_BALASAN = "pengaduanDibalas";
  public static final String PESAN_DIPISAH = "pengaduanDipisah";
  public static final String PESAN_INDUK_SELESAI = "indukPengaduanSelesai";

  public static final String WAKTU_LENGKAPI = "batasLengkapi";
  public static final String WAKTU_HIDUP = "batasHidup";
  public static final String WAKTU_LENGKAPI_UNIT = "batasLengkapiUnit";
  public static final String WAKTU_HIDUP_UNIT = "batasHidupUnit";
  public static final String WAKTU_BALASAN = "batasBalasan";

  /** Class of the report, as the verifier decided. */
  public static final Variable<String> KELAS = Variable.string("kelas");

  /** Code of the office whose matter it is. */
  public static final Variable<String> UNIT = Variable.string("unit");

  /** Code of the office whose people are accused; empty for nobody. */
  public static final Variable<String> TERLAPOR = Variable.string("terlapor");

  /** How often the reporter opened it again, 0 to 2. */
  public static final Variable<Integer> PUTARAN = Variable.integer("putaran");

  /** How often a unit handed it back, 0 to 2. */
  public static final Variable<Integer> KEMBALIAN = Variable.integer("kembalian");

  /** Whether the unit has sent its first response. */
  public static final Variable<Boolean> DITANGGAPI = Variable.bool("ditanggapi");

  /** Whether somebody has to tell the reporter the answer, who left no e-mail. */
  public static final Variable<Boolean> DISAMPAIKAN = Variable.bool("disampaikan");

  /** The day on which somebody told the reporter the answer; ISO date, until his days run. */
  public static final Variable<String> DISAMPAIKAN_PADA = Variable.string("disampaikanPada");

  /** Whether the reporter says that it is solved. */
  public static final Variable<Boolean> PUAS = Variable.bool("puas");

  /** Group that handles it, e.g. {@code dishubpejabat}. */
  public static final Variable<String> KELOMPOK_PENANGAN = Variable.string("kelompokPenangan");

  /** Group that approves the answer, e.g. {@code dishubkepala}. */
  public static final Variable<String> KELOMPOK_PENYETUJU = Variable.string("kelompokPenyetuju");

  /** Group that decides after the second handing back. */
  public static final Variable<String> KELOMPOK_PEMUTUS = Variable.string("kelompokPemutus");

  /** Group that tells the answer where no mail can. */
  public static final Variable<String> KELOMPOK_PENCATAT = Variable.string("kelompokPencatat");

  private Pengaduan() {}

  /** Values of {@code keputusan}. */
  public static final class Putusan {

    public static final String TERUSKAN = "teruskan";
    public static final String TUNDA = "tunda";
    public static final String BUKAN_WEWENANG = "bukan_wewenang";
    public static final String ARSIPKAN = "arsipkan";
    public static final String GABUNG = "gabung";
    public static final String TERIMA = "terima";
    public static final String KEMBALIKAN = "kembalikan";
    public static final String KIRIM = "kirim";
    public static final String MINTA_LENGKAP = "minta_lengkap";
    public static final String AJUKAN = "ajukan";
    public static final String SETUJUI = "setujui";

    private Putusan() {}
  }
}
