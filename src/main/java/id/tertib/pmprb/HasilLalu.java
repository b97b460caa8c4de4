package id.tertib.pmprb;

import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetHead;
import java.util.List;
import org.springframework.stereotype.Component;

/** Beside the sheet of the ministry's scores: what each source said the last time. */
@Component
class HasilLalu implements BesideAnswers {

  private final HasilTahunan years;

  HasilLalu(HasilTahunan years) {
    this.years = years;
  }

  /** Of the newest earlier year that was told by the same components; every source of it. */
  @Override
  public List<Fact> facts(SheetHead sheet) {
    var year = SiklusPmprb.year(sheet.subject());
    if (year.isEmpty() || !SiklusKota.OFFICIAL.contains(sheet.instrument().key())) {
      return List.of();
    }
    return years.before(year.get(), sheet.instrument()).stream()
        .flatMap(
            one ->
                one.skor().komponen().entrySet().stream()
                    .map(
                        nilai ->
                            new Fact(
                                nilai.getKey(),
                                "Nilai resmi " + one.tahun(),
                                Resmi.angka(nilai.getValue()),
                                one.sumber().text(),
                                "/pmprb/hasil?tahun=" + one.tahun())))
        .toList();
  }
}
