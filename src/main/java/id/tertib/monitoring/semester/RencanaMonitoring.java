package id.tertib.monitoring.semester;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.office.OfficeChange;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan of a cycle: which offices take part and who assesses each. */
@Component
public class RencanaMonitoring {

  public static final String RENCANA = "rencana";
  static final String YES = "ya";
  static final String NO = "tidak";

  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Workplaces workplaces;

  RencanaMonitoring(
      RowLists lists, PerangkatDaerahRegister offices, People people, Workplaces workplaces) {
    this.lists = lists;
    this.offices = offices;
    this.people = people;
    this.workplaces = workplaces;
  }

  /** An office of the plan and its assessor's account. */
  public record Peserta(PerangkatDaerah kantor, String asesor) {}

  /** Proposes all offices, the assessors in turn; nobody gets the office he belongs to. */
  public void propose(Semester semester, String by) {
    var asesor = asesor();
    var turn = 0;
    for (var office : offices.all()) {
      var values = new LinkedHashMap<String, String>();
      values.put("jenis", office.kelompok());
      values.put("perangkatDaerah", office.nama());
      values.put("ikut", YES);
      for (int i = 0; i < asesor.size(); i++) {
        var candidate = asesor.get((turn + i) % asesor.size());
        if (refusal(office, candidate.id()).isEmpty()) {
          values.put("asesor", candidate.id());
          turn = turn + i + 1;
          break;
        }
      }
      lists.prepare(RENCANA, semester.key(), office.kode(), values, by);
    }
  }

  /** Members of the assessor team who may assess: all but its ketua. */
  public List<Person> asesor() {
    return people.inGroup(TimAsesor.TIM).stream()
        .filter(each -> !people.isIn(each.id(), TimAsesor.KETUA))
        .toList();
  }

  /** Why a row of the plan cannot stand; empty when it can. */
  public Optional<String> check(ListRow row) {
    if (!row.value("ikut").equals(YES)) {
      return Optional.empty();
    }
    var one = offices.find(row.key());
    if (one.isEmpty()) {
      return Optional.of("Perangkat daerah %s tidak dikenal.".formatted(row.key()));
    }
    if (!one.get().aktif()) {
      return Optional.of("%s tidak ada lagi. Hapus pilihan ikutnya.".formatted(one.get().nama()));
    }
    if (row.value("asesor").isEmpty()) {
      return Optional.of(
          "%s ikut tetapi belum punya asesor. Pilih asesornya.".formatted(one.get().singkatan()));
    }
    return refusal(one.get(), row.value("asesor"));
  }

  /** Why this person cannot assess this office; empty when he can. */
  public Optional<String> refusal(PerangkatDaerah office, String account) {
    if (!people.isIn(account, TimAsesor.TIM)) {
      return Optional.of(
          "%s bukan anggota tim asesor. Pilih anggota tim.".formatted(people.nameOf(account)));
    }
    if (people.isIn(account, TimAsesor.KETUA)) {
      return Optional.of(
          "%s adalah ketua tim dan tidak dapat menjadi asesor. Pilih anggota tim yang lain."
              .formatted(people.nameOf(account)));
    }
    if (workplaces.of(account).contains(office)) {
      return Optional.of(
          "%s bekerja di %s dan tidak dapat menilainya. Pilih anggota tim dari perangkat daerah lain."
              .formatted(people.nameOf(account), office.nama()));
    }
    return Optional.empty();
  }

  /** Who takes part, in the fixed order of the offices. */
  public List<Peserta> peserta(Semester semester) {
    var rows =
        lists.rows(RENCANA, semester.key()).stream()
            .filter(row -> row.value("ikut").equals(YES))
            .collect(Collectors.toMap(ListRow::key, row -> row.value("asesor")));
    return offices.all().stream()
        .flatMap(
            office ->
                Optional.ofNullable(rows.get(office.kode())).stream()
                    .map(asesor -> new Peserta(office, asesor)))
        .toList();
  }

  /** Whether a plan that is still being made has this office take part. */
  public boolean takesPart(Semester semester, String kode) {
    return row(semester, kode).filter(row -> row.value("ikut").equals(YES)).isPresent();
  }

  /** A plan in the making follows the offices: one that is no more makes room for its successor. */
  public void follow(Semester semester, OfficeChange change, String by) {
    var kode = change.kode();
    switch (change.kind()) {
      case RENAME -> {
        if (row(semester, kode).isPresent()) {
          lists.set(
              RENCANA, semester.key(), kode, Map.of("perangkatDaerah", change.after().nama()), by);
        }
      }
      case MERGE -> {
        var penerus = change.requireHeir();
        if (takesPart(semester, kode) && !takesPart(semester, penerus.kode())) {
          lists.set(RENCANA, semester.key(), penerus.kode(), Map.of("ikut", YES), by);
        }
        lists.remove(RENCANA, semester.key(), kode, by);
      }
      case CLOSE -> lists.remove(RENCANA, semester.key(), kode, by);
      // Only the rows that are missing are proposed.
      case ADD, REOPEN -> propose(semester, by);
    }
  }

  private Optional<ListRow> row(Semester semester, String kode) {
    return lists.rows(RENCANA, semester.key()).stream()
        .filter(row -> row.key().equals(kode))
        .findFirst();
  }
}
