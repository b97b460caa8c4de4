package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.SheetItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Further actions as rows of an office's next sheet: those whose quarter has come and that nothing
 * proved yet. They stand after the Road Map's own and are counted apart.
 */
@Component
public class FurtherRows {

  /** What they stand under. */
  public static final String SECTION = "Aksi lanjutan";

  /** Key of the context: source and class in words. No action of the Road Map has it. */
  static final String SUMBER = "sumberLanjutan";

  private final AksiLanjutanTable table;
  private final FurtherProof proof;
  private final PerangkatDaerahRegister register;
  private final EarlierAnswers answers;

  FurtherRows(
      AksiLanjutanTable table,
      FurtherProof proof,
      PerangkatDaerahRegister register,
      EarlierAnswers answers) {
    this.table = table;
    this.proof = proof;
    this.register = register;
    this.answers = answers;
  }

  /** Whether the row is no action of the Road Map itself. */
  public static boolean isFurther(SheetItem item) {
    return item.context().containsKey(SUMBER);
  }

  /** Where a further action is from, e.g. “RATL PMPRB 2026 · Diperbaiki”; empty for any other. */
  public static String sumber(SheetItem item) {
    return item.context().getOrDefault(SUMBER, "");
  }

  /**
   * @param scale by which the sheet's actions are answered
   */
  public List<SheetItem> inReport(PerangkatDaerah office, Triwulan triwulan, String scale) {
    return rows(office, triwulan, true, scale);
  }

  /**
   * @param scale by which the sheet's actions are answered
   */
  public List<SheetItem> inChecklist(PerangkatDaerah office, Semester semester, String scale) {
    var quarters = Triwulan.ofSemester(semester.tahun(), semester.ke());
    return rows(office, quarters.get(1), false, scale);
  }

  private List<SheetItem> rows(
      PerangkatDaerah office, Triwulan until, boolean triwulan, String scale) {
    var due =
        table.hold(register.lineage(office.kode())).stream()
            .filter(each -> each.isi().perangkatDaerah().equals(office.kode()))
            .filter(each -> each.isi().mulai().compareTo(until) <= 0)
            .toList();
    return proof.of(due).stream()
        .filter(PembuktianAksi::isOpen)
        .map(
            each ->
                new SheetItem(
                    each.aksi().kode(),
                    SECTION,
                    each.aksi().isi().judul(),
                    scale,
                    true,
                    context(each, triwulan)))
        .toList();
  }

  private Map<String, String> context(PembuktianAksi action, boolean triwulan) {
    var isi = action.aksi().isi();
    var context = new LinkedHashMap<String, String>();
    context.put("kondisiIdeal", "");
    context.put("dokumen", isi.bukti());
    context.put("jadwal", AksiContext.title(isi.mulai()));
    context.put("tahun", String.valueOf(isi.mulai().tahun()));
    context.put("jadwalUsulan", "tidak");
    context.put("terbawa", String.valueOf(action.terbawa(triwulan)));
    context.put("perangkatDaerah", action.kantor().nama());
    context.put(SUMBER, action.aksi().asalUsul());
    var earlier =
        action.ditanyakan().stream()
            .filter(each -> triwulan == (each.lembar().triwulan() != null))
            .map(each -> new EarlierSheet(each.lembar(), List.of(each.butir())))
            .toList();
    answers
        .of(action.aksi().kode(), action.kantor().kode(), earlier)
        .ifPresent(answer -> context.put("lalu", answer));
    return context;
  }
}
