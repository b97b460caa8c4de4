package id.tertib.portal;

import id.tertib.access.People;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The training accounts that the front page of the demo offers; none anywhere else. */
@Component
class TrainingAccounts {

  /** One for each kind of work, in the order a tour meets them. */
  private static final List<String> OFFERED =
      List.of(
          "organisasi",
          "sekda",
          "dinkesasesor",
          "dinkessekretaris",
          "asesor2",
          "asesor1",
          "dinkeskepala",
          "dlhsekretaris",
          "bappedakepala",
          "tpianggota",
          "pokja1",
          "admpengaduan",
          "dishubpejabat",
          "dishubkepala",
          "inspektur",
          "walikota",
          "admin");

  private final People people;
  private final boolean demo;

  TrainingAccounts(People people, Environment environment) {
    this.people = people;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  /**
   * @param id of the account; also the suffix of the message that says what to try
   * @param peran who it is
   */
  record TrainingAccount(String id, String peran) {

    /** Sign-in with the name of the account already written. */
    public String alamat() {
      return "/masuk?akun=" + id;
    }
  }

  boolean isDemo() {
    return demo;
  }

  List<TrainingAccount> list() {
    return demo
        ? OFFERED.stream()
            .flatMap(id -> people.find(id).stream())
            .map(person -> new TrainingAccount(person.id(), person.nama()))
            .toList()
        : List.of();
  }
}
