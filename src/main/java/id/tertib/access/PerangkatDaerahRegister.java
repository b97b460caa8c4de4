package id.tertib.access;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The offices of the city, in their fixed order. */
@Component
public class PerangkatDaerahRegister {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  PerangkatDaerahRegister(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Before anything can ask for an office, the table says what the file says. */
  @PostConstruct
  void load() {
    load(PerangkatDaerahFile.read());
  }

  void load(List<PerangkatDaerah> offices) {
    transaction.executeWithoutResult(
        status -> {
          var before = all();
          if (before.equals(offices)) {
            return;
          }
          refuseLostOffices(before, offices);
          // Places are unique, so they are cleared before they are given anew.
          jdbc.sql("update perangkat_daerah set urutan = -urutan").update();
          offices.forEach(this::save);
        });
  }

  public List<PerangkatDaerah> all() {
    return jdbc.sql(
            "select kode, nama, singkatan, jenis, sumber, urutan from perangkat_daerah order by"
                + " urutan")
        .query(PerangkatDaerah.class)
        .list();
  }

  public Optional<PerangkatDaerah> find(String kode) {
    return jdbc.sql(
            "select kode, nama, singkatan, jenis, sumber, urutan from perangkat_daerah where kode ="
                + " :kode")
        .param("kode", kode)
        .query(PerangkatDaerah.class)
        .optional();
  }

  /**
   * @throws IllegalArgumentException when no office has this code
   */
  public PerangkatDaerah get(String kode) {
    return find(kode)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Perangkat daerah %s tidak dikenal. Lihat daftar perangkat daerah."
                        .formatted(kode)));
  }

  private void save(PerangkatDaerah office) {
    var changed =
        jdbc.sql(
                """
                update perangkat_daerah set nama = :nama, singkatan = :singkatan, jenis = :jenis,
                  sumber = :sumber, urutan = :urutan
                where kode = :kode
                """)
            .paramSource(office)
            .update();
    if (changed == 0) {
      jdbc.sql(
              """
              insert into perangkat_daerah (kode, nama, singkatan, jenis, sumber, urutan)
              values (:kode, :nama, :singkatan, :jenis, :sumber, :urutan)
              """)
          .paramSource(office)
          .update();
    }
  }

  private static void refuseLostOffices(
      List<PerangkatDaerah> before, List<PerangkatDaerah> offices) {
    var codes = offices.stream().map(PerangkatDaerah::kode).toList();
    var lost =
        before.stream().map(PerangkatDaerah::kode).filter(kode -> !codes.contains(kode)).toList();
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "Berkas %s tidak lagi memuat %s, padahal riwayat masih menyebutnya. Kembalikan barisnya."
              .formatted(PerangkatDaerahFile.PATH, String.join(", ", lost)));
    }
  }
}
