package id.tertib.instrument.shelf;

import id.tertib.data.Moments;
import id.tertib.instrument.InstrumentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code instrumen}. */
@Repository
class EditionTable {

  private static final String SHIPPED = "bawaan";
  private static final String PUBLISHED = "terbitan";

  private static final String INSERT =
      "insert into instrumen (kunci, versi, asal, sha256, isi, oleh, pada) values (?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;

  EditionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param text YAML, as it was sent
   */
  record Published(InstrumentId id, String sha256, String text, String by, Instant at) {}

  private record Checksum(InstrumentId id, String sha256) {}

  /** Checksums of the shipped versions that were ever used. */
  Map<InstrumentId, String> shipped() {
    return jdbc
        .sql("select kunci, versi, sha256 from instrumen where asal = ?")
        .param(SHIPPED)
        .query(
            (row, number) ->
                new Checksum(
                    new InstrumentId(row.getString("kunci"), row.getString("versi")),
                    row.getString("sha256")))
        .list()
        .stream()
        .collect(Collectors.toMap(Checksum::id, Checksum::sha256));
  }

  List<InstrumentId> published() {
    return jdbc.sql("select kunci, versi from instrumen where asal = ? order by kunci, versi")
        .param(PUBLISHED)
        .query((row, number) -> new InstrumentId(row.getString("kunci"), row.getString("versi")))
        .list();
  }

  Optional<Published> find(InstrumentId id) {
    return jdbc.sql(
            """
            select sha256, isi, oleh, pada from instrumen
            where kunci = ? and versi = ? and asal = ?
            """)
        .params(id.key(), id.version(), PUBLISHED)
        .query(
            (row, number) ->
                new Published(
                    id,
                    row.getString("sha256"),
                    row.getString("isi"),
                    row.getString("oleh"),
                    row.getObject("pada", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void addShipped(InstrumentId id, String sha256, Instant at) {
    insert(id, SHIPPED, sha256, null, null, at);
  }

  void add(Published edition) {
    insert(edition.id(), PUBLISHED, edition.sha256(), edition.text(), edition.by(), edition.at());
  }

  private void insert(
      InstrumentId id,
      String origin,
      String sha256,
      @Nullable String text,
      @Nullable String by,
      Instant at) {
    jdbc.sql(INSERT)
        .params(id.key(), id.version(), origin, sha256, text, by, Moments.sql(at))
        .update();
  }
}
