package id.tertib.monitoring.progress;

import id.tertib.monitoring.checklist.DaftarPeriksaDocument;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import org.springframework.stereotype.Component;

/** What one office's checklist on paper shows to whom. */
@Component
class BagianDaftarPeriksa {

  private final Sheets sheets;
  private final RowLists lists;
  private final OpenSteps openSteps;

  BagianDaftarPeriksa(Sheets sheets, RowLists lists, OpenSteps openSteps) {
    this.sheets = sheets;
    this.lists = lists;
    this.openSteps = openSteps;
  }

  /**
   * @param ownOffice whether it is printed for the people of the office itself
   */
  DaftarPeriksaDocument.Part of(Monitoring officeCase, PerangkatDaerah pd, boolean ownOffice) {
    return new DaftarPeriksaDocument.Part(
        pd,
        sheets.read(officeCase.lembarId()),
        ownOffice || !openSteps.isBeingFilled(officeCase),
        ownOffice
            ? null
            : lists.rows(TemuanMonitoring.WAWANCARA, officeCase.kunci()).stream()
                .map(row -> row.value("pertanyaan"))
                .filter(text -> !text.isBlank())
                .toList());
  }
}
