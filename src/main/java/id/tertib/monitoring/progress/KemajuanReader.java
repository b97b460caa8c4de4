package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import java.time.Clock;
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
  private final Clock clock;

  KemajuanReader(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      KasusSight sights,
      KemajuanKantor office,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sights = sights;
    this.offices = office;
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
        visible.stream().map(each -> offices.row(each, reading)).toList(),
        tending && !one.keadaan().equals(Siklus.DITUTUP),
        tending && !reading.terbuka().isEmpty(),
        !sight.all() && visible.stream().anyMatch(each -> each.asesor().equals(account)));
  }
}
