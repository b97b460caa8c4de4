package id.tertib.monitoring.semester;

import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import org.springframework.stereotype.Component;

/** The case of one office, for whoever changes its state: found, locked, and whose it is to say. */
@Component
public class MonitoringCases {

  private final MonitoringRepository monitoring;
  private final SiklusRepository siklus;
  private final People people;

  MonitoringCases(MonitoringRepository monitoring, SiklusRepository siklus, People people) {
    this.monitoring = monitoring;
    this.siklus = siklus;
    this.people = people;
  }

  /**
   * @throws RefusedException 404 when there is none
   */
  public Monitoring get(String key) {
    return monitoring.find(key).orElseThrow(() -> SiklusMonitoring.notFound(key));
  }

  /** The cycle's row first: offices that report at once wait for one another. */
  public void lock(String key) {
    siklus.lockForChange(get(key).siklusId());
  }

  /**
   * @param deed e.g. “mengganti asesor”
   * @throws RefusedException 403 for anyone but the ketua tim
   */
  public void requireKetua(String account, String deed) {
    if (!people.isIn(account, TimAsesor.KETUA)) {
      throw RefusedException.forbidden(
          "Hanya ketua tim asesor yang dapat %s. Mintalah ketua tim.".formatted(deed));
    }
  }
}
