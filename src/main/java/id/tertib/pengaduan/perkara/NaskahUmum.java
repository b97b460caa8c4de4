package id.tertib.pengaduan.perkara;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.NamaDalamNaskah.Cocok;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words for the public: what in them would tell who or where somebody is, and how they change. */
@Component
public class NaskahUmum {

  private static final String NASKAH = "Naskah publik";
  private static final String TEMPAT = "Tempat untuk umum";

  private final LaporanTable table;
  private final IsiTable texts;
  private final Terbitan published;
  private final NamaDalamNaskah names;

  NaskahUmum(LaporanTable table, IsiTable texts, Terbitan published, NamaDalamNaskah names) {
    this.table = table;
    this.texts = texts;
    this.published = published;
    this.names = names;
  }

  /**
   * Something that would tell who or where somebody is.
   *
   * @param nama as it stands inside a sentence
   * @param ditolak whether words that have it are never published
   */
  public record Ciri(String nama, boolean ditolak) {}

  /** All that was found in words for the public, each kind once. */
  public List<Ciri> ciri(String nomor, String words) {
    var found = new ArrayList<Ciri>();
    CiriPribadi.cari(words).stream()
        .map(CiriPribadi.Temuan::jenis)
        .distinct()
        .forEach(jenis -> found.add(new Ciri(jenis.nama(), jenis.ditolak())));
    var name = names.cari(texts.text(nomor, Bagian.NAMA), words);
    if (name != Cocok.TIDAK) {
      found.add(
          name == Cocok.UTUH
              ? new Ciri("nama pelapor", true)
              : new Ciri("sebagian nama pelapor", false));
    }
    return List.copyOf(found);
  }

  /** Why the drafts of a report cannot be published; its words are not repeated. */
  public Optional<String> refuse(String nomor) {
    return refuse(nomor, NASKAH, texts.text(nomor, Bagian.NASKAH))
        .or(() -> refuse(nomor, TEMPAT, texts.text(nomor, Bagian.TEMPAT)));
  }

  private Optional<String> refuse(String nomor, String what, String words) {
    return ciri(nomor, words).stream()
        .filter(Ciri::ditolak)
        .findFirst()
        .map(
            one ->
                "%s memuat %s. Hapus bagian itu, sebut patokan yang umum, lalu ulangi."
                    .formatted(what, one.nama()));
  }

  /**
   * Other words in place of those that are published.
   *
   * @throws RefusedException 400 for words that are missing, too long or tell who somebody is; 404
   *     when nothing of it is published
   */
  public void ganti(String nomor, String naskah, String tempat) {
    var laporan = terbit(nomor);
    check(nomor, NASKAH, Bagian.NASKAH, naskah);
    check(nomor, TEMPAT, Bagian.TEMPAT, tempat);
    write(nomor, Bagian.NASKAH, naskah.strip());
    write(nomor, Bagian.TEMPAT, tempat.strip());
    published.publish(laporan);
  }

  /**
   * Nothing of it is published any more.
   *
   * @throws RefusedException 404 when nothing is
   */
  public void tarik(String nomor) {
    var laporan = terbit(nomor);
    texts.drop(nomor, Bagian.NASKAH);
    texts.drop(nomor, Bagian.TEMPAT);
    published.publish(laporan);
  }

  private Laporan terbit(String nomor) {
    return published
        .find(nomor)
        .map(words -> table.hold(nomor))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tidak ada laporan terbit bernomor itu. Periksa nomornya."));
  }

  private void check(String nomor, String what, Bagian bagian, String words) {
    if (VisibleText.isBlank(words)) {
      throw RefusedException.badRequest(
          "%s kosong. Isi, atau tarik laporan ini dari halaman publik.".formatted(what));
    }
    if (words.codePointCount(0, words.length()) > bagian.terpanjang()) {
      throw RefusedException.badRequest(
          "%s terlalu panjang: paling banyak %d huruf. Persingkat."
              .formatted(what, bagian.terpanjang()));
    }
    refuse(nomor, what, words)
        .ifPresent(
            sentence -> {
              throw RefusedException.badRequest(sentence);
            });
  }

  private void write(String nomor, Bagian bagian, String words) {
    texts.drop(nomor, bagian);
    texts.put(nomor, bagian, words);
  }
}
