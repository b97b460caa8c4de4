package id.tertib.office;

import id.tertib.access.GroupKeeper;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeImpact.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What administrators do to the city's offices: rename, merge, close, add, reopen, and their
 * aliases. Each with a preview first, in one transaction with whatever follows, on record.
 */
@Service
public class Reorganisasi {

  /** Somebody may claim a task while it moves; then it is moved again. */
  private static final int ATTEMPTS = 3;

  private final PerangkatDaerahTable table;
  private final CatatanPerubahan notes;
  private final SyaratPerubahan syarat;
  private final PenerusMembers members;
  private final GroupKeeper groups;
  private final ObjectProvider<OfficeFollower> followers;
  private final EngineTasks engine;

  Reorganisasi(
      PerangkatDaerahTable table,
      CatatanPerubahan note,
      SyaratPerubahan syarat,
      PenerusMembers members,
      GroupKeeper groups,
      ObjectProvider<OfficeFollower> followers,
      EngineTasks engine) {
    this.table = table;
    this.notes = note;
    this.syarat = syarat;
    this.members = members;
    this.groups = groups;
    this.followers = followers;
    this.engine = engine;
  }

  boolean mayChange(String by) {
    return engine.isAdministrator(by);
  }

  /**
   * What the change would touch; changes nothing.
   *
   * @throws RefusedException as {@link #carryOut}
   */
  public ChangePreview preview(OfficeCommand command, String by) {
    requireAdministrator(by);
    return engine.whole(
        () -> {
          var change = syarat.check(command);
          var impacts = impacts(change);
          refuse(impacts);
          var lines = new ArrayList<>(lines(change));
          impacts.forEach(impact -> lines.addAll(impact.lines()));
          var warnings = new ArrayList<>(warnings(change));
          impacts.forEach(impact -> warnings.addAll(impact.warnings()));
          return new ChangePreview(change, List.copyOf(lines), List.copyOf(warnings));
        });
  }

  /**
   * Makes the change with everything that follows from it, or nothing of it.
   *
   * @throws RefusedException 403 for anyone but an administrator, 400 for what cannot be, 404 for
   *     an unknown office, 409 when its state has changed or its work stands against it
   */
  public OfficeChange carryOut(OfficeCommand command, String by) {
    requireAdministrator(by);
    for (int attempt = 1; ; attempt++) {
      try {
        return engine.whole(() -> make(command, by));
      } catch (OptimisticLockingException e) {
        if (attempt == ATTEMPTS) {
          throw RefusedException.conflict(
              "Tugas perangkat daerah ini sedang dikerjakan orang lain. Coba lagi sebentar lagi.");
        }
      }
    }
  }

  /**
   * Another name under which people and imports find the office.
   *
   * @throws RefusedException as {@link #carryOut}
   */
  public void addAlias(String kode, @Nullable String alias, String by) {
    requireAdministrator(by);
    engine.whole(
        () -> {
          table.lock();
          var office = syarat.office(kode);
          var name = syarat.alias(office, alias);
          table.addAlias(new Alias(kode, name, false));
          notes.alias(office, null, name, "menambah alias", by);
        });
  }

  /**
   * @throws RefusedException as {@link #carryOut}; 404 when the office has no such alias
   */
  public void removeAlias(String kode, String alias, String by) {
    requireAdministrator(by);
    engine.whole(
        () -> {
          table.lock();
          var office = syarat.office(kode);
          if (!table.removeAlias(kode, alias)) {
            throw RefusedException.notFound(
                "%s tidak mempunyai alias '%s'. Muat ulang halaman."
                    .formatted(office.nama(), alias));
          }
          notes.alias(office, alias, null, "menghapus alias", by);
        });
  }

  private OfficeChange make(OfficeCommand command, String by) {
    table.lock();
    followers.orderedStream().forEach(OfficeFollower::lock);
    var change = syarat.check(command);
    refuse(impacts(change));
    var merger = syarat.merger(change.after());
    write(change);
    var number = notes.record(change, by);
    switch (change.kind()) {
      case RENAME, ADD -> groups.keep();
      case MERGE -> members.join(change.after(), change.requireHeir(), number);
      case REOPEN -> {
        if (change.heir() != null) {
          merger.ifPresent(made -> members.takeBack(made.nomor()));
        }
      }
      case CLOSE -> {
        // Its groups stay, so that its people can still read what was theirs.
      }
    }
    followers.orderedStream().forEach(follower -> follower.follow(change, by));
    return change;
  }

