package id.tertib.zona.dokumen;

import id.tertib.data.Sha256;
import id.tertib.engine.CaseKey;
import id.tertib.procedure.RunningNumbers;
import id.tertib.report.DataBook;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.report.ReportDocument;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.dokumen.HasilEvaluasi.Catatan;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the documents of zona integritas. Whoever asks twice with the same data meets the
 * document that is there; other data make a new version.
 */
@Component
class DokumenZona {

  static final String EVALUASI = "zi-evaluasi";
  static final String SURAT = "zi-surat-pengajuan";
  static final String SPTJM = "zi-sptjm";

  private static final String SUSULAN = "-susulan";

  /** Series of numbers by kind of document; a supplement runs on in that of the first. */
  static final Map<String, String> JENIS =
      Map.of(
          EVALUASI,
          "LHE-ZI",
          SURAT,
          "SPE-ZI",
          SURAT + SUSULAN,
          "SPE-ZI",
          SPTJM,
          "SPTJM-ZI",
          SPTJM + SUSULAN,
          "SPTJM-ZI");

  private final HasilEvaluasi hasil;
  private final Sheets sheets;
  private final LaporanRegister register;
  private final RunningNumbers numbers;
  private final Clock clock;

  DokumenZona(
      HasilEvaluasi hasil,
      Sheets sheets,
      LaporanRegister register,
      RunningNumbers numbers,
      Clock clock) {
    this.hasil = hasil;
    this.sheets = sheets;
    this.register = register;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * What is to be published.
   *
   * @param pemilik code of the unit; null for the city's
   * @param sidik SHA-256 of the data
   */
  private record Naskah(
      String kunci,
      @Nullable String pemilik,
      String jenis,
      String judul,
      LocalDate hari,
      String sidik) {}

  /**
   * <em>Laporan Hasil Evaluasi</em> of a unit, with its differences as a workbook.
   *
   * @param kunci business key, e.g. {@code ZI-2026/rsud}
   */
  @Transactional
  Laporan evaluasi(String kunci, String sheetId, Catatan catatan) {
    var isi = hasil.of(ZonaIntegritas.unit(kunci), tahun(kunci), sheetId, catatan);
    var today = LocalDate.now(clock);
    var sidik =
        Sha256.ofLines(
            List.of(sheets.checksum(sheetId), catatan.toString(), String.valueOf(isi.resmi())));
    return publish(
        new Naskah(
            kunci, ZonaIntegritas.unit(kunci), EVALUASI, LaporanEvaluasi.judul(isi), today, sidik),
        "",
        terbit -> LaporanEvaluasi.document(isi, today, sidik, terbit),
        LaporanPerbedaan.book(isi));
  }

  private static int tahun(String kunci) {
    return ZonaIntegritas.year(CaseKey.parse(kunci).cycle()).orElseThrow();
  }

  /**
   * Both letters of a proposal.
   *
   * @param surat <em>Surat Pengajuan Evaluasi</em>
   */
  record Surat(Laporan surat, Laporan sptjm) {}

  /**
   * Publishes both letters, as they were signed.
   *
   * @param nomorSurat blank for the next of its series, {@code nomorSptjm} alike
   */
  @Transactional
  Surat usulan(UsulanKota usulan, String nomorSurat, String nomorSptjm) {
    var sidik = Sha256.of(usulan.toString());
    var surat =
        publish(
            naskah(usulan, SURAT, SuratUsulan.judulSurat(usulan), sidik),
            nomorSurat,
            terbit -> SuratUsulan.surat(usulan, sidik, terbit),
            null);
    var beside = Sha256.ofLines(List.of(sidik, surat.number()));
    var sptjm =
        publish(
            naskah(usulan, SPTJM, SuratUsulan.judulSptjm(usulan), beside),
            nomorSptjm,
            terbit -> SuratUsulan.sptjm(usulan, surat.number(), beside, terbit),
            null);
    return new Surat(surat, sptjm);
  }

  /** The letter as a PDF before it is signed; kept nowhere. */
  byte[] pratinjauSurat(UsulanKota usulan) {
    return register.preview(
        SuratUsulan.surat(usulan, Sha256.of(usulan.toString()), belumTerbit(usulan, SURAT)));
  }

  /** As {@link #pratinjauSurat}. */
  byte[] pratinjauSptjm(UsulanKota usulan) {
    var belum = belumTerbit(usulan, SPTJM);
    return register.preview(
        SuratUsulan.sptjm(usulan, belum.nomor(), Sha256.of(usulan.toString()), belum));
  }

  private Terbitan belumTerbit(UsulanKota usulan, String jenis) {
    return new Terbitan(
        "(menyusul)",
        register.nextVersion(ZonaIntegritas.key(usulan.tahun()), jenis(usulan, jenis)));
  }

  private static Naskah naskah(UsulanKota usulan, String jenis, String judul, String sidik) {
    return new Naskah(
        ZonaIntegritas.key(usulan.tahun()),
        null,
        jenis(usulan, jenis),
        judul,
        usulan.hari(),
        sidik);
  }

  private static String jenis(UsulanKota usulan, String jenis) {
    return usulan.isSusulan() ? jenis + SUSULAN : jenis;
  }

  private Laporan publish(
      Naskah naskah,
      String nomor,
      Function<Terbitan, ReportDocument> document,
      @Nullable DataBook data) {
    return register.of(naskah.kunci()).stream()
        .filter(one -> one.kind().equals(naskah.jenis()))
        .filter(one -> one.dataSha256().equals(naskah.sidik()))
        .findFirst()
        .orElseGet(() -> first(naskah, nomor, document, data));
  }

  /** One that was made before under this number takes no other place in the series. */
  private String numbered(Naskah naskah, String nomor) {
    return register.of(naskah.kunci()).stream().anyMatch(one -> one.number().equals(nomor))
        ? nomor
        : numbers.letter(Objects.requireNonNull(JENIS.get(naskah.jenis())), nomor);
  }

  private Laporan first(
      Naskah naskah,
      String nomor,
      Function<Terbitan, ReportDocument> document,
      @Nullable DataBook data) {
    var terbit =
        new Terbitan(numbered(naskah, nomor), register.nextVersion(naskah.kunci(), naskah.jenis()));
    return register.publish(
        naskah.kunci(),
        naskah.pemilik(),
        naskah.jenis(),
        naskah.judul(),
        terbit.nomor(),
        naskah.hari(),
        naskah.sidik(),
        naskah.jenis() + "-" + naskah.kunci().replace('/', '-'),
        document.apply(terbit),
        data);
  }
}
