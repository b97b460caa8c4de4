package id.tertib.monitoring.checklist;

import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.MonitoringCases;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another assessor goes on; what was done stays, with its author. */
@Service
public class AsesorExchange {

  private static final String DEED = "mengganti asesor";

  private final MonitoringCases cases;
  private final MonitoringRepository monitoring;
  private final AsesorCandidates candidates;
  private final People people;
  private final AsesorTasks tasks;
  private final CaseMessages messages;

  AsesorExchange(
      MonitoringCases cases,
      MonitoringRepository monitoring,
      AsesorCandidates candidates,
      People people,
      AsesorTasks tasks,
      CaseMessages messages) {
    this.cases = cases;
    this.monitoring = monitoring;
    this.candidates = candidates;
    this.people = people;
    this.tasks = tasks;
    this.messages = messages;
  }

  /**
   * Somebody who could assess an office.
   *
   * @param perangkatDaerah how many offices of the cycle he assesses or assessed
   * @param berjalan how many of these have no result yet
   */
  public record Candidate(String akun, String nama, int perangkatDaerah, int berjalan) {}

  /** Who could take over as assessor of this office; for the ketua tim. */
  public List<Candidate> candidates(String key, String by) {
    cases.requireKetua(by, DEED);
    var one = cases.get(key);
    var cycle = monitoring.ofSiklus(one.siklusId());
    return candidates.of(one).stream()
        .map(
            person -> {
              var his = cycle.stream().filter(each -> each.asesor().equals(person.id())).toList();
              var open = his.stream().filter(each -> each.hasil() == null).count();
              return new Candidate(person.id(), person.nama(), his.size(), (int) open);
            })
        .toList();
  }

  /**
   * @throws RefusedException when this person may not, or the new one cannot
   */
  @Transactional
  public void exchange(String key, String successor, String reason, String by) {
    cases.requireKetua(by, DEED);
    Reason.require(reason, "Tulis alasan mengganti asesor " + key + ".");
    cases.lock(key);
    var one = monitoring.get(key);
    if (one.hasil() != null) {
      throw RefusedException.badRequest(
          "Monitoring %s sudah punya hasil; asesornya tidak dapat diganti.".formatted(key));
    }
    if (one.asesor().equals(successor)) {
      throw RefusedException.badRequest(
          "%s sudah menjadi asesor %s. Pilih orang lain.".formatted(people.nameOf(successor), key));
    }
    candidates
        .refuse(one, successor)
        .ifPresent(
            refusal -> {
              throw RefusedException.badRequest(refusal);
            });
    messages.send(
        MonitoringPerangkatDaerah.PESAN_ASESOR_DIGANTI,
        key,
        Map.of(
            MonitoringPerangkatDaerah.ASESOR_BARU.name(), successor,
            MonitoringPerangkatDaerah.ALASAN.name(), reason,
            MonitoringPerangkatDaerah.OLEH.name(), by));
  }

  /** What the model's “Ganti asesor” does. */
  void record(String key, String successor, String reason, String by) {
    var before = monitoring.get(key).asesor();
    monitoring.changeAsesor(key, successor);
    tasks.give(key, before, successor, reason, by);
  }
}
