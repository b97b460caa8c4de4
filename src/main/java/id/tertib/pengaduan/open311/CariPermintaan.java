package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Terbitan;
import id.tertib.pengaduan.perkara.Terbitan.Naskah;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds reports for anybody: published ones by date, category and state; every one by its number,
 * for whoever knows it.
 */
@Component
class CariPermintaan {

  /** How many at most are told at once (GeoReport v2). */
  private static final int TERBANYAK = 1_000;

  private static final String TERBIT =
      """
      select t.nomor, t.naskah, t.tempat from pengaduan_terbit t
        join pengaduan p on p.nomor = t.nomor
      where t.diterima >= :dari and t.diterima <= :sampai
      """;

  private final JdbcClient jdbc;
  private final LaporanTable table;
  private final Terbitan published;
  private final JamLaporan clocks;
  private final BarisPermintaan rows;

  CariPermintaan(
      JdbcClient jdbc,
      LaporanTable table,
      Terbitan published,
      JamLaporan clocks,
      BarisPermintaan rows) {
    this.jdbc = jdbc;
    this.table = table;
    this.published = published;
    this.clocks = clocks;
    this.rows = rows;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Map<String, @Nullable Object>> terbit(Saringan saringan) {
    var sql = new StringBuilder(TERBIT);
    if (!saringan.kategori().isEmpty()) {
      sql.append(" and p.kategori in (:kategori)");
    }
    if (!saringan.status().isEmpty()) {
      sql.append(" and p.status in (:status)");
    }
    sql.append(" order by t.diterima desc, t.nomor desc limit ").append(TERBANYAK);
    var words = new LinkedHashMap<String, Naskah>();
    jdbc.sql(sql.toString())
        .param("dari", Timestamp.from(saringan.dari()))
        .param("sampai", Timestamp.from(saringan.sampai()))
        .param("kategori", saringan.kategori())
        .param("status", saringan.status().stream().map(one -> one.kode()).toList())
        .query(
            row -> {
              words.put(row.getString(1), new Naskah(row.getString(2), row.getString(3)));
            });
    // What may not be published any more is not in the list, even before it is taken back.
    return shown(words.keySet(), words, published::may);
  }

  /** In the order of the numbers; those that do not exist are left out. */
  @Transactional(readOnly = true)
  public List<Map<String, @Nullable Object>> nomor(Collection<String> some) {
    var numbers = some.stream().map(one -> one.strip().toUpperCase(Locale.ROOT)).toList();
    var words = new LinkedHashMap<String, Naskah>();
    for (var number : numbers) {
      published.find(number).ifPresent(found -> words.put(number, found));
    }
    return shown(numbers, words, laporan -> true);
  }

  private List<Map<String, @Nullable Object>> shown(
      Collection<String> numbers,
      Map<String, Naskah> words,
      java.util.function.Predicate<Laporan> wanted) {
    var found =
        table.find(numbers).stream()
            .filter(wanted)
            .collect(Collectors.toMap(Laporan::nomor, Function.identity()));
    var due = clocks.tenggat(Jam.VERIFIKASI, found.keySet());
    due.putAll(clocks.tenggat(Jam.PENANGANAN, found.keySet()));
    return numbers.stream()
        .distinct()
        .map(found::get)
        .filter(java.util.Objects::nonNull)
        .map(laporan -> rows.of(laporan, words.get(laporan.nomor()), due.get(laporan.nomor())))
        .toList();
  }
}
