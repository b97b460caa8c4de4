package id.tertib.roadmap;

import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells what a change of an office means for the Road Map. Nothing has to be rewritten: what was
 * given to a merged office is read as its successor's.
 */
@Component
class RoadMapOfficeFollower implements OfficeFollower {

  private static final int NAMED = 8;

  private final RoadMap roadMap;
  private final FurtherActions further;

  RoadMapOfficeFollower(RoadMap roadMap, FurtherActions further) {
    this.roadMap = roadMap;
    this.further = further;
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    return switch (change.kind()) {
      case MERGE ->
          new OfficeImpact(
              Stream.concat(
                      merged(change.after(), change.requireHeir()).stream(),
                      further(change.after(), change.requireHeir().singkatan()))
                  .toList(),
              List.of(),
              List.of());
      case CLOSE -> closed(change.after());
      case ADD -> new OfficeImpact(added(change.after()), List.of(), List.of());
      case RENAME, REOPEN -> OfficeImpact.none();
    };
  }

  private List<Line> merged(PerangkatDaerah office, PerangkatDaerah heir) {
    var own = named(office.kode());
    if (own.isEmpty()) {
      return List.of();
    }
    var both =
        own.stream().filter(action -> action.perangkatDaerah().contains(heir.kode())).count();
    return List.of(
        new Line(
            "Road Map: %d rencana aksi (%s)".formatted(own.size(), codes(own)),
            office.singkatan(),
            both == 0
                ? heir.singkatan()
                : "%s, %d di antaranya sudah miliknya dan tetap satu butir"
                    .formatted(heir.singkatan(), both)));
  }

  private OfficeImpact closed(PerangkatDaerah office) {
    var own = named(office.kode());
    var alone =
        own.stream()
            .filter(action -> action.perangkatDaerah().equals(Set.of(office.kode())))
            .toList();
    var lines = new ArrayList<Line>();
    if (!own.isEmpty()) {
      lines.add(
          new Line(
              "Road Map: %d rencana aksi (%s)".formatted(own.size(), codes(own)),
              office.singkatan(),
              "tidak ditanyakan lagi kepada " + office.singkatan()));
    }
    further(office, "tidak ditanyakan lagi kepada " + office.singkatan()).forEach(lines::add);
    return new OfficeImpact(
        lines,
        alone.isEmpty()
            ? List.of()
            : List.of(
                "%d rencana aksi (%s) tidak lagi punya pelaksana. Minta Bagian Organisasi menetapkan pelaksana baru di Road Map."
                    .formatted(alone.size(), codes(alone))),
        List.of());
  }

  /** The further actions that this office still owes. */
  private Stream<Line> further(PerangkatDaerah office, String then) {
    var open =
        further.all().stream()
            .filter(each -> each.kantor().kode().equals(office.kode()))
            .filter(PembuktianAksi::isOpen)
            .map(each -> each.aksi().kode())
            .toList();
    return open.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Line(
                "%d aksi lanjutan (%s)".formatted(open.size(), shortly(open)),
                office.singkatan(),
                then));
  }

  private List<Line> added(PerangkatDaerah office) {
    var all = roadMap.all().stream().filter(RencanaAksi::ditanyakan);
    return List.of(
        new Line(
            "Road Map: %d rencana aksi untuk semua perangkat daerah"
                .formatted(all.filter(RencanaAksi::semua).count()),
            "belum ditanyakan kepada " + office.singkatan(),
            "ditanyakan mulai daftar periksanya yang pertama"));
  }

  /** The actions that name this office, rather than all. */
  private List<RencanaAksi> named(String kode) {
    return roadMap.all().stream()
        .filter(RencanaAksi::ditanyakan)
        .filter(action -> action.perangkatDaerah().contains(kode))
        .toList();
  }

  private static String codes(List<RencanaAksi> actions) {
    return shortly(actions.stream().map(RencanaAksi::kode).toList());
  }

  private static String shortly(List<String> codes) {
    return codes.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (codes.size() > NAMED ? ", …" : "");
  }
}
