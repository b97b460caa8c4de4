package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.training.SpecialActs;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens beside the tasks of monitoring in the history of the training. */
@Component
@Profile("demo")
class MonitoringActs implements SpecialActs {

  private final SiklusMonitoring siklus;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final AsesorExchange exchange;
  private final PerangkatDaerahResults results;
  private final MonitoringRepository monitoring;

  MonitoringActs(
      SiklusMonitoring siklus,
      DaftarPeriksaWithdrawal withdrawal,
      AsesorExchange exchange,
      PerangkatDaerahResults results,
      MonitoringRepository monitoring) {
    this.siklus = siklus;
    this.withdrawal = withdrawal;
    this.exchange = exchange;
    this.results = results;
    this.monitoring = monitoring;
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
    return siklus.start(occasion.subject(), occasion.account());
  }

  private boolean takeBack(Occasion occasion) {
    var possible = withdrawal.refuse(occasion.subject(), occasion.account()).isEmpty();
    if (possible) {
      withdrawal.takeBack(occasion.subject(), occasion.account());
    }
    return possible;
  }

  private boolean exchange(Occasion occasion) {
    var next = occasion.value("asesor");
    var possible =
        exchange.candidates(occasion.subject(), occasion.account()).stream()
            .anyMatch(candidate -> candidate.akun().equals(next));
    if (possible) {
      exchange.exchange(occasion.subject(), next, occasion.value("alasan"), occasion.account());
    }
    return possible;
  }

  private boolean close(Occasion occasion) {
    var possible = monitoring.get(occasion.subject()).hasil() == null;
    if (possible) {
      results.closeWithoutResult(occasion.subject(), occasion.value("alasan"), occasion.account());
    }
    return possible;
  }
}
