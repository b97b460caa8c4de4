package id.tertib.zona.usulan;

import id.tertib.data.Tanggal;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.SkorZona;
import id.tertib.zona.unit.UnitZonaTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The lists of the city's case of a year: which units wait, which letters were made of them, and
 * which were sent. The list of those that wait is the year's lock as well: whoever decides a unit,
 * sends a letter, or closes the year holds it until the end of the transaction.
 */
@Component
public class DaftarUsulan {

  public static final String MENUNGGU = "usulan-zi";
  public static final String SURAT = "kirim-usulan-zi";
  static final String TERKIRIM = "usulan-terkirim-zi";

  static final String IKUT = "ikut";
  static final String TANDA_TERIMA = "tandaTerima";

  private static final String UNIT = "unit";
  private static final String NOMOR = "surat";
  private static final String SPTJM = "sptjm";
  private static final String DITANDATANGANI = "ditandatangani";
  private static final String HARI_TANDA_TANGAN = "hariTandaTangan";
  private static final String TINGKAT = "tingkat";

  /** Set once a letter was sent. */
  private static final String SELESAI = "terkirim";

  private static final String YA = "ya";

  private final RowLists lists;
  private final UnitZonaTable units;
  private final PerkaraZonaTable table;
  private final SkorZona skor;

  DaftarUsulan(RowLists lists, UnitZonaTable units, PerkaraZonaTable table, SkorZona skor) {
    this.lists = lists;
    this.units = units;
    this.table = table;
    this.skor = skor;
  }

  /** Within a transaction. */
  public void hold(String key) {
    lists.hold(MENUNGGU, key);
  }

  /** Every unit of the year that was decided and is in no letter yet has its row. */
  void fill(String key, String by) {
    decided(key).forEach(one -> lists.prepare(MENUNGGU, key, one.unit(), values(one), by));
  }

  /** Decided, not sent, not over; whether or not somebody chose them. */
  List<PerkaraZona> decided(String key) {
    return table.ofYear(UsulanZonaIntegritas.year(key)).stream()
        .filter(PerkaraZona::menunggu)
        .toList();
  }

  /** Whether a unit is on its way to this year's proposal, or beyond. */
  boolean isAwaited(String key) {
    return table.ofYear(UsulanZonaIntegritas.year(key)).stream().anyMatch(PerkaraZona::berjalan);
  }

  private Map<String, String> values(PerkaraZona one) {
    return Map.of(
        UNIT,
        units.find(one.unit()).orElseThrow().nama(),
        TINGKAT,
        Objects.requireNonNull(one.tingkat()).name(),
        "nilai",
        skor.of(one).total().rounded(2).toPlainString().replace('.', ','),
        "sejak",
        Tanggal.panjang(Objects.requireNonNull(one.diputusPada())));
  }

  public boolean isEmpty(String key) {
    return lists.rows(MENUNGGU, key).isEmpty();
  }

  /** A unit that ended waits no longer. */
  public void withdraw(String key, String unit, String by) {
    lists.remove(MENUNGGU, key, unit, by);
  }

  /** Those of this letter. */
  public List<PerkaraZona> chosen(String key) {
    return chosenRows(key).stream()
        .flatMap(row -> table.find(key + "/" + row.key()).stream())
        .filter(PerkaraZona::menunggu)
        .toList();
  }

  private List<ListRow> chosenRows(String key) {
    return lists.rows(MENUNGGU, key).stream().filter(DaftarUsulan::isChosen).toList();
  }

  static boolean isChosen(ListRow row) {
    return row.value(IKUT).equals(YA);
  }

  /** 1 for the first letter of the year, then one more for each that was sent. */
  public int edition(String key) {
    return 1
        + (int)
            lists.rows(SURAT, key).stream().filter(row -> row.value(SELESAI).equals(YA)).count();
  }

  /**
   * A letter that is on its way.
   *
   * @param surat number of <em>Surat Pengajuan Evaluasi</em>
   * @param unit names of the units in it
   */
  public record Surat(String id, String surat, String sptjm, String unit, ListRow row) {

