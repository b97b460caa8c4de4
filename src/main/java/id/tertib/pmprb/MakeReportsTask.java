package id.tertib.pmprb;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.data.Sha256;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.pmprb.PmprbDocuments.Content;
import id.tertib.procedure.RunningNumbers;
import id.tertib.report.LaporanRegister;
import id.tertib.report.ReportDocument;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Service task “Buat berita acara dan laporan”: DOCX and PDF of both from what panel 2 fixed; a
 * repeated job finds those that are there, another consensus makes new versions.
 */
@Component("buatLaporanPmprb")
final class MakeReportsTask implements JavaDelegate {

  /** Kinds of the two reports. */
  static final String LAPORAN = "pmprb-laporan";

  static final String BERITA_ACARA = "pmprb-berita-acara";

  private final SiklusKota siklus;
  private final HasilPmprb hasil;
  private final PanelPmprb panel;
  private final RowLists lists;
  private final Sheets sheets;
  private final Lain lain;
  private final Publisher publisher;

  MakeReportsTask(
      SiklusKota siklus,
      HasilPmprb hasil,
      PanelPmprb panel,
      RowLists lists,
      Sheets sheets,
      Lain lain,
      Publisher publisher) {
    this.siklus = siklus;
    this.hasil = hasil;
    this.panel = panel;
    this.lists = lists;
    this.sheets = sheets;
    this.lain = lain;
    this.publisher = publisher;
  }

  @Override
  public void execute(DelegateExecution execution) {
    make(execution.getProcessBusinessKey());
  }

  private void make(String key) {
    var city = hasil.city(key).orElseThrow();
    var content =
        new Content(
            SiklusPmprb.year(key).orElseThrow(),
            siklus.jadwal(key),
            city,
            hasil.offices(key),
            panel.attendance(key),
            lists.rows(PanelPmprb.KEHADIRAN, key),
            lists.rows(PanelPmprb.RAPAT, key),
            panel.proposals(key),
            publisher.today());
    var checksum = checksum(key, city.sheet().id());
    var years = lain.years();
    var whole = Sha256.ofLines(List.of(checksum, told(years)));
    publisher.publish(
        key,
        null,
        BERITA_ACARA,
        "Berita acara konsensus PMPRB %d".formatted(content.year()),
        checksum,
        issue -> PmprbDocuments.minutes(content, checksum, issue));
    publisher.publish(
        key,
        null,
        LAPORAN,
        "Laporan PMPRB kota %d".formatted(content.year()),
        whole,
        issue -> PmprbDocuments.report(content, years, whole, issue));
    lain.workingPaper(key, city);
  }

  /** What the report says of all years, as text. */
  private static String told(List<Tahun> years) {
    return HasilPage.BarisTahun.of(years).toString();
  }

  /** Over the sheet and the panel's lists, in fixed order. */
  private String checksum(String key, String sheet) {
    var parts = new ArrayList<String>();
    parts.add(sheets.checksum(sheet));
    for (var kind : List.of(PanelPmprb.KEHADIRAN, PanelPmprb.RAPAT, PanelPmprb.USUL)) {
      lists
          .rows(kind, key)
          .forEach(row -> parts.add(kind + ":" + row.key() + new TreeMap<>(row.values())));
    }
    panel.proposals(key).forEach(proposal -> parts.add("suara:" + proposal.suara()));
    return Sha256.ofLines(parts);
  }

  /** Other years, and the paper that goes with the report. */
  @Component
  static class Lain {

    private final HasilTahunan years;
    private final DokumenPmprb documents;

    Lain(HasilTahunan years, DokumenPmprb documents) {
      this.years = years;
      this.documents = documents;
    }

    List<Tahun> years() {
      return years.all(false);
    }

    void workingPaper(String key, Kota city) {
      documents.workingPaperOfCity(key, city.sheet());
    }
  }

  /** Puts documents into the register, and says what kinds of them there are. */
  @Component
  static class Publisher implements CaseReaders {

    /** Each kind of document runs in a series of its own within the year. */
    private static final Map<String, String> SERIES =
        Map.of(
            LAPORAN,
            "LAP-PMPRB",
            BERITA_ACARA,
            "BA-PMPRB",
            DokumenPmprb.KERTAS_KERJA,
            "KK-PMPRB",
            DokumenPmprb.RATL,
            "RATL-PMPRB");

    private final LaporanRegister register;
    private final RunningNumbers numbers;
    private final Clock clock;

    Publisher(LaporanRegister register, RunningNumbers numbers, Clock clock) {
      this.register = register;
      this.numbers = numbers;
      this.clock = clock;
    }

    /** What no step of a model names. */
    @Override
    public List<CaseKind> kinds() {
      return Stream.of(LAPORAN, BERITA_ACARA, MakeAddendumTask.ADDENDUM)
          .map(CaseKind::open)
          .toList();
    }

    LocalDate today() {
      return LocalDate.now(clock);
    }

    /**
     * Nothing where the same data were published before.
     *
     * @param office of the document; null for the city's
     */
    void publish(
        String key,
        @Nullable String office,
        String kind,
        String title,
        String checksum,
        Function<Terbitan, ReportDocument> document) {
      if (register.of(key).stream()
          .anyMatch(one -> one.kind().equals(kind) && one.dataSha256().equals(checksum))) {
        return;
      }
      var issue =
          new Terbitan(
              numbers.letter(Objects.requireNonNull(SERIES.get(kind), kind), ""),
              register.nextVersion(key, kind));
      register.publish(
          key,
          office,
          kind,
          title,
          issue.nomor(),
          LocalDate.now(clock),
          checksum,
          kind + "-" + key.replace('/', '-'),
          document.apply(issue));
    }
  }
}
