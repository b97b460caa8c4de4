package id.tertib.evidence;

import id.tertib.data.Sentences;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.storage.KeptFileSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of documents, for the check of all kept files. */
@Component
class EvidenceFiles implements KeptFileSource {

  private final JdbcClient jdbc;
  private final PerangkatDaerahRegister offices;
  private final Sentences words;

  EvidenceFiles(JdbcClient jdbc, PerangkatDaerahRegister offices, Sentences words) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.words = words;
  }

  @Override
  public long count() {
    return jdbc.sql("select count(distinct sha256) from bukti").query(Long.class).single();
  }

  @Override
  public List<Keyed> after(String key, int most) {
    return jdbc.sql(
            """
            select sha256, min(nama) as nama from bukti where sha256 > ?
            group by sha256 order by sha256 fetch first ? rows only
            """)
        .params(key, most)
        .query(
            (row, number) -> {
              var sha256 = row.getString("sha256");
              var name = words.of("bukti.nama", row.getString("nama"));
              return new Keyed(sha256, ContentFiles.file(sha256, name));
            })
        .list();
  }

  @Override
  public List<String> uses(String path) {
    return ContentFiles.sha256(path).map(this::usesOf).orElse(List.of());
  }

  private List<String> usesOf(String sha256) {
    return jdbc.sql("select * from bukti where sha256 = :sha256 order by waktu, id")
        .param("sha256", sha256)
        .query(
            (row, number) -> {
              var office = row.getString("perangkat_daerah");
              var owner = offices.find(office).map(PerangkatDaerah::nama).orElse(office);
              var subject = row.getString("perkara");
              return subject == null
                  ? words.of("bukti.dipakai", row.getString("nama"), owner)
                  : words.of("bukti.dipakai.perkara", row.getString("nama"), owner, subject);
            })
        .list();
  }
}