    private static Surat of(ListRow row) {
      return new Surat(row.id(), row.value(NOMOR), row.value(SPTJM), row.value(UNIT), row);
    }

    Optional<LocalDate> ditandatangani() {
      return date(HARI_TANDA_TANGAN);
    }

    Optional<LocalDate> dikirim() {
      return date(DaftarZona.TANGGAL);
    }

    private Optional<LocalDate> date(String column) {
      return Optional.of(row.value(column)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }
  }

  /** That of this edition; empty before it was made. */
  public Optional<Surat> letter(String key) {
    var edition = String.valueOf(edition(key));
    return lists.rows(SURAT, key).stream()
        .filter(row -> row.key().equals(edition))
        .map(Surat::of)
        .findFirst();
  }

  /** The letter of this edition names these units now; its numbers stay when it is made anew. */
  public void made(String key, String surat, String sptjm, String by) {
    var edition = String.valueOf(edition(key));
    var values = new HashMap<String, String>();
    values.put(NOMOR, surat);
    values.put(SPTJM, sptjm);
    values.put(UNIT, names(key));
    if (letter(key).isPresent()) {
      lists.set(SURAT, key, edition, values, by);
    } else {
      lists.prepare(SURAT, key, edition, values, by);
    }
  }

  /** As a letter names them. */
  public String names(String key) {
    return chosen(key).stream()
        .map(one -> units.find(one.unit()).orElseThrow().nama())
        .collect(Collectors.joining(", "));
  }

  void signed(String key, LocalDate day, String by) {
    lists.set(
        SURAT,
        key,
        String.valueOf(edition(key)),
        Map.of(HARI_TANDA_TANGAN, day.toString(), DITANDATANGANI, Tanggal.panjang(day)),
        by);
  }

  /** Whether a document proves that the letter was sent. */
  boolean isProven(String key, Surat letter) {
    return !lists.documents(SURAT, key).getOrDefault(letter.id(), List.of()).isEmpty();
  }

  /**
   * The letter was sent: its units leave the list of those that wait.
   *
   * @return the units that it named and that still wait
   */
  List<PerkaraZona> sent(String key, Surat letter, String by) {
    var gone = chosen(key);
    for (var row : chosenRows(key)) {
      lists.prepare(
          TERKIRIM,
          key,
          row.key(),
          Map.of(
              UNIT,
              row.value(UNIT),
              TINGKAT,
              row.value(TINGKAT),
              NOMOR,
              letter.surat(),
              DaftarZona.TANGGAL,
              Tanggal.panjang(letter.dikirim().orElseThrow()),
              TANDA_TERIMA,
              letter.row().value(TANDA_TERIMA)),
          by);
      lists.remove(MENUNGGU, key, row.key(), by);
    }
    lists.set(SURAT, key, letter.row().key(), Map.of(SELESAI, YA), by);
    return gone;
  }

  /** Why a row of a letter cannot stand: what was sent is not written again. */
  public Optional<String> check(String key, ListRow row) {
    var known =
        lists.rows(TERKIRIM, key).stream()
            .filter(sent -> sent.value(NOMOR).equals(row.value(NOMOR)))
            .findFirst();
    return row.value(SELESAI).equals(YA) && known.filter(sent -> differs(sent, row)).isPresent()
        ? Optional.of(
            "Surat %s sudah dikirim; hari kirim dan tanda terimanya tidak berubah lagi. Kembalikan isinya."
                .formatted(row.value(NOMOR)))
        : Optional.empty();
  }

  private static boolean differs(ListRow sent, ListRow row) {
    return !sent.value(TANDA_TERIMA).equals(row.value(TANDA_TERIMA))
        || !sent.value(DaftarZona.TANGGAL)
            .equals(Tanggal.panjang(LocalDate.parse(row.value(DaftarZona.TANGGAL))));
  }
}
