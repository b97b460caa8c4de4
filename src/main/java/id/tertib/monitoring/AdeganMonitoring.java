package id.tertib.monitoring;

import id.tertib.training.SpecialActs;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens beside the tasks of monitoring in the history of the training. */
@Component
@Profile("demo")
class AdeganMonitoring implements SpecialActs {

  private final SiklusMonitoring siklus;
  private final PelaksanaanMonitoring monitoring;
  private final MonitoringRepository perkara;

  AdeganMonitoring(
      SiklusMonitoring siklus, PelaksanaanMonitoring monitoring, MonitoringRepository perkara) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.perkara = perkara;
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of(
        "mulai", this::start,
        "tarikKembali", this::takeBack,
        "gantiAsesor", this::exchange,
        "tutupTanpaHasil", this::close);
  }

  private boolean start(Occasion occasion) {
    return siklus.mulai(occasion.subject(), occasion.account());
  }

  private boolean takeBack(Occasion occasion) {
    var possible = monitoring.tolakTarik(occasion.subject(), occasion.account()).isEmpty();
    if (possible) {
      monitoring.tarikKembali(occasion.subject(), occasion.account());
    }
    return possible;
  }

  private boolean exchange(Occasion occasion) {
    var next = occasion.value("asesor");
    var possible =
        monitoring.calonAsesor(occasion.subject(), occasion.account()).stream()
            .anyMatch(calon -> calon.akun().equals(next));
    if (possible) {
      monitoring.gantiAsesor(
          occasion.subject(), next, occasion.value("alasan"), occasion.account());
    }
    return possible;
  }

  private boolean close(Occasion occasion) {
    var possible = perkara.get(occasion.subject()).hasil() == null;
    if (possible) {
      monitoring.tutupTanpaHasil(occasion.subject(), occasion.value("alasan"), occasion.account());
    }
    return possible;
  }
}
