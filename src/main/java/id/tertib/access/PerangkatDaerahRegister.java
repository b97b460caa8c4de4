package id.tertib.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices of the city, in their fixed order. */
@Component
public class PerangkatDaerahRegister {

  private final JdbcClient jdbc;

  PerangkatDaerahRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
}
