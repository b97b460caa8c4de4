package id.tertib.monitoring.checklist;

import id.tertib.data.Tanggal;
import id.tertib.roadmap.KolomAksi;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.SheetItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a file of the checklist shows beside a finding, in the columns of the actions. */
final class KolomDaftarPeriksa {

  private KolomDaftarPeriksa() {}

  static List<Beside> temuan(SheetItem butir) {
    var konteks = butir.context();
    return List.of(
        new Beside(KolomAksi.KONDISI, KolomAksi.ada(konteks, "rekomendasi", "Rekomendasi: ")),
        new Beside(KolomAksi.DOKUMEN, KolomAksi.ada(konteks, "tindakLanjut", "Tindak lanjut: ")),
        new Beside(KolomAksi.JADWAL, tenggat(konteks)));
  }

  private static String tenggat(Map<String, String> konteks) {
    var teks = KolomAksi.ada(konteks, "tenggat", "");
    return teks.isEmpty() ? "" : "Tenggat " + Tanggal.panjang(LocalDate.parse(teks));
  }
}
