package id.tertib.office;

import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The offices as people and programs look through them, with what is missing and what was. */
@Service
class PerangkatDaerahList {

  private final PerangkatDaerahRegister register;
  private final PerangkatDaerahTable table;
  private final PerangkatDaerahChangeTable changes;
  private final People people;

  PerangkatDaerahList(
      PerangkatDaerahRegister register,
      PerangkatDaerahTable table,
      PerangkatDaerahChangeTable changes,
      People people) {
    this.register = register;
    this.table = table;
    this.changes = changes;
    this.people = people;
  }

  /**
   * One office of the list.
   *
   * @param alias its other names
   * @param kurang roles that nobody has; empty for one that is no more
   * @param penerus who carries on today; null when it was not merged
   */
  record Row(
      PerangkatDaerah pd,
      List<Alias> alias,
      List<Jabatan> kurang,
      @Nullable PerangkatDaerah penerus) {}

  /** One office with its past. */
  record Detail(
      Row baris,
      @Nullable LocalDate sejak,
      @Nullable String dasar,
      List<PerangkatDaerah> pendahulu,
      List<Peran> peran,
      List<Riwayat> riwayat) {}

  /**
   * A role and how many people have it.
   *
   * @param nama of the group, as people read it
   */
  record Peran(String kelompok, String nama, int orang) {}

  /**
   * A change as pages tell it.
   *
   * @param kantor the office that it was done to, when it is not the one that is looked at
   */
  record Riwayat(
      Instant waktu,
      String siapa,
      String apa,
      @Nullable String kantor,
      @Nullable String sebelum,
      @Nullable String sesudah,
      @Nullable LocalDate tanggal,
      String dasar,
      String alasan) {}

  /**
   * In their fixed order.
   *
   * @param sought part of code, name, short name or alias, whatever the case; blank for all
   * @param state {@code aktif}, {@code digabung} or {@code ditutup}; blank for all
   */
  List<Row> search(@Nullable String sought, @Nullable String state) {
    var words = sought == null ? "" : PerangkatDaerahTable.key(sought);
    var aliases = table.aliases();
    return register.allEver().stream()
        .filter(office -> state == null || state.isBlank() || office.keadaan().kode().equals(state))
        .filter(office -> mentions(office, of(office, aliases), words))
        .map(office -> row(office, aliases))
        .toList();
  }

  /**
   * @throws RefusedException 404 when no office ever had this code
   */
  Detail detail(String kode) {
    var office = register.require(kode);
    var basis = table.basis(kode);
    return new Detail(
        row(office, table.aliases()),
        basis.sejak(),
        basis.dasar(),
        register.lineage(kode).stream()
            .filter(other -> !other.equals(kode))
            .map(register::get)
            .toList(),
        SyaratPerubahan.groups(office).stream()
            .map(group -> new Peran(group, people.groupName(group), people.inGroup(group).size()))
            .toList(),
        changes.of(kode).stream().map(change -> history(change, kode)).toList());
  }

  private Riwayat history(PerangkatDaerahChange change, String kode) {
    return new Riwayat(
        change.waktu(),
        people.nameOf(change.siapa()),
        change.apa(),
        change.kode().equals(kode) ? null : register.get(change.kode()).nama(),
        change.sebelum(),
        change.sesudah(),
        change.tanggal(),
        change.dasar(),
        change.alasan());
  }

  private Row row(PerangkatDaerah office, List<Alias> aliases) {
    return new Row(
        office,
        of(office, aliases),
        office.aktif()
            ? Stream.of(Jabatan.values())
                .filter(jabatan -> people.inGroup(office.group(jabatan)).isEmpty())
                .toList()
            : List.of(),
        register.successor(office.kode()).orElse(null));
  }

  private static List<Alias> of(PerangkatDaerah office, List<Alias> aliases) {
    return aliases.stream().filter(alias -> alias.kode().equals(office.kode())).toList();
  }

  private static boolean mentions(PerangkatDaerah office, List<Alias> aliases, String words) {
    return words.isEmpty()
        || Stream.concat(
                Stream.of(office.kode(), office.nama(), office.singkatan()),
                aliases.stream().map(Alias::nama))
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
  }
}
