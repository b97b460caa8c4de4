package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.calendar.Lateness;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a cycle; everyone sees his own part. */
@Service
public class KemajuanReader {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final KasusSight sights;
  private final KemajuanKantor offices;
  private final Lateness lateness;
  private final Clock clock;

  KemajuanReader(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      KasusSight sights,
      KemajuanKantor office,
      Lateness lateness,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sights = sights;
    this.offices = office;
    this.lateness = lateness;
    this.clock = clock;
  }

  /** A cycle as a choice: its key and how people read it. */
  public record SemesterChoice(String kunci, String teks) {}

  /** All cycles that count, newest first. */
  public List<SemesterChoice> semesters() {
    return siklus.all().stream()
        .map(each -> new SemesterChoice(each.key(), each.semester().text()))
        .toList();
  }

  /**
   * A cycle as its reader finds it.
   *
   * @param running whether it is not closed and something in it is open that the reader sees
   * @param followUps of a closed one, offices that plan their follow-up
   * @param unreported of a closed one, offices that are still on the way to their result
   * @param due of each office with an open step that has a day: the earliest of these days
   * @param offices that the reader sees
   * @param handedIn of these, those whose checklist is handed in
   */
  public record CycleState(
      Siklus siklus,
      boolean running,
      int followUps,
      int unreported,
      List<LocalDate> due,
      int offices,
      int handedIn) {

    boolean finished() {
      return siklus.keadaan().equals(Siklus.DITUTUP);
    }
  }

  /** All cycles that count, newest first. */
  @Transactional(readOnly = true)
  public List<CycleState> cycles(String account) {
    var sight = sights.of(account);
    return siklus.all().stream().map(each -> state(each, sight)).toList();
  }

  private CycleState state(Siklus one, KasusSight.Sight sight) {
    var visible = monitoring.ofSiklus(one.id()).stream().filter(sight::sees).toList();
    var open = visible.stream().filter(Monitoring::isOpen).toList();
    var atWork = offices.atWork(one, open);
    var without =
        visible.stream().filter(each -> Monitoring.TANPA_HASIL.equals(each.hasil())).count();
    var planned = one.keadaan().equals(Siklus.DIRENCANAKAN);
    var closed = one.keadaan().equals(Siklus.DITUTUP);
    var followUps = closed ? (int) open.stream().filter(Monitoring::isReported).count() : 0;
    return new CycleState(
        one,
        !closed && (planned || sight.all() || !open.isEmpty()),
        followUps,
        closed ? open.size() - followUps : 0,
        atWork.due(),
        visible.size(),
        visible.size() - atWork.filling() - (int) without);
  }

  /**
   * @param key of the cycle; null for the newest
   * @return empty when there is none, or nothing in it is this person's
   */
  @Transactional(readOnly = true)
  public Optional<KemajuanMonitoring> read(@Nullable String key, String account) {
    var chosen =
        key == null
            ? siklus.all().stream().findFirst()
            : siklus.find(SiklusMonitoring.semester(key));
    return chosen.map(each -> read(each, account));
  }

  private KemajuanMonitoring read(Siklus one, String account) {
    var sight = sights.of(account);
    var visible = monitoring.ofSiklus(one.id()).stream().filter(sight::sees).toList();
    var reading = offices.read(one, visible, sight);
    var tending =
        sight.groups().contains(Groups.ORGANISASI) || sight.groups().contains(Groups.ADMIN);
    return new KemajuanMonitoring(
        one.key(),
        one.semester().text(),
        one.keadaan(),
        one.tanggalPenutupan(),
        one.prosesId(),
        clock.instant(),
        lateness.what(Lateness.Unit.PERANGKAT_DAERAH, one.semester().text()),
        visible.stream().map(each -> offices.row(each, reading)).toList(),
        tending && !one.keadaan().equals(Siklus.DITUTUP),
        tending && !reading.terbuka().isEmpty(),
        !sight.all() && visible.stream().anyMatch(each -> each.asesor().equals(account)));
  }
}
