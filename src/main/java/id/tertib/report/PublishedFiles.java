package id.tertib.report;

import id.tertib.storage.KeptFileSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of published reports, for the check of all kept files. */
@Component
class PublishedFiles implements KeptFileSource {

  private final JdbcClient jdbc;

  PublishedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) * 2 + count(berkas_xlsx) from laporan")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Keyed> after(String key, int most) {
    return jdbc
        .sql("select * from laporan where id > ? order by id fetch first ? rows only")
        .params(key, most)
        .query(JdbcLaporanRegister::row)
        .list()
        .stream()
        .flatMap(
            laporan ->
                Arrays.stream(LaporanFile.values())
                    .filter(laporan::has)
                    .map(file -> new Keyed(laporan.id(), LaporanFiles.keptFile(laporan, file))))
        .toList();
  }

  @Override
  public List<String> uses(String path) {
    return jdbc.sql(
            """
            select judul, nomor, perkara from laporan
            where berkas_docx = :path or berkas_pdf = :path or berkas_xlsx = :path
            """)
        .param("path", path)
        .query(
            (row, number) ->
                "%s, nomor %s, perkara %s"
                    .formatted(
                        row.getString("judul"), row.getString("nomor"), row.getString("perkara")))
        .list();
  }
}