  private void write(OfficeChange change) {
    var after = change.after();
    var basis = new PerangkatDaerahTable.Basis(change.date(), change.decree());
    switch (change.kind()) {
      case ADD -> table.insert(after, basis);
      case RENAME -> {
        var before = Objects.requireNonNull(change.before());
        // A former name that is borne again is no alias any more.
        table.removeAlias(after.kode(), after.nama());
        table.removeAlias(after.kode(), after.singkatan());
        table.rename(after.kode(), after.nama(), after.singkatan());
        keepName(before.nama(), after);
        keepName(before.singkatan(), after);
        table.set(after.kode(), after.keadaan(), after.penerus(), basis);
      }
      case MERGE, CLOSE, REOPEN -> table.set(after.kode(), after.keadaan(), after.penerus(), basis);
    }
  }

  private void keepName(String name, PerangkatDaerah office) {
    var key = PerangkatDaerahTable.key(name);
    var known =
        PerangkatDaerahRegister.names(office).contains(key)
            || table.aliases().stream()
                .anyMatch(alias -> PerangkatDaerahTable.key(alias.nama()).equals(key));
    if (!known) {
      table.addAlias(new Alias(office.kode(), name, true));
    }
  }

  private List<Line> lines(OfficeChange change) {
    var office = change.after();
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            change.before() == null ? office.nama() : change.before().nama(),
            Objects.requireNonNullElse(CatatanPerubahan.before(change), "belum ada"),
            CatatanPerubahan.after(change)));
    switch (change.kind()) {
      case RENAME ->
          lines.add(
              new Line(
                  "Nama kelompok",
                  Objects.requireNonNull(change.before()).title(Jabatan.ASESOR),
                  office.title(Jabatan.ASESOR)));
      case ADD ->
          lines.add(
              new Line("Kelompok", "belum ada", String.join(", ", SyaratPerubahan.groups(office))));
      case MERGE ->
          PenerusMembers.groups(office, change.requireHeir())
              .forEach(
                  (from, to) -> {
                    var people = members.members(from).size();
                    if (people > 0) {
                      lines.add(
                          new Line(
                              "Anggota kelompok " + from,
                              people + " orang",
                              "juga anggota kelompok " + to));
                    }
                  });
      case CLOSE, REOPEN -> {
        // Groups and their members stay as they are, or as the merger found them.
      }
    }
    return lines;
  }

  private List<String> warnings(OfficeChange change) {
    var office = change.after();
    return switch (change.kind()) {
      case MERGE -> {
        var head = change.requireHeir().group(Jabatan.KEPALA);
        var joins =
            members.missing(office, change.requireHeir()).stream()
                .anyMatch(member -> member.kelompok().equals(head));
        yield joins && !members.members(head).isEmpty()
            ? List.of(
                "Kelompok %s akan berisi lebih dari satu orang. Atur kepalanya di Administrasi."
                    .formatted(head))
            : List.of();
      }
      case ADD ->
          List.of(
              "Kelompoknya belum berisi orang. Masukkan kepala, sekretaris, dan asesornya di"
                  + " Administrasi.");
      case RENAME, CLOSE, REOPEN -> List.of();
    };
  }

  private List<OfficeImpact> impacts(OfficeChange change) {
    return followers.orderedStream().map(follower -> follower.impact(change)).toList();
  }

  private static void refuse(List<OfficeImpact> impacts) {
    impacts.stream()
        .flatMap(impact -> impact.refusals().stream())
        .findFirst()
        .map(RefusedException::conflict)
        .ifPresent(RefusedException::raise);
  }

  void requireAdministrator(String by) {
    if (!mayChange(by)) {
      throw RefusedException.forbidden(
          "Hanya administrator yang dapat mengubah perangkat daerah. Mintalah administrator.");
    }
  }
}
