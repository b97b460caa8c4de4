package id.tertib.monitoring.checklist;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.MonitoringCases;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.CaseMessages;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.TaskWithdrawal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's assessor takes a submitted checklist back while nobody has begun the next step. */
@Service
public class DaftarPeriksaWithdrawal implements TaskWithdrawal {

  private static final Set<String> FIELDWORK =
      Set.of(MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA);

  private final MonitoringCases cases;
  private final OpenSteps steps;
  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final AuditTrail trail;
  private final CaseMessages messages;

  DaftarPeriksaWithdrawal(
      MonitoringCases cases,
      OpenSteps steps,
      RowLists lists,
      PerangkatDaerahRegister offices,
      People people,
      AuditTrail trail,
      CaseMessages messages) {
    this.cases = cases;
    this.steps = steps;
    this.lists = lists;
    this.offices = offices;
    this.people = people;
    this.trail = trail;
    this.messages = messages;
  }

  /**
   * Whether this person may take the submitted checklist back now.
   *
   * @return why not; empty when he may
   */
  public Optional<String> refuse(String key, String by) {
    var office = offices.get(cases.get(key).perangkatDaerah());
    var owner = offices.current(office.kode());
    if (!people.isIn(by, owner.group(Jabatan.ASESOR))) {
      return Optional.of("Daftar periksa hanya dapat ditarik asesor %s.".formatted(owner.nama()));
    }
    var open =
        steps.of(key).stream()
            .filter(step -> FIELDWORK.contains(step.getTaskDefinitionKey()))
            .count();
    if (open == 0) {
      return Optional.of(
          "Daftar periksa %s tidak sedang menunggu pemeriksaan lapangan.".formatted(office.nama()));
    }
    // The next step has begun when somebody wrote in it, or one of its two halves is done.
    return open < FIELDWORK.size()
            || !lists.rows(TemuanMonitoring.OBSERVASI, key).isEmpty()
            || !lists.rows(TemuanMonitoring.WAWANCARA, key).isEmpty()
        ? Optional.of(
            "Pemeriksaan lapangan sudah dimulai. Minta ketua tim asesor mengembalikan daftar"
                + " periksa.")
        : Optional.empty();
  }

  @Override
  public Optional<String> path(TaskInfo ended, String userId) {
    return ended.processKey().equals(MonitoringPerangkatDaerah.KEY)
            && ended.taskKey().equals(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA)
            && refuse(ended.businessKey(), userId).isEmpty()
        ? Optional.of("/api/monitoring/%s/tarik-kembali".formatted(ended.businessKey()))
        : Optional.empty();
  }

  /**
   * @throws RefusedException when it is too late or not his
   */
  @Transactional
  public void takeBack(String key, String by) {
    cases.lock(key);
    refuse(key, by)
        .ifPresent(
            reason -> {
              throw RefusedException.badRequest(reason);
            });
    trail.record(AuditEntry.of(by, "menarik kembali daftar periksa", key));
    messages.send(MonitoringPerangkatDaerah.PESAN_DITARIK, key, Map.of());
  }
}
