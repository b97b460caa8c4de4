package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.CaseKey;
import id.tertib.instrument.score.Score;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Returns;
import id.tertib.procedure.RunningNumbers;
import id.tertib.report.LaporanRegister;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Service task “Buat addendum”: an office that was verified after panel 2 fixed the city's values
 * stands in a document of its own beside the city's report; a repeated job finds it.
 */
@Component("buatAddendumPmprb")
final class MakeAddendumTask implements JavaDelegate {

  /** Kind of the document. */
  static final String ADDENDUM = "pmprb-addendum";

  private static final String SERIES = "ADD-PMPRB";

  private final Facts facts;
  private final LaporanRegister register;
  private final RunningNumbers numbers;
  private final Clock clock;

  MakeAddendumTask(Facts facts, LaporanRegister register, RunningNumbers numbers, Clock clock) {
    this.facts = facts;
    this.register = register;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    make(execution.getProcessBusinessKey());
  }

  private void make(String key) {
    if (register.of(key).stream().anyMatch(report -> report.kind().equals(ADDENDUM))) {
      return;
    }
    var content = facts.of(key, LocalDate.now(clock));
    var number = numbers.letter(SERIES, "");
    var checksum = facts.checksum(key);
    register.publish(
        key,
        content.office().kode(),
        ADDENDUM,
        "Addendum laporan PMPRB kota %d: %s".formatted(content.year(), content.office().nama()),
        number,
        content.day(),
        checksum,
        "addendum-" + key.replace('/', '-'),
        AddendumPmprb.document(content, number, checksum));
  }

  /** What the document tells, as it stands now. */
  @Component
  static class Facts {

    private final SiklusKota siklus;
    private final SiklusPmprb offices;
    private final HasilPmprb hasil;
    private final Sheets sheets;
    private final InstrumentSheets scores;
    private final PerangkatDaerahRegister register;
    private final LateSteps late;

    Facts(
        SiklusKota siklus,
        SiklusPmprb offices,
        HasilPmprb hasil,
        Sheets sheets,
        InstrumentSheets scores,
        PerangkatDaerahRegister register,
        LateSteps late) {
      this.siklus = siklus;
      this.offices = offices;
      this.hasil = hasil;
      this.sheets = sheets;
      this.scores = scores;
      this.register = register;
      this.late = late;
    }

    AddendumPmprb.Content of(String key, LocalDate day) {
      var parsed = CaseKey.parse(key);
      var set = siklus.find(parsed.cycle()).orElseThrow();
      var one = offices.get(key);
      var sheet = sheets.read(one.sheet());
      var city = hasil.city(parsed.cycle()).map(HasilPmprb.Kota::panel).map(Score::total);
      return new AddendumPmprb.Content(
          SiklusPmprb.year(parsed.cycle()).orElseThrow(),
          register.get(parsed.requireOwner()),
          scores.explain(sheet).orElseThrow(),
          new AddendumPmprb.Dates(
              set.batasUnit(),
              Objects.requireNonNull(set.konsensusPada()),
              Objects.requireNonNull(one.resultAt()),
              day),
          late.of(key),
          HasilPmprb.shown(city.orElseThrow()));
    }

    String checksum(String key) {
      return sheets.checksum(offices.get(key).sheet());
    }
  }

  /** Where the time went: the office's steps with their days, and why they came back. */
  @Component
  static class LateSteps {

    private static final List<String> KINDS =
        List.of(
            "pmprb-tunjuk-asesor",
            "pmprb-isi",
            "pmprb-reviu",
            "pmprb-tanda-tangan",
            "pmprb-verifikasi");

    private final Deadlines deadlines;
    private final Returns returns;

    LateSteps(Deadlines deadlines, Returns returns) {
      this.deadlines = deadlines;
      this.returns = returns;
    }

    AddendumPmprb.Course of(String key) {
      return new AddendumPmprb.Course(
          KINDS.stream()
              .flatMap(kind -> deadlines.find(kind, key).stream())
              .map(
                  one ->
                      new AddendumPmprb.Step(one.title(), one.due(), metAt(one.metAt(), one.due())))
              .toList(),
          returns.of(key));
    }

    private static LocalDate metAt(@Nullable Instant at, LocalDate due) {
      return at == null ? due : Tanggal.date(at);
    }
  }
}
