package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.acuan.DaftarKategori;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What anybody may read: words that the verifier confirmed, kept in clear, apart from the rest. */
@Component
public class Terbitan {

  private final JdbcClient jdbc;
  private final IsiTable texts;
  private final DaftarKategori categories;
  private final Clock clock;

  Terbitan(JdbcClient jdbc, IsiTable texts, DaftarKategori categories, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.categories = categories;
    this.clock = clock;
  }

  /** The published words of a report. */
  public record Naskah(String teks, String tempat) {}

  /**
   * Whether a report may be published: never of a closed category or class, never a confidential
   * one, and nobody's who accuses an office's people.
   */
  public boolean may(Laporan laporan) {
    return !laporan.rahasia()
        && laporan.kelas() != Kelas.BERKADAR_PENGAWASAN
        && laporan.terlapor() == null
        && !categories.get(laporan.kategori()).tertutup();
  }

  /** Publishes the drafts, or takes back what may not stand any more. */
  public void publish(Laporan laporan) {
    var words = texts.text(laporan.nomor(), Bagian.NASKAH);
    jdbc.sql("delete from pengaduan_terbit_kata where nomor = ?").params(laporan.nomor()).update();
    jdbc.sql("delete from pengaduan_terbit where nomor = ?").params(laporan.nomor()).update();
    if (may(laporan) && !words.isBlank()) {
      var place = texts.text(laporan.nomor(), Bagian.TEMPAT).strip();
      jdbc.sql(
              """
              insert into pengaduan_terbit
                (nomor, kategori, kelurahan, diterima, naskah, tempat, terbit)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              laporan.nomor(),
              laporan.kategori(),
              laporan.kelurahan(),
              Timestamp.from(laporan.diterima()),
              words.strip(),
              place,
              Timestamp.from(clock.instant()))
          .update();
      KataTerbitan.of(words + " " + place).forEach(word -> searchable(laporan.nomor(), word));
    }
  }

  private void searchable(String nomor, String word) {
    jdbc.sql("insert into pengaduan_terbit_kata (kata, nomor) values (?, ?)")
        .params(word, nomor)
        .update();
  }

  public Optional<Naskah> find(String nomor) {
    return jdbc.sql("select naskah, tempat from pengaduan_terbit where nomor = ?")
        .params(nomor)
        .query((row, number) -> new Naskah(row.getString(1), row.getString(2)))
        .optional();
  }
}
