package id.tertib.monitoring.checklist;

import id.tertib.data.Tanggal;
import id.tertib.roadmap.AksiColumns;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.SheetItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a file of the checklist shows beside a finding, in the columns of the actions. */
final class DaftarPeriksaColumns {

  private DaftarPeriksaColumns() {}

  static List<Beside> temuan(SheetItem butir) {
    var context = butir.context();
    return List.of(
        new Beside(
            AksiColumns.KONDISI, AksiColumns.withPrefix(context, "rekomendasi", "Rekomendasi: ")),
        new Beside(
            AksiColumns.DOKUMEN,
            AksiColumns.withPrefix(context, "tindakLanjut", "Tindak lanjut: ")),
        new Beside(AksiColumns.JADWAL, tenggat(context)));
  }

  private static String tenggat(Map<String, String> context) {
    var text = AksiColumns.withPrefix(context, "tenggat", "");
    return text.isEmpty() ? "" : "Tenggat " + Tanggal.panjang(LocalDate.parse(text));
  }
}
