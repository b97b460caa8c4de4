package id.tertib.pengaduan.lembar;

import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.lembar.LembarLaporan.Draf;
import id.tertib.pengaduan.lembar.LembarLaporan.Temuan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.CiriPribadi;
import id.tertib.pengaduan.perkara.IsiTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a step writes, and what is wrong with words for the public. */
@Component
class DrafLangkah {

  private static final Set<Bagian> UNTUK_UMUM = Set.of(Bagian.NASKAH, Bagian.TEMPAT);

  /** Shorter names stand in too many words. */
  private static final int NAMA_TERPENDEK = 4;

  private final IsiTable texts;
  private final BerkasLaporan files;

  DrafLangkah(IsiTable texts, BerkasLaporan files) {
    this.texts = texts;
    this.files = files;
  }

  Map<String, Draf> of(String step, String nomor) {
    var kept = texts.all(nomor);
    var found = new LinkedHashMap<String, Draf>();
    for (var bagian : Bagian.values()) {
      if (BolehDitulis.of(step).contains(bagian)) {
        var text = kept.get(bagian);
        var words = text == null ? "" : text.teks();
        found.put(
            bagian.kode(),
            new Draf(
                words,
                text == null ? 0 : text.revisi(),
                bagian.terpanjang(),
                temuan(nomor, bagian, words),
                files.naskah(nomor, bagian.kode()).stream().map(UcapanLaporan::shown).toList()));
      }
    }
    return found;
  }

  /** Null for what is not for the public. */
  @Transactional(readOnly = true)
  @Nullable List<Temuan> temuan(String nomor, Bagian bagian, String words) {
    if (!UNTUK_UMUM.contains(bagian)) {
      return null;
    }
    var found = new ArrayList<Temuan>();
    CiriPribadi.cari(words).stream()
        .map(CiriPribadi.Temuan::jenis)
        .distinct()
        .forEach(jenis -> found.add(new Temuan(jenis.nama(), jenis.ditolak())));
    var name = plain(texts.text(nomor, Bagian.NAMA));
    if (name.length() >= NAMA_TERPENDEK && (" " + plain(words) + " ").contains(" " + name + " ")) {
      found.add(new Temuan("nama pelapor", false));
    }
    return List.copyOf(found);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
