package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.roadmap.Semester;

/**
 * A finding of an analysis with what the office says to it.
 *
 * @param kode unique for the office, e.g. {@code TEMUAN-2026-S1-2}
 * @param barisId row in the list of findings
 * @param tenggat ISO date; empty when the class needs none
 * @param tanggapan {@code setuju} or {@code keberatan}; empty while there is none
 * @param tindakLanjut action, person and date as the office planned them; empty while not
 */
public record Temuan(
    String kode,
    String barisId,
    Semester semester,
    int nomor,
    String area,
    KelasTemuan kelas,
    String uraian,
    String rekomendasi,
    String tenggat,
    String tanggapan,
    String catatanTanggapan,
    String tindakLanjut) {

  /** The same finding as another office's checklist names it. */
  Temuan with(String newKode, String newUraian) {
    return new Temuan(
        newKode,
        barisId,
        semester,
        nomor,
        area,
        kelas,
        newUraian,
        rekomendasi,
        tenggat,
        tanggapan,
        catatanTanggapan,
        tindakLanjut);
  }
}
