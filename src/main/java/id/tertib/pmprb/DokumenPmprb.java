package id.tertib.pmprb;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.data.Sha256;
import id.tertib.engine.CaseKey;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.MakeReportsTask.Publisher;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents beside report and minutes: working papers of the city and its offices, the RATL. */
@Component
class DokumenPmprb implements CaseReaders {

  static final String KERTAS_KERJA = "pmprb-kertas-kerja";
  static final String RATL = "pmprb-ratl";

  private final SiklusPmprb siklus;
  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final Publisher publisher;

  DokumenPmprb(
      SiklusPmprb siklus,
      Sheets sheets,
      InstrumentSheets scores,
      RowLists lists,
      PerangkatDaerahRegister offices,
      Publisher publisher) {
    this.siklus = siklus;
    this.sheets = sheets;
    this.scores = scores;
    this.lists = lists;
    this.offices = offices;
    this.publisher = publisher;
  }

  /** What no model names. */
  @Override
  public List<CaseKind> kinds() {
    return Stream.of(KERTAS_KERJA, RATL).map(CaseKind::open).toList();
  }

  /** An office's sheet was verified. */
  void workingPaperOfOffice(String caseKey) {
    var office = offices.get(CaseKey.parse(caseKey).requireOwner());
    workingPaper(
        CaseKey.parse(caseKey).cycle(),
        caseKey,
        office,
        office.nama(),
        sheets.read(siklus.get(caseKey).sheet()));
  }

  /** Panel 2 fixed the values of the city's sheet. */
  void workingPaperOfCity(String key, Sheet sheet) {
    workingPaper(key, key, null, "Kota Tangerang Selatan", sheet);
  }

  private void workingPaper(
      String cycle, String key, @Nullable PerangkatDaerah office, String owner, Sheet sheet) {
    var isi =
        new KertasKerja.Isi(
            SiklusPmprb.year(cycle).orElseThrow(),
            key,
            office == null
                ? PmprbDocuments.LETTERHEAD
                : List.of(PmprbDocuments.LETTERHEAD.get(0), owner.toUpperCase(Locale.ROOT)),
            owner,
            sheet,
            KertasKerja.Isi.scores(sheet, layer -> scores.score(sheet, layer).orElseThrow()),
            publisher.today());
    var checksum = sheets.checksum(sheet.id());
    publisher.publish(
        key,
        office == null ? null : office.kode(),
        KERTAS_KERJA,
        "Kertas kerja PMPRB %d, %s".formatted(isi.tahun(), owner),
        checksum,
        issue -> KertasKerja.document(isi, checksum, issue));
  }

  /** The plan was adopted; each row knows the code of its action. */
  void followUpPlan(String key) {
    var rows = lists.rows(Ratl.KIND, key);
    var isi =
        new RencanaTindakLanjut.Isi(
            SiklusPmprb.year(key).orElseThrow(),
            rows,
            offices.allEver().stream()
                .collect(Collectors.toMap(PerangkatDaerah::kode, PerangkatDaerah::nama)),
            publisher.today());
    var checksum =
        Sha256.ofLines(rows.stream().map(row -> row.key() + new TreeMap<>(row.values())).toList());
    publisher.publish(
        key,
        null,
        RATL,
        "Rencana aksi tindak lanjut PMPRB %d".formatted(isi.tahun()),
        checksum,
        issue -> RencanaTindakLanjut.document(isi, checksum, issue));
  }
}
