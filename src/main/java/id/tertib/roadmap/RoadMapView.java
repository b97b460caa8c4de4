package id.tertib.roadmap;

import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.RoadMapView.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns actions into what the pages show, with the history of each from the trail. */
@Component
class RoadMapView {

  private static final int LAST_PLANNED_YEAR = 2026;

  /** More offices than this are counted in a row and named only when it is opened. */
  private static final int NAMED_IN_A_ROW = 2;

  private final AuditTrail trail;
  private final People people;
  private final PerangkatDaerahRegister offices;
  private final AksiLanjutanView further;
  private final Clock clock;

  RoadMapView(
      AuditTrail trail,
      People people,
      PerangkatDaerahRegister offices,
      AksiLanjutanView further,
      Clock clock) {
    this.trail = trail;
    this.people = people;
    this.offices = offices;
    this.further = further;
    this.clock = clock;
  }

  /**
   * One action on a page.
   *
   * @param siapa who, short; null when nobody is named yet
   * @param siapaLengkap names of those who do; empty when all or nobody do
   * @param jadwal quarters as people say them; empty when there are none yet
   * @param dasar message key of what the quarters rest on
   * @param riwayat changes, newest first
   */
  record Row(
      RencanaAksi aksi,
      String target,
      String pelaksana,
      String penanggungJawab,
      int versi,
      boolean belumDipetakan,
      @Nullable String siapa,
      List<String> siapaLengkap,
      String jadwal,
      String dasar,
      String sifat,
      List<Riwayat> riwayat) {

    /** What a checkbox of this row sends. */
    public String pilihan() {
      return aksi.kode() + ":" + versi;
    }

    /** Still to be confirmed, and here: twins are confirmed under the code of Tabel 9. */
    public boolean dapatDitetapkan() {
      return !aksi.dikonfirmasi() && !belumDipetakan && aksi.ditanyakan();
    }
  }

  /** A change as the trail tells it. */
  record Riwayat(
      Instant waktu,
      String siapa,
      String apa,
      @Nullable String sebelum,
      @Nullable String sesudah,
      @Nullable String alasan) {}

  /** Further actions of the office and quarters that are looked for; they have no area. */
  List<AksiLanjutanView.Row> further(RoadMapFilter filter, String userId) {
    return filter.area() != null || filter.usulan()
        ? List.of()
        : further.rows(
            new AksiLanjutanFilter(
                null, filter.perangkatDaerah(), filter.triwulan(), null, filter.cari()),
            userId);
  }

  List<Row> rows(List<StoredAksi> rows) {
    var names =
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, office -> office));
    var history = history();
    return rows.stream()
        .map(row -> row(row, names, history.getOrDefault(row.aksi().kode(), List.of())))
        .toList();
  }

  Row row(StoredAksi row) {
    return rows(List.of(row)).get(0);
  }

  private Map<String, List<Riwayat>> history() {
    var names = new HashMap<String, String>();
    var history = new HashMap<String, List<Riwayat>>();
    for (AuditRow entry : trail.of(PenetapanRoadMap.CASE_KEY)) {
      if (entry.detail() != null) {
        history
            .computeIfAbsent(entry.detail(), kode -> new ArrayList<>())
            .add(
                new Riwayat(
                    entry.at(),
                    names.computeIfAbsent(entry.who(), people::nameOf),
                    entry.what(),
                    entry.before(),
                    entry.after(),
                    entry.reason()));
      }
    }
    history.values().forEach(Collections::reverse);
    return history;
  }

  private static Row row(
      StoredAksi row, Map<String, PerangkatDaerah> names, List<Riwayat> history) {
    var action = row.aksi();
    var who =
        action.perangkatDaerah().stream()
            .map(kode -> names.getOrDefault(kode, unknown(kode)))
            .sorted((one, other) -> Integer.compare(one.urutan(), other.urutan()))
            .toList();
    return new Row(
        action,
        row.target(),
        row.pelaksana(),
        row.penanggungJawab(),
        row.versi(),
        row.unmapped(),
        shortly(action, who),
        who.stream().map(PerangkatDaerah::nama).toList(),
        Jadwal.summary(action.jadwal()),
        RoadMapFiles.kode(action.dasarJadwal()),
        RoadMapFiles.kode(action.sifat()),
        history);
  }

  /** From the Road Map's first year to its last, or to next year, or to what is already set. */
  List<Integer> years(List<StoredAksi> rows) {
    var last =
        IntStream.concat(
                IntStream.of(LAST_PLANNED_YEAR, LocalDate.now(clock).getYear() + 1),
                rows.stream()
                    .flatMap(row -> row.aksi().jadwal().stream())
                    .mapToInt(Triwulan::tahun))
            .max()
            .orElse(LAST_PLANNED_YEAR);
    return IntStream.rangeClosed(Jadwal.FIRST_YEAR, Math.min(last, Jadwal.LAST_YEAR))
        .boxed()
        .toList();
  }

  private static @Nullable String shortly(RencanaAksi action, List<PerangkatDaerah> who) {
    if (action.semua()) {
      return "semua perangkat daerah";
    }
    if (who.isEmpty()) {
      return null;
    }
    return who.size() <= NAMED_IN_A_ROW
        ? who.stream().map(PerangkatDaerah::singkatan).collect(Collectors.joining(", "))
        : "%d perangkat daerah".formatted(who.size());
  }

  /** An office that was removed from the register is still shown, by its code. */
  private static PerangkatDaerah unknown(String kode) {
    return new PerangkatDaerah(kode, kode, kode, "", "", Integer.MAX_VALUE);
  }
}
