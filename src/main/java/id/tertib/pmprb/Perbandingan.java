package id.tertib.pmprb;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.pmprb.InstrumenHasil.Komponen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a year's sources say of the same components, beside one another: the city's own assessment,
 * every official result, and those of years before.
 *
 * @param bagian of each instrument whose components somebody scored
 */
record Perbandingan(int tahun, List<Bagian> bagian) {

  /** Results of earlier years in one table; more would not be read. */
  private static final int EARLIER = 4;

  /**
   * @param kolom in their order
   * @param baris one for each component
   * @param jumlah totals, by column; null where a source tells none
   */
  record Bagian(
      Instrument instrumen,
      List<Kolom> kolom,
      List<Baris> baris,
      List<@Nullable BigDecimal> jumlah) {

    /** Whether official sources of the year differ anywhere. */
    public boolean berbeda() {
      return baris.stream().anyMatch(Baris::berbeda);
    }

    public String bobot() {
      return Resmi.bobot(instrumen.weight());
    }

    /** The totals, each official one with how far it lies from the panel's. */
    public List<Sel> selJumlah() {
      return Sel.of(kolom, jumlah);
    }

    /** Whether any of its columns scores components. */
    public boolean rinci() {
      return baris.stream().anyMatch(row -> row.nilai().stream().anyMatch(Objects::nonNull));
    }
  }

  /** Whose figures a column shows. */
  enum Jenis {
    MANDIRI,
    PANEL,
    RESMI,
    LALU
  }

  /**
   * @param sumber as it is called; empty for the city's own
   * @param predikat as the source has it; empty for none
   */
  record Kolom(Jenis jenis, int tahun, String sumber, String predikat) {

    public String judul() {
      return switch (jenis) {
        case MANDIRI -> "Mandiri";
        case PANEL -> "Panel";
        case RESMI, LALU -> "Resmi " + tahun;
      };
    }

    /** “Resmi 2020, Road Map Reformasi Birokrasi”. */
    public String lengkap() {
      return sumber.isEmpty() ? judul() : judul() + ", " + sumber;
    }
  }

  /**
   * A component.
   *
   * @param nilai by column; null where the source says nothing of it
   * @param berbeda whether official sources of the year differ
   */
  record Baris(Komponen komponen, List<@Nullable BigDecimal> nilai, boolean berbeda) {

    public String bobot() {
      return Resmi.bobot(komponen.bobot());
    }

    public List<Sel> sel(List<Kolom> kolom) {
      return Sel.of(kolom, nilai);
    }
  }

  /**
   * A figure as it is read.
   *
   * @param beda how far an official figure of the year lies from the panel's; empty for others
   */
  record Sel(String angka, String beda) {

    static List<Sel> of(List<Kolom> kolom, List<@Nullable BigDecimal> nilai) {
      var cells = new ArrayList<Sel>();
      @Nullable BigDecimal panel = null;
      for (var at = 0; at < kolom.size(); at++) {
        var value = nilai.get(at);
        var jenis = kolom.get(at).jenis();
        if (jenis == Jenis.PANEL) {
          panel = value;
        }
        cells.add(
            value == null
                ? new Sel("–", "")
                : new Sel(
                    Resmi.angka(value),
                    jenis == Jenis.RESMI && panel != null ? signed(value.subtract(panel)) : ""));
      }
      return cells;
    }

    private static String signed(BigDecimal difference) {
      var words = Resmi.angka(difference.abs());
      return difference.signum() == 0 ? "±0,00" : (difference.signum() > 0 ? "+" : "−") + words;
    }
  }

  /**
   * @param years all that are known, the oldest first
   * @param kota instrument under whose components the city's own assessment is told
   */
  static Perbandingan of(List<Tahun> years, int tahun, @Nullable Instrument kota) {
    var chosen =
        years.stream()
            .filter(one -> one.tahun() == tahun)
            .findFirst()
            .orElse(new Tahun(tahun, null, List.of()));
    var instruments = new ArrayList<Instrument>();
    if (chosen.kota() != null && kota != null) {
      instruments.add(kota);
    }
    chosen.resmi().stream()
        .map(Resmi::instrumen)
        .filter(one -> instruments.stream().noneMatch(there -> there.id().equals(one.id())))
        .forEach(instruments::add);
    return new Perbandingan(
        tahun,
        instruments.stream()
            .map(
                one ->
                    bagian(
                        one,
                        kota != null && one.id().equals(kota.id()) ? chosen.kota() : null,
                        chosen,
                        earlier(years, tahun, one.id())))
            .toList());
  }

  /** The newest first. */
  private static List<Resmi> earlier(List<Tahun> years, int tahun, InstrumentId instrument) {
    return years.stream()
        .filter(one -> one.tahun() < tahun)
        .sorted(Comparator.comparingInt(Tahun::tahun).reversed())
        .flatMap(one -> one.of(instrument).stream())
        .limit(EARLIER)
        .toList();
  }

  private static Bagian bagian(
      Instrument instrument, @Nullable Kota kota, Tahun chosen, List<Resmi> earlier) {
    var official = chosen.of(instrument.id());
    var kolom = new ArrayList<Kolom>();
    var jumlah = new ArrayList<@Nullable BigDecimal>();
    if (kota != null) {
      kolom.add(new Kolom(Jenis.MANDIRI, chosen.tahun(), "", HasilPmprb.kategori(kota.self())));
      jumlah.add(kota.self().total().rounded(2));
      kolom.add(new Kolom(Jenis.PANEL, chosen.tahun(), "", HasilPmprb.kategori(kota.panel())));
      jumlah.add(kota.panel().total().rounded(2));
    }
    Stream.concat(official.stream(), earlier.stream())
        .forEach(
            one -> {
              kolom.add(
                  new Kolom(
                      one.tahun() == chosen.tahun() ? Jenis.RESMI : Jenis.LALU,
                      one.tahun(),
                      one.sumber().judul(),
                      one.skor().predikat()));
              jumlah.add(one.skor().total());
            });
    var baris =
        InstrumenHasil.komponen(instrument).stream()
            .map(komponen -> baris(komponen, kota, official, earlier))
            .toList();
    return new Bagian(instrument, kolom, baris, jumlah);
  }

  private static Baris baris(
      Komponen komponen, @Nullable Kota kota, List<Resmi> official, List<Resmi> earlier) {
    var nilai = new ArrayList<@Nullable BigDecimal>();
    if (kota != null) {
      var code = InstrumenHasil.inCity(komponen.kode());
      Stream.of(kota.self(), kota.panel())
          .map(score -> score.node(code).map(ScoredNode::score))
          .forEach(score -> nilai.add(score.map(one -> one.rounded(2)).orElse(null)));
    }
    Stream.concat(official.stream(), earlier.stream())
        .forEach(one -> nilai.add(one.skor().komponen().get(komponen.kode())));
    var told =
        official.stream()
            .flatMap(
                one -> Optional.ofNullable(one.skor().komponen().get(komponen.kode())).stream())
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .count();
    return new Baris(komponen, nilai, told > 1);
  }
}
