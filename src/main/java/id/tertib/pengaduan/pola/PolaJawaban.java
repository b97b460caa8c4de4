package id.tertib.pengaduan.pola;

import id.tertib.data.CsvTable;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.acuan.DaftarKategori;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates that an office may choose from, and those that it keeps. */
@Component
public class PolaJawaban {

  private static final String FILE = "data/pola-jawaban.csv";
  private static final List<String> COLUMNS =
      List.of("kode", "kategori", "judul", "teks", "sumber");

  private static final int JUDUL_TERPANJANG = 120;
  private static final int TEKS_TERPANJANG = 4_000;

  /** A place of a template that nobody has filled. */
  private static final Pattern KOSONG = Pattern.compile("\\[([^\\[\\]\\n]{1,60})]");

  private final JdbcClient jdbc;
  private final DaftarKategori categories;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;
  private final List<Pola> shipped;

  PolaJawaban(
      JdbcClient jdbc, DaftarKategori categories, PerangkatDaerahRegister offices, Clock clock) {
    this.jdbc = jdbc;
    this.categories = categories;
    this.offices = offices;
    this.clock = clock;
    this.shipped =
        CsvTable.ofClasspath(FILE, COLUMNS).lines().stream()
            .map(
                line ->
                    new Pola(
                        null,
                        null,
                        line.text("kategori").isEmpty() ? null : line.text("kategori"),
                        line.required("judul"),
                        line.required("teks"),
                        line.required("sumber")))
            .toList();
  }

  /** What stands in the first place that nobody has filled; empty when all are. */
  public static Optional<String> kosong(String teks) {
    var open = KOSONG.matcher(teks);
    return open.find() ? Optional.of(open.group(1)) : Optional.empty();
  }

  /** Those that come with the product, which nobody changes. */
  public List<Pola> bawaan() {
    return shipped;
  }

  /** Those that an office is offered for a category, the closest first. */
  public List<Pola> untuk(@Nullable String kantor, String kategori) {
    var own =
        jdbc.sql(
                """
                select id, kantor, kategori, judul, teks from pola_jawaban
                where (kantor is null or kantor in (:kantor))
                  and (kategori is null or kategori = :kategori)
                order by judul, id
                """)
            .param("kantor", kantor == null ? List.of("") : offices.lineage(kantor))
            .param("kategori", kategori)
            .query(PolaJawaban::row)
            .list();
    var all =
        Stream.concat(
                own.stream(),
                shipped.stream()
                    .filter(one -> one.kategori() == null || one.kategori().equals(kategori)))
            .toList();
    return Stream.concat(
            all.stream().filter(one -> one.kategori() != null),
            all.stream().filter(one -> one.kategori() == null))
        .toList();
  }

  /**
   * Those that an office keeps itself, or took over from one that it carries on, by their titles.
   *
   * @param kantor null for the city's
   */
  public List<Pola> milik(@Nullable String kantor) {
    return jdbc.sql(
            "select id, kantor, kategori, judul, teks from pola_jawaban where "
                + (kantor == null ? "kantor is null" : "kantor in (:kantor)")
                + " order by judul, id")
        .param("kantor", kantor == null ? List.of("") : offices.lineage(kantor))
        .query(PolaJawaban::row)
        .list();
  }

  /**
   * @return its number
   * @throws RefusedException 400 naming what is missing, too long or unknown
   */
  @Transactional
  public long tambah(
      @Nullable String kantor, @Nullable String kategori, String judul, String teks) {
    check(kategori, judul, teks);
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into pola_jawaban (kantor, kategori, judul, teks, diubah)
            values (:kantor, :kategori, :judul, :teks, :kini)
            """)
        .param("kantor", kantor)
        .param("kategori", kategori)
        .param("judul", judul.strip())
        .param("teks", teks.strip())
        .param("kini", Timestamp.from(clock.instant()))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  /**
   * @throws RefusedException as for {@link #tambah}; 404 when it is not this office's
   */
  @Transactional
  public void ubah(
      long id, @Nullable String kantor, @Nullable String kategori, String judul, String teks) {
    check(kategori, judul, teks);
    require(id, kantor);
    jdbc.sql("update pola_jawaban set kategori = ?, judul = ?, teks = ?, diubah = ? where id = ?")
        .params(kategori, judul.strip(), teks.strip(), Timestamp.from(clock.instant()), id)
        .update();
  }

  /**
   * @throws RefusedException 404 when it is not this office's
   */
  @Transactional
  public void hapus(long id, @Nullable String kantor) {
    require(id, kantor);
    jdbc.sql("delete from pola_jawaban where id = ?").params(id).update();
  }

  private void require(long id, @Nullable String kantor) {
    if (milik(kantor).stream().noneMatch(one -> Objects.equals(one.id(), id))) {
      throw RefusedException.notFound("Pola jawaban ini tidak ada, atau milik kantor lain.");
    }
  }

  private void check(@Nullable String kategori, String judul, String teks) {
    if (VisibleText.isBlank(judul) || judul.strip().length() > JUDUL_TERPANJANG) {
      throw RefusedException.badRequest(
          "Tulis judul pola, paling banyak %d huruf.".formatted(JUDUL_TERPANJANG));
    }
    if (VisibleText.isBlank(teks) || teks.strip().length() > TEKS_TERPANJANG) {
      throw RefusedException.badRequest("Tulis isi pola, paling banyak 4.000 huruf.");
    }
    if (kategori != null && categories.find(kategori).isEmpty()) {
      throw RefusedException.badRequest(
          "Perihal '%s' tidak dikenal. Pilih dari daftar, atau untuk semua perihal."
              .formatted(kategori));
    }
  }

  private static Pola row(ResultSet row, int number) throws SQLException {
    return new Pola(
        row.getLong("id"),
        row.getString("kantor"),
        row.getString("kategori"),
        row.getString("judul"),
        row.getString("teks"),
        null);
  }
}
