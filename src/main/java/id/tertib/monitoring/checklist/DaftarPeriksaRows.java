package id.tertib.monitoring.checklist;

import id.tertib.data.Tanggal;
import id.tertib.roadmap.AksiColumns;
import id.tertib.roadmap.ButirViews;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.SheetRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands beside the actions and the earlier findings of a checklist. */
@Component
class DaftarPeriksaRows implements SheetRows {

  @Override
  public String instrument() {
    return DaftarPeriksa.INSTRUMENT;
  }

  /** Findings stand in the columns of the actions. */
  @Override
  public List<Beside> beside(SheetItem item) {
    return DaftarPeriksa.isTemuan(item) ? temuan(item.context()) : AksiColumns.semester(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return DaftarPeriksa.isTemuan(item) ? viewOfTemuan(item.context()) : ButirViews.ofAksi(item);
  }

  @Override
  public Map<String, String> formerScales() {
    return Map.of(
        "PELAKSANAAN", DaftarPeriksa.PELAKSANAAN, "TINDAK_LANJUT", DaftarPeriksa.TINDAK_LANJUT);
  }

  private static List<Beside> temuan(Map<String, String> context) {
    return List.of(
        new Beside(
            AksiColumns.KONDISI, AksiColumns.withPrefix(context, "rekomendasi", "Rekomendasi: ")),
        new Beside(
            AksiColumns.DOKUMEN,
            AksiColumns.withPrefix(context, "tindakLanjut", "Tindak lanjut: ")),
        new Beside(AksiColumns.JADWAL, tenggat(context, "Tenggat ")));
  }

  /** Class and day of the finding. */
  private static ItemView viewOfTemuan(Map<String, String> context) {
    var text =
        Stream.of(context.getOrDefault("kelas", ""), tenggat(context, "tenggat "))
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining(" · "));
    return new ItemView(
        List.of(),
        text.isEmpty() ? List.of() : List.of(new ItemView.Mark(text, null, null)),
        null,
        null,
        null);
  }

  private static String tenggat(Map<String, String> context, String prefix) {
    var day = context.getOrDefault("tenggat", "");
    return day.isBlank() ? "" : prefix + Tanggal.panjang(LocalDate.parse(day));
  }
}
