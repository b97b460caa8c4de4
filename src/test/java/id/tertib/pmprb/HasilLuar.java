package id.tertib.pmprb;

import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Nilai;
import id.tertib.pmprb.HasilResmi.Sumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Results of the city that others told, for tests. */
final class HasilLuar {

  static final InstrumentId KOMPONEN = new InstrumentId("rb-komponen", "26-2020");
  static final InstrumentId SEJAK_2023 = new InstrumentId("rb", "9-2023");

  private static final List<String> CODES =
      List.of(
          "pemenuhan",
          "hasil_antara",
          "reform",
          "akuntabilitas_kinerja_keuangan",
          "kualitas_pelayanan_publik",
          "pemerintahan_bersih_bebas_kkn",
          "kinerja_organisasi");

  private HasilLuar() {}

  /** The city's published components of 2020: 61.11. */
  static Isi of2020(String judul) {
    return isi(2020, judul, "14.06", "5.56", "14.93", "7.66", "7.90", "8.23", "2.77");
  }

  static Isi isi(int tahun, String judul, String... nilai) {
    var komponen = new LinkedHashMap<String, BigDecimal>();
    for (var i = 0; i < nilai.length; i++) {
      komponen.put(CODES.get(i), new BigDecimal(nilai[i]));
    }
    return new Isi(tahun, KOMPONEN, new Nilai(komponen, null, "B"), sumber(judul, tahun));
  }

  /** A total alone. */
  static Isi total(int tahun, InstrumentId instrumen, String total, String predikat) {
    return new Isi(
        tahun,
        instrumen,
        new Nilai(Map.of(), new BigDecimal(total), predikat),
        sumber("Siaran pers hasil evaluasi " + tahun, tahun));
  }

  static Sumber sumber(String judul, int tahun) {
    return new Sumber(judul, "", LocalDate.of(tahun, 1, 15), "");
  }

  static Isi with(Isi isi, String komponen, String nilai) {
    var changed = new LinkedHashMap<>(isi.nilai().komponen());
    changed.put(komponen, new BigDecimal(nilai));
    return new Isi(
        isi.tahun(),
        isi.instrumen(),
        new Nilai(changed, isi.nilai().total(), isi.nilai().predikat()),
        isi.sumber());
  }

  static byte[] pdf(String text) {
    try {
      var pdf =
          new ClassPathResource("latihan/contoh-bukti.pdf")
              .getContentAsString(StandardCharsets.ISO_8859_1);
      return pdf.replace("1".repeat(92), "%-92.92s".formatted(text))
          .getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of the city, for the result of a year. */
  static List<String> document(EvidenceStore evidence, int tahun) {
    var name = "surat-hasil-%d.pdf".formatted(tahun);
    try {
      return List.of(
          evidence
              .store(
                  "kota",
                  SiklusPmprb.key(tahun),
                  "organisasi",
                  name,
                  new ByteArrayInputStream(pdf(name)))
              .id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
