package id.tertib.pengaduan.mirip;

import id.tertib.pengaduan.acuan.KataIsi;
import id.tertib.pengaduan.perkara.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported of a place before, in words that were published. */
@Component
public class RiwayatTempat {

  private static final int MOST = 20;
  private static final int MOST_WORDS = 6;

  private final JdbcClient jdbc;
  private final KataIsi words;

  RiwayatTempat(JdbcClient jdbc, KataIsi words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /**
   * A published report.
   *
   * @param unit code of the office whose matter it is
   */
  public record Riwayat(
      String nomor,
      Instant diterima,
      String kategori,
      String naskah,
      String tempat,
      Status status,
      @Nullable String unit) {}

  /**
   * The newest first, no more than anybody reads.
   *
   * @param kelurahan code
   * @param alamat words of the place, of which one must stand in a report's; blank for the whole
   *     kelurahan
   */
  public List<Riwayat> of(String kelurahan, String alamat) {
    var values = new LinkedHashMap<String, Object>();
    values.put("kelurahan", kelurahan);
    var said = List.copyOf(words.of(alamat, MOST_WORDS));
    var place =
        IntStream.range(0, said.size())
            .mapToObj(
                number -> {
                  values.put("kata" + number, "%" + said.get(number) + "%");
                  return "lower(t.tempat) like :kata" + number;
                })
            .collect(Collectors.joining(" or "));
    return jdbc.sql(
            """
            select t.nomor, t.diterima, t.kategori, t.naskah, t.tempat, p.status, p.unit
            from pengaduan_terbit t join pengaduan p on p.nomor = t.nomor
            where t.kelurahan = :kelurahan and (%s)
            order by t.diterima desc, t.nomor fetch first %d rows only
            """
                .formatted(place.isEmpty() ? "1 = 1" : place, MOST))
        .params(values)
        .query(
            (row, number) ->
                new Riwayat(
                    row.getString("nomor"),
                    row.getTimestamp("diterima").toInstant(),
                    row.getString("kategori"),
                    row.getString("naskah"),
                    row.getString("tempat"),
                    Status.of(row.getString("status")),
                    row.getString("unit")))
        .list();
  }
}
