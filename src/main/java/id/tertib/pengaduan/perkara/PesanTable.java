package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code pengaduan_pesan}: what was said, sealed, never changed. */
@Repository
public class PesanTable {

  private static final String TEMPAT = "pesan/";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  PesanTable(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @return its number
   */
  public long add(String nomor, Dari dari, @Nullable String kantor, Jenis jenis, String teks) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into pengaduan_pesan (nomor, pada, dari, kantor, jenis, isi)
            values (:nomor, :pada, :dari, :kantor, :jenis, :isi)
            """)
        .param("nomor", nomor)
        .param("pada", Timestamp.from(clock.instant()))
        .param("dari", dari.kode())
        .param("kantor", kantor)
        .param("jenis", jenis.kode())
        .param("isi", vault.sealText(IsiTable.milik(nomor), TEMPAT + jenis.kode(), teks))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  /** All of a report, the oldest first. */
  public List<Pesan> of(String nomor) {
    return jdbc.sql(
            "select id, pada, dari, kantor, jenis, isi from pengaduan_pesan where nomor = ? order"
                + " by id")
        .params(nomor)
        .query(
            (row, number) ->
                new Pesan(
                    row.getLong("id"),
                    row.getTimestamp("pada").toInstant(),
                    Dari.valueOf(row.getString("dari").toUpperCase(Locale.ROOT)),
                    row.getString("kantor"),
                    Jenis.valueOf(row.getString("jenis").toUpperCase(Locale.ROOT)),
                    vault.openText(
                        IsiTable.milik(nomor),
                        TEMPAT + row.getString("jenis"),
                        row.getBytes("isi"))))
        .list();
  }
}
