package id.tertib.monitoring.checklist;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Descriptions;
import id.tertib.procedure.FourEyes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may take over as assessor of a running case. */
@Component
class AsesorCandidates {

  private final RencanaMonitoring rencana;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Descriptions descriptions;
  private final FourEyes fourEyes;

  AsesorCandidates(
      RencanaMonitoring rencana,
      PerangkatDaerahRegister offices,
      People people,
      Descriptions descriptions,
      FourEyes fourEyes) {
    this.rencana = rencana;
    this.offices = offices;
    this.people = people;
    this.descriptions = descriptions;
    this.fourEyes = fourEyes;
  }

  List<Person> of(Monitoring one) {
    return rencana.asesor().stream()
        .filter(person -> !person.id().equals(one.asesor()))
        .filter(person -> refuse(one, person.id()).isEmpty())
        .toList();
  }

  /** Why this person cannot assess the case; empty when he can. */
  Optional<String> refuse(Monitoring one, String account) {
    return rencana
        .refusal(offices.get(one.perangkatDaerah()), account)
        .or(
            () ->
                filledFor(one, account)
                    ? Optional.of(
                        "%s ikut mengisi %s untuk perangkat daerahnya dan tidak dapat menilainya. Pilih anggota tim yang lain."
                            .formatted(people.nameOf(account), one.kunci()))
                    : Optional.empty());
  }

  private boolean filledFor(Monitoring one, String account) {
    return descriptions
        .shipped(MonitoringPerangkatDaerah.KEY, MonitoringPerangkatDaerah.ANALISIS)
        .flatMap(analisis -> fourEyes.refuse(analisis, one.kunci(), account))
        .isPresent();
  }
}
