package id.tertib.training;

import id.tertib.access.People;
import id.tertib.deadline.DeadlineNews;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deadlines and reminders as the page reads them: offices and roles by their names. */
@Component
@Profile("demo")
class Lines {

  private final People people;
  private final PerangkatDaerahRegister register;

  Lines(People people, PerangkatDaerahRegister register) {
    this.people = people;
    this.register = register;
  }

  /**
   * @param kantor short name of the perangkat daerah; empty for the city's own
   * @param peran who owes it
   */
  record Tenggat(
      long id,
      String judul,
      String kantor,
      String peran,
      LocalDate tanggal,
      @Nullable Instant dipenuhi) {}

  /**
   * @param penerima name; empty when nobody held the role
   */
  record Pengingat(
      long tenggat,
      String judul,
      LocalDate tanggal,
      String tahap,
      String penerima,
      @Nullable Long surel,
      boolean terlambat) {}

  List<Tenggat> of(List<DeadlineNews.Line> lines) {
    var roles = new HashMap<String, String>();
    var offices = new HashMap<String, String>();
    return lines.stream()
        .map(
            line ->
                new Tenggat(
                    line.id(),
                    line.title(),
                    Optional.ofNullable(line.office())
                        .map(code -> offices.computeIfAbsent(code, this::office))
                        .orElse(""),
                    roles.computeIfAbsent(line.role(), this::role),
                    line.due(),
                    line.metAt()))
        .toList();
  }

  List<Pengingat> ofReminders(List<DeadlineNews.Sent> sent) {
    Map<String, String> names = new HashMap<>();
    return sent.stream()
        .map(
            one ->
                new Pengingat(
                    one.deadline(),
                    one.title(),
                    one.due(),
                    one.stage(),
                    Optional.ofNullable(one.recipient())
                        .map(account -> names.computeIfAbsent(account, people::nameOf))
                        .orElse(""),
                    one.mail(),
                    one.late()))
        .toList();
  }

  private String office(String code) {
    return register.get(code).singkatan();
  }

  /** A role is an account or a group. */
  private String role(String role) {
    return people.find(role).map(person -> person.nama()).orElseGet(() -> people.groupName(role));
  }
}
