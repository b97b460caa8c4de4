package id.tertib.pengaduan.perkara;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published reports, the newest first: what everybody may list and search. */
@Repository
public class DaftarTerbitan {

  /** More words than these narrow nothing down any more. */
  private static final int MOST_WORDS = 5;

  /** A word of so many reports stands in many of those that are shown first. */
  private static final int FROM_WHICH_COMMON = 10_000;

  /** Looked up once, so that it is not asked of every report. */
  private static final String RARE =
      """
      join (select distinct nomor from pengaduan_terbit_kata
            where kata between :dari%1$d and :sampai%1$d) k%1$d on k%1$d.nomor = t.nomor
      """;

  /** Asked of one report after the other until a page is full; a count is never made a join. */
  private static final String COMMON =
      "(select count(*) from pengaduan_terbit_kata k where k.nomor = t.nomor"
          + " and k.kata between :dari%1$d and :sampai%1$d) > 0";

  private static final String COLUMNS =
      """
      select t.nomor, t.kategori, t.kelurahan, t.diterima, t.naskah, t.tempat, t.terbit,
        p.status, p.penangan, p.diteruskan, p.ditanggapi, p.dijawab, p.ditutup
      from pengaduan_terbit t
      join pengaduan p on p.nomor = t.nomor
      """;

  private final JdbcClient jdbc;

  DaftarTerbitan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for; an empty part asks for nothing.
   *
   * @param kelurahan any of these codes
   * @param teks each word of it begins a word of the report
   * @param sesudah the last one that was seen; null for the beginning
   */
  public record Cari(
      Collection<String> kelurahan, String kategori, String teks, @Nullable Letak sesudah) {}

  /** Where a report stands in the list. */
  public record Letak(Instant diterima, String nomor) {}

  /**
   * @param unit code of the office that handles it
   */
  public record Baris(
      String nomor,
      String kategori,
      String kelurahan,
      Instant diterima,
      String naskah,
      String tempat,
      Instant terbit,
      Status status,
      @Nullable String unit,
      @Nullable Instant diteruskan,
      @Nullable Instant ditanggapi,
      @Nullable Instant dijawab,
      @Nullable Instant ditutup) {

    public Letak letak() {
      return new Letak(diterima, nomor);
    }
  }

  /**
   * @param most so many at most
   */
  public List<Baris> cari(Cari asked, int most) {
    // Signs that are no words are found nowhere.
    if (!asked.teks().isBlank() && KataTerbitan.of(asked.teks()).isEmpty()) {
      return List.of();
    }
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    var sql = new StringBuilder(COLUMNS);
    var number = 0;
    for (var word : KataTerbitan.of(asked.teks()).stream().limit(MOST_WORDS).toList()) {
      if (isCommon(word)) {
        where.add(COMMON.formatted(number));
      } else {
        sql.append(RARE.formatted(number));
      }
      values.put("dari" + number, word);
      values.put("sampai" + number, KataTerbitan.last(word));
      number++;
    }
    if (!asked.kelurahan().isEmpty()) {
      where.add("t.kelurahan in (:kelurahan)");
      values.put("kelurahan", asked.kelurahan());
    }
    if (!asked.kategori().isEmpty()) {
      where.add("t.kategori = :kategori");
      values.put("kategori", asked.kategori());
    }
    var last = asked.sesudah();
    if (last != null) {
      where.add("(t.diterima < :sejak or (t.diterima = :sejak and t.nomor > :nomor))");
      values.put("sejak", Timestamp.from(last.diterima()));
      values.put("nomor", last.nomor());
    }
    if (!where.isEmpty()) {
      sql.append("where ").append(String.join(" and ", where));
    }
    sql.append(" order by t.diterima desc, t.nomor limit ").append(most);
    return jdbc.sql(sql.toString()).params(values).query(DaftarTerbitan::row).list();
  }

  public Optional<Baris> find(String nomor) {
    return jdbc.sql(COLUMNS + "where t.nomor = ?")
        .params(nomor)
        .query(DaftarTerbitan::row)
        .optional();
  }

  private boolean isCommon(String word) {
    return jdbc.sql(
                """
                select count(*) from (
                  select nomor from pengaduan_terbit_kata where kata between ? and ? limit %d) k
                """
                    .formatted(FROM_WHICH_COMMON))
            .params(word, KataTerbitan.last(word))
            .query(Integer.class)
            .single()
        >= FROM_WHICH_COMMON;
  }

  private static Baris row(ResultSet row, int number) throws SQLException {
    return new Baris(
        row.getString("nomor"),
        row.getString("kategori"),
        row.getString("kelurahan"),
        row.getTimestamp("diterima").toInstant(),
        row.getString("naskah"),
        row.getString("tempat"),
        row.getTimestamp("terbit").toInstant(),
        Status.of(row.getString("status")),
        row.getString("penangan"),
        LaporanTable.instant(row, "diteruskan"),
        LaporanTable.instant(row, "ditanggapi"),
        LaporanTable.instant(row, "dijawab"),
        LaporanTable.instant(row, "ditutup"));
  }
}
