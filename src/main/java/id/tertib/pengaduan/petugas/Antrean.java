package id.tertib.pengaduan.petugas;

import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.perkara.Terbitan;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of the running reports somebody is shown: the open ones of his part; of the confidential
 * ones those whose step he holds, the others as a number; nothing about his own office.
 */
@Component
class Antrean {

  private final AntreanTable table;
  private final Terbitan published;
  private final Visibility visibility;
  private final Workplaces workplaces;

  Antrean(AntreanTable table, Terbitan published, Visibility visibility, Workplaces workplaces) {
    this.table = table;
    this.published = published;
    this.visibility = visibility;
    this.workplaces = workplaces;
  }

  /**
   * @param rahasia how many confidential ones are not shown
   */
  record Isi(List<Satu> semua, int rahasia) {}

  /**
   * @param tertutup whether nothing of it is ever published
   * @param dipegang whether the reader holds its step
   */
  record Satu(Antre antre, boolean tertutup, boolean dipegang) {

    KelompokLangkah kelompok() {
      return KelompokLangkah.of(antre.langkah());
    }

    String nomor() {
      return antre.laporan().nomor();
    }
  }

  Isi of(Peran peran) {
    var held = visibility.of(peran.akun(), peran.kelompok(), Matter.CASE);
    var own = workplaces.codes(peran.akun());
    var shown = new ArrayList<Satu>();
    var secret = 0;
    for (var one : table.of(peran)) {
      var accused = one.laporan().terlapor();
      if (accused != null && own.contains(accused)) {
        continue;
      }
      var closed = !published.may(one.laporan());
      var holds = held.holds(one.laporan().nomor());
      if (closed && !holds) {
        secret++;
      } else {
        shown.add(new Satu(one, closed, holds));
      }
    }
    return new Isi(List.copyOf(shown), secret);
  }
}
