package id.tertib.zona.syarat;

import id.tertib.instrument.Category;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and judges what is stated for a condition, by its kind. */
@Component
public class NilaiSyarat {

  private static final InstrumentId SAKIP = new InstrumentId("sakip", "12-2015");
  private static final InstrumentId RB = new InstrumentId("rb", "9-2023");

  /** The lowest first; an opinion with a paragraph of emphasis is an unqualified one. */
  private static final List<String> OPINI = List.of("TMP", "TW", "WDP", "WTP-DPP", "WTP");

  private static final String WTP_DPP = "WTP-DPP";
  private static final List<String> YA = List.of("tidak", "ya");

  private static final BigDecimal SPIP_TERTINGGI = BigDecimal.valueOf(5);
  private static final BigDecimal SERATUS = BigDecimal.valueOf(100);
  private static final BigDecimal BULAN_TERBANYAK = BigDecimal.valueOf(600);

  private final Instruments instruments;

  NilaiSyarat(Instruments instruments) {
    this.instruments = instruments;
  }

  /** What may be stated, the lowest first; none where a number is asked. */
  List<String> pilihan(Syarat syarat) {
    return switch (syarat.jenis()) {
      case OPINI -> OPINI;
      case KATEGORI_SAKIP -> kategori(SAKIP);
      case KATEGORI_RB -> kategori(RB);
      case YA -> YA;
      case BILANGAN, PEMEGANG, LARANGAN, TANGGAL -> List.of();
    };
  }

  /**
   * Why this cannot be stated, naming condition and mend; empty when it can.
   *
   * @param nilai decimals with a point
   */
  public Optional<String> salah(Syarat syarat, String nilai) {
    var pilihan = pilihan(syarat);
    if (!pilihan.isEmpty()) {
      return pilihan.contains(nilai)
          ? Optional.empty()
          : Optional.of(
              "%s: '%s' tidak dikenal. Isi salah satu dari %s."
                  .formatted(syarat.nama(), singkat(nilai), String.join(", ", pilihan)));
    }
    var most = tertinggi(syarat);
    var whole = syarat.kode().endsWith("_bulan");
    if (!nilai.matches("\\d{1,5}(\\.\\d{1,4})?")
        || new BigDecimal(nilai).compareTo(most) > 0
        || whole && new BigDecimal(nilai).stripTrailingZeros().scale() > 0) {
      return Optional.of(
          "%s: '%s' tidak dapat dipakai. Isi %s 0 sampai %s."
              .formatted(
                  syarat.nama(),
                  singkat(nilai),
                  whole ? "bilangan bulat" : "angka",
                  most.toPlainString()));
    }
    return Optional.empty();
  }

  /** Whether what was stated is enough for what is asked; both are known. */
  public boolean cukup(Syarat syarat, String diminta, String nilai) {
    var pilihan = pilihan(syarat);
    return pilihan.isEmpty()
        ? new BigDecimal(nilai).compareTo(new BigDecimal(diminta)) >= 0
        : tempat(pilihan, nilai) >= tempat(pilihan, diminta);
  }

  private static int tempat(List<String> pilihan, String nilai) {
    return pilihan.indexOf(nilai.equals("WTP") ? WTP_DPP : nilai);
  }

  private static BigDecimal tertinggi(Syarat syarat) {
    if (syarat.kode().endsWith("_persen")) {
      return SERATUS;
    }
    return syarat.kode().endsWith("_bulan") ? BULAN_TERBANYAK : SPIP_TERTINGGI;
  }

  private List<String> kategori(InstrumentId id) {
    return instruments.find(id).orElseThrow().categoriesInUse().stream()
        .sorted(Comparator.comparing(Category::from))
        .map(Category::code)
        .toList();
  }

  private static String singkat(String nilai) {
    return nilai.length() <= 40 ? nilai : nilai.substring(0, 39) + "…";
  }
}
