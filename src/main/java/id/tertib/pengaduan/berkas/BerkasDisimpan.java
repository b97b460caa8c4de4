package id.tertib.pengaduan.berkas;

import id.tertib.storage.KeptFileSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of reports for the check of all kept files: held against their checksum, never opened. */
@Component
class BerkasDisimpan implements KeptFileSource {

  private final JdbcClient jdbc;

  BerkasDisimpan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from pengaduan_berkas").query(Long.class).single();
  }

  @Override
  public List<Keyed> after(String key, int most) {
    return jdbc.sql(
            """
            select nomor, jalur, sha256 from pengaduan_berkas where jalur > ?
            order by jalur fetch first ? rows only
            """)
        .params(key, most)
        .query(
            (row, number) ->
                new Keyed(
                    row.getString("jalur"),
                    BerkasTable.kept(
                        row.getString("nomor"), row.getString("jalur"), row.getString("sha256"))))
        .list();
  }

  @Override
  public List<String> uses(String path) {
    return jdbc.sql("select nomor from pengaduan_berkas where jalur = ?")
        .params(path)
        .query((row, number) -> "lampiran laporan " + row.getString("nomor"))
        .list();
  }
}
