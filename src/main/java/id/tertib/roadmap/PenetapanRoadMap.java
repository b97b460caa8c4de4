package id.tertib.roadmap;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bagian Organisasi confirms or changes who carries an action out and when, with a reason, on
 * record. Checklists already made keep their rows; the next ones follow. Twins are set together,
 * under the code of Tabel 9.
 */
@Service
class PenetapanRoadMap {

  /** Business key of everything about the Road Map in the trail. */
  static final String CASE_KEY = "road-map";

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_LETTER = 100;

  private final RoadMapList list;
  private final RencanaAksiTable table;
  private final RoadMapChangeTable changes;
  private final AuditTrail trail;
  private final People people;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  PenetapanRoadMap(
      RoadMapList list,
      RencanaAksiTable table,
      RoadMapChangeTable changes,
      AuditTrail trail,
      People people,
      PerangkatDaerahRegister offices,
      Clock clock) {
    this.list = list;
    this.table = table;
    this.changes = changes;
    this.trail = trail;
    this.people = people;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * Why, and on what it rests.
   *
   * @param alasan required, at most 1000 letters
   * @param nomorSurat optional, at most 100 letters
   */
  record Basis(@Nullable String alasan, @Nullable String nomorSurat) {}

  /** The record of a change: who did what, when and why. */
  private record Note(
      String siapa,
      Instant waktu,
      RoadMapChange.What apa,
      String alasan,
      @Nullable String nomorSurat) {}

  boolean mayChange(String who) {
    return people.isIn(who, Groups.ORGANISASI);
  }

  /**
   * Confirms several actions as they stand, all or none.
   *
   * @param versions code of each action with the version that the person saw
   * @throws RefusedException 403 for anyone but Bagian Organisasi, 400 without reason or for an
   *     action not yet mapped, 404 for an unknown code, 409 when somebody was faster
   */
  @Transactional
  void confirm(Map<String, Integer> versions, Basis basis, String who) {
    var note = note(who, RoadMapChange.What.MENETAPKAN, basis);
    if (versions.isEmpty()) {
      throw RefusedException.badRequest("Pilih dahulu rencana aksi yang ditetapkan.");
    }
    // in one order, so that two people with overlapping choices never wait for each other
    new TreeMap<>(versions)
        .forEach(
            (kode, version) -> {
              var row = list.get(kode);
              if (row.unmapped()) {
                throw RefusedException.badRequest(
                    "%s belum mempunyai perangkat daerah atau triwulan. Ubah dahulu isinya."
                        .formatted(kode));
              }
              set(row, version, Penetapan.of(row.aksi()).confirmed(), note);
            });
  }

  /**
   * Sets who, when and how often; that confirms it too.
   *
   * @throws RefusedException as {@link #confirm}, and 400 for an unknown office, no office, or no
   *     quarter
   */
  @Transactional
  StoredAksi change(String kode, int version, Penetapan penetapan, Basis basis, String who) {
    var row = list.get(kode);
    var after = penetapan.confirmed();
    var what =
        after.equals(Penetapan.of(row.aksi()).confirmed())
            ? RoadMapChange.What.MENETAPKAN
            : RoadMapChange.What.MENGUBAH;
    var note = note(who, what, basis);
    check(row.aksi(), penetapan);
    set(row, version, after, note);
    return list.get(kode);
  }

  /**
   * Takes back what was just done to several actions, all or none.
   *
   * @param versions code of each action with the version that the change made
   * @throws RefusedException as {@link #restore}
   */
  @Transactional
  void undo(Map<String, Integer> versions, String who) {
    new TreeMap<>(versions)
        .forEach(
            (kode, version) ->
                restore(
                    kode,
                    version,
                    version,
                    new Basis("Diurungkan segera sesudah disimpan", null),
                    who));
  }

  /**
   * Takes one change back: the values before it hold again. That is a change of its own.
   *
   * @param change version that the change made
   * @throws RefusedException as {@link #confirm}, and 404 when there was no such change
   */
  @Transactional
  StoredAksi restore(String kode, int change, int version, Basis basis, String who) {
    var note = note(who, RoadMapChange.What.MEMULIHKAN, basis);
    var row = list.get(kode);
    var undone =
        changes.of(kode).stream()
            .filter(candidate -> candidate.versi() == change)
            .findFirst()
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "%s tidak mempunyai perubahan ke-%d.".formatted(kode, change)));
    set(row, version, undone.sebelum(), note);
    return list.get(kode);
  }

  private Note note(String who, RoadMapChange.What what, Basis basis) {
    if (!mayChange(who)) {
      throw RefusedException.forbidden(
          "Hanya Bagian Organisasi yang dapat menetapkan atau mengubah Road Map.");
    }
    var reason = VisibleText.orEmpty(basis.alasan());
    if (reason.isEmpty()) {
      throw RefusedException.badRequest(
          "Alasan kosong. Tulis alasan atau dasar perubahan Road Map ini.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw RefusedException.badRequest(
          "Alasan berisi %d huruf. Ringkas menjadi paling banyak %d huruf."
              .formatted(reason.length(), LONGEST_REASON));
    }
    var letter = VisibleText.orEmpty(basis.nomorSurat());
    if (letter.length() > LONGEST_LETTER) {
      throw RefusedException.badRequest(
          "Nomor surat berisi %d huruf. Tulis nomornya saja, paling banyak %d huruf."
              .formatted(letter.length(), LONGEST_LETTER));
    }
    return new Note(who, clock.instant(), what, reason, letter.isEmpty() ? null : letter);
  }

  private void check(RencanaAksi action, Penetapan penetapan) {
    var kode = action.kode();
    if (!penetapan.semua() && penetapan.perangkatDaerah().isEmpty()) {
      throw RefusedException.badRequest(
          "Perangkat daerah %s kosong. Pilih semua, atau paling sedikit satu.".formatted(kode));
    }
    if (penetapan.jadwal().isEmpty()) {
      throw RefusedException.badRequest(
          "Jadwal %s kosong. Pilih paling sedikit satu triwulan.".formatted(kode));
    }
    var known = offices.all().stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    var unknown =
        penetapan.perangkatDaerah().stream()
            .filter(office -> !known.contains(office))
            // one that was closed since may stay where it stood
            .filter(office -> !action.perangkatDaerah().contains(office))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw RefusedException.badRequest(
          "Perangkat daerah %s tidak dikenal. Pakai kode dari daftar perangkat daerah."
              .formatted(String.join(", ", unknown)));
    }
  }

  private void set(StoredAksi row, int version, Penetapan after, Note note) {
    var action = row.aksi();
    if (!action.ditanyakan()) {
      throw RefusedException.badRequest(
          "%s sama dengan %s dan ditanyakan di sana. Tetapkan atau ubah %s."
              .formatted(action.kode(), action.samaDengan(), action.samaDengan()));
    }
    if (version != row.versi()) {
      throw conflict(action.kode());
    }
    if (after.equals(Penetapan.of(action))) {
      throw RefusedException.badRequest(
          after.dikonfirmasi()
              ? "%s sudah ditetapkan seperti itu. Tidak ada yang diubah.".formatted(action.kode())
              : "%s sudah seperti itu. Tidak ada yang diubah.".formatted(action.kode()));
    }
    write(row, after, note);
    var twin = action.samaDengan();
    if (twin != null) {
      write(list.get(twin), after, note);
    }
  }

  private void write(StoredAksi row, Penetapan after, Note note) {
    var kode = row.aksi().kode();
    var before = Penetapan.of(row.aksi());
    if (!table.update(kode, row.versi(), after)) {
      throw conflict(kode);
    }
    changes.add(
        new RoadMapChange(
            kode,
            row.versi() + 1,
            note.siapa(),
            note.waktu(),
            note.apa(),
            note.alasan(),
            note.nomorSurat(),
            before));
    trail.record(
        AuditEntry.of(note.siapa(), note.apa().word(), CASE_KEY)
            .detail(kode)
            .change(before.text(), after.text())
            .because(
                note.nomorSurat() == null
                    ? note.alasan()
                    : "%s (surat %s)".formatted(note.alasan(), note.nomorSurat())));
  }

  private RefusedException conflict(String kode) {
    var by =
        changes.of(kode).stream()
            .findFirst()
            .map(
                change ->
                    " oleh %s pada %s"
                        .formatted(people.nameOf(change.siapa()), Tanggal.waktu(change.waktu())))
            .orElse("");
    return RefusedException.conflict(
        "%s sudah diubah%s. Muat ulang halaman, lalu periksa lagi sebelum menetapkan."
            .formatted(kode, by));
  }
}
