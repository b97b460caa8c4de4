package id.tertib.skm;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.office.Jabatan;
import id.tertib.office.UnitLayanan;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads surveys, and who enters them. */
@Component
class SkmReaders implements CaseReaders {

  private static final String KIND = "skm";

  private final Visibility visibility;
  private final People people;

  SkmReaders(Visibility visibility, People people) {
    this.visibility = visibility;
    this.people = people;
  }

  @Override
  public List<CaseKind> kinds() {
    return List.of(CaseKind.open(KIND));
  }

  Reader of(String userId) {
    var groups = people.groupsOf(userId);
    return new Reader(groups, visibility.of(userId, groups, Matter.CASE));
  }

  /** What one person may do with surveys. */
  record Reader(Set<String> groups, ReadScope scope) {

    /** Leadership, Bagian Organisasi, administrators. */
    boolean all() {
      return scope.all(KIND);
    }

    boolean reads(UnitLayanan unit) {
      return reads(unit.office().kode());
    }

    boolean reads(Survei survei) {
      return reads(survei.tempat().office());
    }

    private boolean reads(String office) {
      return scope.covers(new CaseSubject(Matter.CASE, KIND, office, ""));
    }

    /** Whether this is an assessor of the office that the unit belongs to. */
    boolean keeps(UnitLayanan unit) {
      return groups.contains(unit.office().group(Jabatan.ASESOR));
    }

    /** Whether this person adds surveys of the unit. */
    boolean enters(UnitLayanan unit) {
      return unit.aktif() && keeps(unit);
    }
  }
}
