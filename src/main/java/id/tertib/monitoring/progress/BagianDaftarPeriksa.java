package id.tertib.monitoring.progress;

import id.tertib.monitoring.checklist.NaskahDaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import org.springframework.stereotype.Component;

/** What one office's checklist on paper shows to whom. */
@Component
class BagianDaftarPeriksa {

  private final Sheets lembar;
  private final RowLists daftar;
  private final LangkahTerbuka langkahTerbuka;

  BagianDaftarPeriksa(Sheets lembar, RowLists daftar, LangkahTerbuka langkahTerbuka) {
    this.lembar = lembar;
    this.daftar = daftar;
    this.langkahTerbuka = langkahTerbuka;
  }

  /**
   * @param kantorSendiri whether it is printed for the people of the office itself
   */
  NaskahDaftarPeriksa.Bagian of(Monitoring kasus, PerangkatDaerah pd, boolean kantorSendiri) {
    return new NaskahDaftarPeriksa.Bagian(
        pd,
        lembar.read(kasus.lembarId()),
        kantorSendiri || !langkahTerbuka.isBeingFilled(kasus),
        kantorSendiri
            ? null
            : daftar.rows(TemuanMonitoring.WAWANCARA, kasus.kunci()).stream()
                .map(baris -> baris.value("pertanyaan"))
                .filter(teks -> !teks.isBlank())
                .toList());
  }
}
