package id.tertib.worksheet.work;

import id.tertib.audit.AuditEntry;
import id.tertib.data.Moments;
import id.tertib.worksheet.Authors;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code penulis_lembar}. */
@Component
public class AuthorTable implements Authors {

  static final String OF_PERSON =
      "select jenis, nama from penulis_lembar where perkara = :subject and pengguna = :user";

  private final JdbcClient jdbc;
  private final Clock clock;

  AuthorTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Author> of(String caseKey) {
    return jdbc.sql(
            """
            select * from penulis_lembar where perkara = :subject
            order by sejak, pengguna, jenis, nama
            """)
        .param("subject", caseKey)
        .query(
            (row, number) ->
                new Author(
                    row.getString("pengguna"),
                    new Part(Kind.of(row.getString("jenis")), row.getString("nama")),
                    row.getObject("sejak", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public Set<Part> of(String caseKey, String userId) {
    return jdbc.sql(OF_PERSON)
        .param("subject", caseKey)
        .param("user", userId)
        .query((row, number) -> new Part(Kind.of(row.getString("jenis")), row.getString("nama")))
        .set();
  }

  @Override
  public Map<String, Map<String, Instant>> stepsOf(Collection<String> caseKeys) {
    var steps = new HashMap<String, Map<String, Instant>>();
    if (caseKeys.isEmpty()) {
      return steps;
    }
    jdbc.sql(
            """
            select perkara, nama, min(sejak) as sejak from penulis_lembar
            where perkara in (:cases) and jenis = :kind group by perkara, nama
            """)
        .param("cases", caseKeys)
        .param("kind", Kind.STEP.code())
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getString("perkara"), key -> new HashMap<>())
                  .put(
                      row.getString("nama"),
                      row.getObject("sejak", OffsetDateTime.class).toInstant());
            });
    return steps;
  }

  /** Whoever writes holds the sheet, the list or the task, so that no two note the same. */
  @Override
  public void note(String caseKey, Part part, String userId) {
    if (userId.equals(AuditEntry.SYSTEM)) {
      return;
    }
    jdbc.sql(
            """
            insert into penulis_lembar (perkara, pengguna, jenis, nama, sejak)
            select cast(:subject as varchar(128)), cast(:user as varchar(64)),
              cast(:kind as varchar(16)), cast(:name as varchar(64)),
              cast(:at as timestamp with time zone)
            where not exists (
              select 1 from penulis_lembar
              where perkara = :subject and pengguna = :user and jenis = :kind and nama = :name)
            """)
        .param("subject", caseKey)
        .param("user", userId)
        .param("kind", part.kind().code())
        .param("name", part.name())
        .param("at", Moments.sql(clock.instant()))
        .update();
  }

  /** A case that is put aside takes its authors along; a new start of it begins with none. */
  public void move(String subject, String to) {
    jdbc.sql("update penulis_lembar set perkara = ? where perkara = ?")
        .params(to, subject)
        .update();
  }
}
