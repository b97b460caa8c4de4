package id.tertib.monitoring.checklist;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.data.Sentences;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom an office's report goes: its head, Inspektur and Bagian Organisasi. */
@Component
class LaporanRecipients {

  private final PerangkatDaerahRegister offices;
  private final People people;

  LaporanRecipients(PerangkatDaerahRegister offices, People people) {
    this.offices = offices;
    this.people = people;
  }

  /**
   * @param perangkatDaerah code; of an office that is closed, its successor's head is meant
   */
  Set<String> groups(String perangkatDaerah) {
    return new LinkedHashSet<>(
        List.of(
            offices.current(perangkatDaerah).group(Jabatan.KEPALA),
            Groups.INSPEKTUR,
            Groups.ORGANISASI));
  }

  /** “Kepala Dinas Kesehatan, Inspektur, dan Bagian Organisasi”. */
  String words(String perangkatDaerah) {
    return Sentences.enumerated(groups(perangkatDaerah).stream().map(people::groupName).toList());
  }
}
