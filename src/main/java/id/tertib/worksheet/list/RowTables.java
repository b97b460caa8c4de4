package id.tertib.worksheet.list;

import id.tertib.data.JsonText;
import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import id.tertib.worksheet.ListRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code daftar} and {@code daftar_baris}. */
@Component
public final class RowTables {

  private final JdbcClient jdbc;
  private final JsonText json;
  private final UniqueRow row;

  RowTables(JdbcClient jdbc, JsonText json, UniqueRow row) {
    this.jdbc = jdbc;
    this.json = json;
    this.row = row;
  }

  /** Makes the list when there is none yet, then holds it until the transaction ends. */
  public void lock(String kind, String subject) {
    if (held(kind, subject)) {
      return;
    }
    var made =
        row.first(
            () ->
                jdbc.sql("insert into daftar (jenis, perkara) values (?, ?)")
                    .params(kind, subject)
                    .update());
    if (!made) {
      held(kind, subject);
    }
  }

  /** In their order, without the removed ones. */
  public List<ListRow> standing(String kind, String subject) {
    return jdbc.sql(
            """
            select * from daftar_baris where jenis = ? and perkara = ? and not dihapus
            order by urutan
            """)
        .params(kind, subject)
        .query((result, number) -> row(result, number).row())
        .list();
  }

  /** As above, by subject. */
  Map<String, List<ListRow>> standing(String kind, Collection<String> subjects) {
    var found = new HashMap<String, List<ListRow>>();
    if (!subjects.isEmpty()) {
      jdbc.sql(
              """
              select * from daftar_baris
              where jenis = :kind and perkara in (:subjects) and not dihapus order by urutan
              """)
          .param("kind", kind)
          .param("subjects", subjects)
          .query(
              result -> {
                found
                    .computeIfAbsent(result.getString("perkara"), subject -> new ArrayList<>())
                    .add(row(result, 0).row());
              });
    }
    return found;
  }

  /** In whatever list, removed ones too. */
  boolean exists(String id) {
    return jdbc.sql("select id from daftar_baris where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .isPresent();
  }

  Optional<StoredRow> byId(String kind, String subject, String id) {
    return one("id", kind, subject, id);
  }

  public Optional<StoredRow> byKey(String kind, String subject, String key) {
    return one("kunci", kind, subject, key);
  }

  private Optional<StoredRow> one(String column, String kind, String subject, String value) {
    return jdbc.sql(
            "select * from daftar_baris where jenis = ? and perkara = ? and %s = ?"
                .formatted(column))
        .params(kind, subject, value)
        .query(this::row)
        .optional();
  }

  /** At the end; under the list's lock. */
  StoredRow insert(String kind, String subject, ListRow row) {
    var position =
        jdbc.sql(
                """
                select coalesce(max(urutan), 0) + 1 from daftar_baris
                where jenis = ? and perkara = ?
                """)
            .params(kind, subject)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into daftar_baris
              (id, jenis, perkara, kunci, urutan, nilai, revisi, oleh, waktu, dihapus)
            values (:id, :kind, :subject, :key, :position, :values, :revision, :by, :at, false)
            """)
        .param("id", row.id())
        .param("kind", kind)
        .param("subject", subject)
        .param("key", row.key())
        .param("position", position)
        .param("values", json.write(row.values()))
        .param("revision", row.revision())
        .param("by", row.by())
        .param("at", Moments.sql(row.at()))
        .update();
    return new StoredRow(row, position, false);
  }

  /** Under the list's lock. */
  void update(StoredRow stored) {
    jdbc.sql(
            """
            update daftar_baris
            set nilai = :values, revisi = :revision, oleh = :by, waktu = :at, dihapus = :removed
            where id = :id
            """)
        .param("id", stored.row().id())
        .param("values", json.write(stored.row().values()))
        .param("revision", stored.row().revision())
        .param("by", stored.row().by())
        .param("at", Moments.sql(stored.row().at()))
        .param("removed", stored.removed())
        .update();
  }

  /** All lists of a subject, with their rows. */
  void move(String subject, String to) {
    for (var statement :
        List.of(
            """
            insert into daftar (jenis, perkara)
            select d.jenis, cast(:to as varchar(128)) from daftar d where d.perkara = :subject
            """,
            "update daftar_baris set perkara = :to where perkara = :subject",
            "delete from daftar where perkara = :subject and :to <> :subject")) {
      jdbc.sql(statement).param("to", to).param("subject", subject).update();
    }
  }

  private boolean held(String kind, String subject) {
    return jdbc.sql("select jenis from daftar where jenis = ? and perkara = ? for update")
        .params(kind, subject)
        .query(String.class)
        .optional()
        .isPresent();
  }

  private StoredRow row(ResultSet result, int number) throws SQLException {
    return new StoredRow(
        new ListRow(
            result.getString("id"),
            result.getString("kunci"),
            result.getInt("revisi"),
            json.strings(result.getString("nilai")),
            result.getString("oleh"),
            result.getObject("waktu", OffsetDateTime.class).toInstant()),
        result.getInt("urutan"),
        result.getBoolean("dihapus"));
  }
}
