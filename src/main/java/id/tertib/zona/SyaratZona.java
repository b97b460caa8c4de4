package id.tertib.zona;

import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.syarat.NilaiSyarat;
import id.tertib.zona.syarat.Syarat;
import id.tertib.zona.syarat.SyaratUsulan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The conditions of a proposal as the checklist of a unit, and what they lead to. */
@Component
public class SyaratZona {

  static final String LAMA_BANGUN = "lama_bangun_bulan";

  /** What is written where a result is not there yet. */
  static final String BELUM_ADA = "belum ada";

  private static final String DIMINTA = "diminta";
  private static final String SYARAT = "syarat";

  private final SyaratUsulan syarat;
  private final NilaiSyarat nilai;
  private final RowLists lists;
  private final PerkaraZonaTable table;
  private final Clock clock;

  SyaratZona(
      SyaratUsulan syarat, NilaiSyarat nilai, RowLists lists, PerkaraZonaTable table, Clock clock) {
    this.syarat = syarat;
    this.nilai = nilai;
    this.lists = lists;
    this.table = table;
    this.clock = clock;
  }

  /** Those that somebody states with a document; how long a unit builds follows from its decree. */
  List<Syarat> dinyatakan() {
    return syarat.dinyatakan().stream().filter(one -> !one.kode().equals(LAMA_BANGUN)).toList();
  }

  /** All that is stated or follows from register and day, for the decision. */
  List<Syarat> semua() {
    return syarat.dinyatakan();
  }

  /** A row for each condition; what the city has is taken over from another unit of the year. */
  public void propose(String key, String by) {
    var known = known(key);
    for (var one : dinyatakan()) {
      var values = new HashMap<String, String>();
      values.put(SYARAT, one.nama());
      values.put(DIMINTA, diminta(one));
      if (one.kota()) {
        known.getOrDefault(one.kode(), Map.of()).forEach(values::put);
      }
      lists.prepare(DaftarZona.SYARAT, key, one.kode(), values, by);
    }
  }

  private Map<String, Map<String, String>> known(String key) {
    var year = table.get(key).tahun();
    var others =
        table.ofYear(year).stream()
            .map(PerkaraZona::kunci)
            .filter(other -> !other.equals(key))
            .toList();
    var found = new HashMap<String, Map<String, String>>();
    lists
        .rows(DaftarZona.SYARAT, others)
        .values()
        .forEach(
            rows ->
                rows.stream()
                    .filter(SyaratZona::isStated)
                    .forEach(
                        row ->
                            found.put(
                                row.key(),
                                Map.of(
                                    DaftarZona.NILAI,
                                    row.value(DaftarZona.NILAI),
                                    DaftarZona.TANGGAL,
                                    row.value(DaftarZona.TANGGAL)))));
    return found;
  }

  private static String diminta(Syarat one) {
    return one.wbk().equals(one.wbbm())
        ? one.wbk()
        : "WBK %s, WBBM %s".formatted(one.wbk(), one.wbbm());
  }

  /** Whether a row of the checklist may stand; why not, as a sentence. */
  public Optional<String> check(ListRow row) {
    var stated = value(row);
    return dinyatakan().stream()
        .filter(one -> one.kode().equals(row.key()) && isStated(row))
        .findFirst()
        .flatMap(one -> nilai.salah(one, stated).or(() -> undated(one, row)));
  }

  /** A result is of a day, which its document names. */
  private static Optional<String> undated(Syarat one, ListRow row) {
    return row.value(DaftarZona.TANGGAL).isEmpty()
        ? Optional.of(
            "%s: tanggal hasilnya belum diisi. Salin dari dokumennya, atau tulis %s."
                .formatted(one.nama(), BELUM_ADA))
        : Optional.empty();
  }

  /** What was stated, by condition; decimals with a point. */
  public Map<String, String> stated(String key) {
    return lists.rows(DaftarZona.SYARAT, key).stream()
        .filter(SyaratZona::isStated)
        .collect(Collectors.toMap(ListRow::key, SyaratZona::value));
  }

  /** Whether there is a result: blank and {@code belum ada} say nothing. */
  private static boolean isStated(ListRow row) {
    var value = row.value(DaftarZona.NILAI).strip();
    return !value.isEmpty() && !value.equalsIgnoreCase(BELUM_ADA);
  }

  /** Decimals with a point. */
  private static String value(ListRow row) {
    return row.value(DaftarZona.NILAI).strip().replace(',', '.');
  }

  /** Codes of the conditions whose document is there. */
  public Set<String> proven(String key) {
    var documents = lists.documents(DaftarZona.SYARAT, key);
    return lists.rows(DaftarZona.SYARAT, key).stream()
        .filter(row -> !documents.getOrDefault(row.id(), List.of()).isEmpty())
        .map(ListRow::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What stood in the way of the proposal, as sentences with their ground; none where nothing did.
   */
  public List<String> refusals(String key) {
    return lists.rows(PutusanUsulan.PENOLAKAN, key).stream()
        .map(
            row ->
                "%s: %s Dasar: %s."
                    .formatted(row.value("tingkat"), row.value("sebab"), row.value("pasal")))
        .toList();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
