package id.tertib.pmprb;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.PmprbPerangkatDaerah.Putusan;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Beside the items of the city's sheet: what the offices answered in their verified sheets, and
 * what became of last year's follow-ups.
 */
@Component
class JawabanKantor implements BesideAnswers {

  /** What the codes of an office's items begin with; the rest is the city's code. */
  private static final String OFFICE = "U-";

  private final SiklusKota siklus;
  private final OfficeCaseTable cases;
  private final PerangkatDaerahRegister offices;
  private final Ratl ratl;

  JawabanKantor(
      SiklusKota siklus, OfficeCaseTable cases, PerangkatDaerahRegister offices, Ratl ratl) {
    this.siklus = siklus;
    this.cases = cases;
    this.offices = offices;
    this.ratl = ratl;
  }

  /** Those that came after the consensus are listed apart; nobody sees what is not verified. */
  @Override
  public List<Group> groups(SheetHead sheet) {
    if (!isCity(sheet)) {
      return List.of();
    }
    var fixed = siklus.find(sheet.subject()).map(SiklusPmprbTable.Row::konsensusPada).orElse(null);
    var sheets =
        cases.ofCycle(siklus.get(sheet.subject()).id()).stream()
            .filter(one -> Putusan.TERVERIFIKASI.equals(one.result()))
            .map(one -> other(one, fixed))
            .toList();
    return sheets.isEmpty()
        ? List.of()
        : List.of(new Group("perangkat daerah", code -> OFFICE + code, sheets));
  }

  /** An office that was merged answers still, and is said to be another's now. */
  private Other other(OfficeCase one, @Nullable Instant fixed) {
    var ended = one.resultAt();
    var inTime = fixed == null || (ended != null && !ended.isAfter(fixed));
    var heir = offices.successor(one.office()).map(office -> ", kini " + office.nama()).orElse("");
    return new Other(one.sheet(), (inTime ? "terverifikasi" : "menyusul") + heir, inTime);
  }

  @Override
  public List<Fact> facts(SheetHead sheet) {
    if (!isCity(sheet)) {
      return List.of();
    }
    var before = SiklusPmprb.year(sheet.subject()).orElseThrow() - 1;
    return ratl.of(before).stream()
        .map(
            followed ->
                new Fact(
                    followed.item(),
                    "%s, %s"
                        .formatted(
                            followed.action().aksi().kode(),
                            followed.action().aksi().isi().judul()),
                    followed.action().keadaan().text(),
                    "RATL PMPRB " + before,
                    "/road-map"))
        .toList();
  }

  private static boolean isCity(SheetHead sheet) {
    return sheet.instrument().key().equals(SiklusKota.INSTRUMENT)
        && SiklusPmprb.year(sheet.subject()).isPresent();
  }
}
