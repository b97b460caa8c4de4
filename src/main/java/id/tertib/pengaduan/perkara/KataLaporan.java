package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.acuan.KataIsi;
import id.tertib.vault.Vault;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words of reports as keyed hashes, by which reports about the same thing are found. */
@Component
class KataLaporan {

  private static final String PURPOSE = "kata-pengaduan";
  private static final int MOST = 60;

  /** Hexadecimal digits that are kept; enough to tell the words of a language. */
  private static final int LENGTH = 16;

  private final JdbcClient jdbc;
  private final KataIsi words;
  private final Vault vault;

  KataLaporan(JdbcClient jdbc, KataIsi words, Vault vault) {
    this.jdbc = jdbc;
    this.words = words;
    this.vault = vault;
  }

  void put(String nomor, LaporanBaru baru) {
    put(nomor, Bagian.URAIAN, baru.uraian());
    put(nomor, Bagian.ALAMAT, baru.alamat());
  }

  private void put(String nomor, Bagian bagian, String text) {
    var hashes = words.of(text, MOST).stream().map(this::hash).distinct().toList();
    if (hashes.isEmpty()) {
      return;
    }
    var rows = "(?, ?, ?), ".repeat(hashes.size() - 1) + "(?, ?, ?)";
    jdbc.sql("insert into pengaduan_kata (nomor, bagian, kata) values " + rows)
        .params(
            hashes.stream()
                .flatMap(hash -> Stream.of(nomor, bagian.kode(), hash))
                .map(Object.class::cast)
                .toList())
        .update();
  }

  private String hash(String word) {
    return vault.hash(PURPOSE, word).substring(0, LENGTH);
  }
}
