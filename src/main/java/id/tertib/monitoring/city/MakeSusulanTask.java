package id.tertib.monitoring.city;

import id.tertib.data.Sha256;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Buat addendum laporan kota”: reports and mails every office that got its result
 * since the last report or addendum.
 */
@Component("buatSusulan")
final class MakeSusulanTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository repository;
  private final SusulanLaporanKota susulan;
  private final LaporanKotaDocument document;
  private final LaporanRegister register;
  private final LaporanKotaMails surat;
  private final Clock clock;

  MakeSusulanTask(
      SiklusRepository siklus,
      LaporanKotaRepository stored,
      SusulanLaporanKota susulan,
      LaporanKotaDocument document,
      LaporanRegister register,
      LaporanKotaMails surat,
      Clock clock) {
    this.siklus = siklus;
    this.repository = stored;
    this.susulan = susulan;
    this.document = document;
    this.register = register;
    this.surat = surat;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var one = siklus.get(Semester.parse(key));
    siklus.lockForChange(one.id());
    var added = susulan.awaitingSusulan(one);
    if (added.isEmpty()) {
      return;
    }
    var existing = repository.get(one.id());
    var before = susulan.withSusulan(one, repository.data(existing));
    var after = susulan.with(before, added);
    var nth = register.nextVersion(key, LaporanKota.SUSULAN_KIND);
    var checksum =
        Sha256.ofLines(
            List.of(
                existing.data(),
                repository.write(after),
                Objects.toString(existing.nomor()),
                String.valueOf(nth)));
    var today = LocalDate.now(clock);
    var name =
        added.stream()
            .map(pd -> after.office(pd.perangkatDaerah()).orElseThrow().singkatan())
            .collect(Collectors.joining(", "));
    var reportNumber = "%s/Add.%d".formatted(existing.nomor(), nth);
    var laporan =
        register.publish(
            key,
            null,
            LaporanKota.SUSULAN_KIND,
            "Addendum %d laporan monitoring kota, %s: %s"
                .formatted(nth, one.semester().text(), name),
            reportNumber,
            today,
            checksum,
            "addendum-laporan-kota-" + key,
            document.addendum(
                one,
                before,
                after,
                added.stream().map(Monitoring::perangkatDaerah).toList(),
                Objects.toString(existing.nomor()),
                reportNumber,
                today,
                checksum,
                nth));
    added.forEach(pd -> repository.recordSusulan(one.id(), pd.perangkatDaerah(), laporan.id()));
    surat.send(
        laporan,
        "addendum %d laporan monitoring kota, %s, memuat hasil yang datang sesudah penutupan: %s."
            .formatted(nth, one.semester().text(), name));
  }
}
