package id.tertib.pengaduan.berkas;

import id.tertib.storage.KeptFile;
import id.tertib.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pengaduan_berkas}. */
@Repository
class BerkasTable {

  private static final String NAMA = "nama/";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  BerkasTable(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The owner of a report's key. */
  static String milik(String nomor) {
    return "pengaduan/" + nomor;
  }

  /**
   * Where a file belongs.
   *
   * @param pesan number of the message; null for the report itself and for a draft
   * @param bagian the draft; null once it was sent
   */
  record Tempat(String nomor, @Nullable Long pesan, @Nullable String bagian) {}

  /**
   * A file on the disk.
   *
   * @param sha256 of the sealed content
   */
  record Tersegel(String jalur, String sha256, long ukuran) {}

  void insert(Tempat at, LampiranBersih file, Tersegel sealed) {
    jdbc.sql(
            """
            insert into pengaduan_berkas
              (nomor, pesan, bagian, nama, jenis, ukuran, jalur, sha256, pada)
            values (:nomor, :pesan, :bagian, :nama, :jenis, :ukuran, :jalur, :sha256, :pada)
            """)
        .param("nomor", at.nomor())
        .param("pesan", at.pesan())
        .param("bagian", at.bagian())
        .param("nama", vault.sealText(milik(at.nomor()), NAMA + sealed.jalur(), file.nama()))
        .param("jenis", file.mediaType())
        .param("ukuran", sealed.ukuran())
        .param("jalur", sealed.jalur())
        .param("sha256", sealed.sha256())
        .param("pada", Timestamp.from(clock.instant()))
        .update();
  }

  List<Lampiran> sent(String nomor) {
    return jdbc.sql("select * from pengaduan_berkas where nomor = ? and bagian is null order by id")
        .params(nomor)
        .query(this::row)
        .list();
  }

  List<Lampiran> draft(String nomor, String bagian) {
    return jdbc.sql("select * from pengaduan_berkas where nomor = ? and bagian = ? order by id")
        .params(nomor, bagian)
        .query(this::row)
        .list();
  }

  Optional<Lampiran> findDraft(String nomor, long id) {
    return jdbc.sql(
            "select * from pengaduan_berkas where id = ? and nomor = ? and bagian is not null")
        .params(id, nomor)
        .query(this::row)
        .optional();
  }

  Optional<Lampiran> findSent(long id) {
    return jdbc.sql("select * from pengaduan_berkas where id = ? and bagian is null")
        .params(id)
        .query(this::row)
        .optional();
  }

  KeptFile file(long id) {
    return jdbc.sql("select nomor, jalur, sha256 from pengaduan_berkas where id = ?")
        .params(id)
        .query(
            (row, number) ->
                kept(row.getString("nomor"), row.getString("jalur"), row.getString("sha256")))
        .single();
  }

  /** Named by its report alone: who checks files reads no report. */
  static KeptFile kept(String nomor, String jalur, String sha256) {
    return new KeptFile(jalur, sha256, "Lampiran laporan " + nomor);
  }

  void send(String nomor, String bagian, long pesan) {
    jdbc.sql(
            """
            update pengaduan_berkas set pesan = ?, bagian = null where nomor = ? and bagian = ?
            """)
        .params(pesan, nomor, bagian)
        .update();
  }

  void delete(long id) {
    jdbc.sql("delete from pengaduan_berkas where id = ?").params(id).update();
  }

  void publish(String nomor, Collection<Long> id) {
    jdbc.sql("update pengaduan_berkas set terbit = false where nomor = ? and terbit")
        .params(nomor)
        .update();
    if (!id.isEmpty()) {
      jdbc.sql(
              """
              update pengaduan_berkas set terbit = true
              where nomor = :nomor and id in (:id) and bagian is null
                and jenis <> 'application/pdf'
              """)
          .param("nomor", nomor)
          .param("id", id)
          .update();
    }
  }

  private Lampiran row(ResultSet row, int number) throws SQLException {
    var nomor = row.getString("nomor");
    return new Lampiran(
        row.getLong("id"),
        nomor,
        row.getObject("pesan", Long.class),
        vault.openText(milik(nomor), NAMA + row.getString("jalur"), row.getBytes("nama")),
        row.getString("jenis"),
        row.getLong("ukuran"),
        row.getBoolean("terbit"),
        row.getTimestamp("pada").toInstant());
  }
}
