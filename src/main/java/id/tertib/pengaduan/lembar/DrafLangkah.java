package id.tertib.pengaduan.lembar;

import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.lembar.LembarLaporan.Draf;
import id.tertib.pengaduan.lembar.LembarLaporan.Temuan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.NaskahUmum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a step writes, and what is wrong with words for the public. */
@Component
class DrafLangkah {

  private static final Set<Bagian> UNTUK_UMUM = Set.of(Bagian.NASKAH, Bagian.TEMPAT);

  private final IsiTable texts;
  private final BerkasLaporan files;
  private final NaskahUmum wording;

  DrafLangkah(IsiTable texts, BerkasLaporan files, NaskahUmum wording) {
    this.texts = texts;
    this.files = files;
    this.wording = wording;
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
    return wording.ciri(nomor, words).stream()
        .map(one -> new Temuan(one.nama(), one.ditolak()))
        .toList();
  }
}
