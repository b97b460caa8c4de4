package id.tertib.pengaduan.perkara;

import id.tertib.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pengaduan_isi}: texts of a report, sealed with its own key. */
@Repository
public class IsiTable {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  IsiTable(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param revisi counts the changes from 1
   */
  public record Isi(String teks, int revisi) {}

  /** The owner of a report's key. */
  public static String milik(String nomor) {
    return "pengaduan/" + nomor;
  }

  /** An empty text of the reporter has no row. */
  void put(String nomor, Bagian bagian, String teks) {
    if (!teks.isEmpty()) {
      insert(nomor, bagian, teks);
    }
  }

  public Optional<Isi> find(String nomor, Bagian bagian) {
    return jdbc.sql("select isi, revisi from pengaduan_isi where nomor = ? and bagian = ?")
        .params(nomor, bagian.kode())
        .query((row, number) -> new Isi(open(nomor, bagian, row.getBytes(1)), row.getInt(2)))
        .optional();
  }

  /** Empty when there is none. */
  public String text(String nomor, Bagian bagian) {
    return find(nomor, bagian).map(Isi::teks).orElse("");
  }

  /** All texts of a report, by one statement. */
  public Map<Bagian, Isi> all(String nomor) {
    var found = new EnumMap<Bagian, Isi>(Bagian.class);
    jdbc.sql("select bagian, isi, revisi from pengaduan_isi where nomor = ?")
        .params(nomor)
        .query(
            row -> {
              var bagian = Bagian.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
              found.put(bagian, new Isi(open(nomor, bagian, row.getBytes(2)), row.getInt(3)));
            });
    return found;
  }

  /**
   * Saves a draft.
   *
   * @param revisi that the writer saw; 0 for none
   * @return the new revision; empty when somebody else has written since
   */
  public Optional<Integer> save(String nomor, Bagian bagian, String teks, int revisi) {
    if (revisi == 0) {
      if (find(nomor, bagian).isPresent()) {
        return Optional.empty();
      }
      insert(nomor, bagian, teks);
      return Optional.of(1);
    }
    var changed =
        jdbc.sql(
                """
                update pengaduan_isi set isi = ?, revisi = revisi + 1, diubah = ?
                where nomor = ? and bagian = ? and revisi = ?
                """)
            .params(seal(nomor, bagian, teks), now(), nomor, bagian.kode(), revisi)
            .update();
    return changed == 0 ? Optional.empty() : Optional.of(revisi + 1);
  }

  /** A draft that became a message, or was given up. */
  public void drop(String nomor, Bagian bagian) {
    jdbc.sql("delete from pengaduan_isi where nomor = ? and bagian = ?")
        .params(nomor, bagian.kode())
        .update();
  }

  private void insert(String nomor, Bagian bagian, String teks) {
    jdbc.sql(
            "insert into pengaduan_isi (nomor, bagian, isi, revisi, diubah) values (?, ?, ?, 1, ?)")
        .params(nomor, bagian.kode(), seal(nomor, bagian, teks), now())
        .update();
  }

  private byte[] seal(String nomor, Bagian bagian, String teks) {
    return vault.sealText(milik(nomor), bagian.kode(), teks);
  }

  private String open(String nomor, Bagian bagian, byte[] sealed) {
    return vault.openText(milik(nomor), bagian.kode(), sealed);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
