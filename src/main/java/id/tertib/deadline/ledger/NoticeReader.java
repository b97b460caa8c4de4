package id.tertib.deadline.ledger;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger read, each row with the state of its mail. */
@Repository
public class NoticeReader {

  private static final String ROWS =
      """
      select p.id, p.tenggat, p.jatuh_tempo, p.tahap, p.hari, p.peran, p.penerima, p.direncanakan,
        p.keadaan, p.terlambat, p.sebab, p.diputuskan, p.surel, s.keadaan as surel_keadaan,
        s.alamat, s.message_id, s.jawaban, s.terkirim
      from pengingat p left join surel s on s.nomor = p.surel
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeReader(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By due date in the order in which they came, then by time. */
  public List<Notice> ofDeadline(long deadline) {
    return jdbc.sql(ROWS + "where p.tenggat = :tenggat order by p.direncanakan, p.hari, p.id")
        .param("tenggat", deadline)
        .query(NoticeReader::row)
        .list();
  }

  /** Newest first. */
  public List<Notice> ofPerson(String userId, int skip, int limit) {
    return jdbc.sql(
            ROWS
                + """
                  where p.penerima = ? order by p.direncanakan desc, p.id desc
                  offset ? rows fetch next ? rows only
                  """)
        .params(userId, skip, limit)
        .query(NoticeReader::row)
        .list();
  }

  /** Of a person, those planned for this year; oldest first. */
  public List<Notice> ofPerson(String userId, Year year) {
    var first = year.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    return jdbc.sql(
            ROWS
                + """
                  where p.penerima = ? and p.direncanakan >= ? and p.direncanakan < ?
                  order by p.direncanakan, p.id
                  """)
        .params(userId, first, first.plusYears(1))
        .query(NoticeReader::row)
        .list();
  }

  public Optional<Notice> find(long id) {
    return jdbc.sql(ROWS + "where p.id = :id").param("id", id).query(NoticeReader::row).optional();
  }

  private static Notice row(ResultSet result, int number) throws SQLException {
    return new Notice(
        result.getLong("id"),
        result.getLong("tenggat"),
        result.getObject("jatuh_tempo", LocalDate.class),
        result.getString("tahap"),
        result.getInt("hari"),
        result.getString("peran"),
        result.getString("penerima"),
        result.getObject("direncanakan", OffsetDateTime.class).toInstant(),
        Notice.State.of(result.getString("keadaan"), result.getString("surel_keadaan")),
        result.getBoolean("terlambat"),
        result.getString("sebab"),
        Moments.find(result, "diputuskan"),
        result.getObject("surel", Long.class),
        result.getString("alamat"),
        result.getString("message_id"),
        result.getString("jawaban"),
        Moments.find(result, "terkirim"));
  }
}
