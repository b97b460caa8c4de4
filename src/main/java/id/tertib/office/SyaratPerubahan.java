package id.tertib.office;

import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeChange.Kind;
import id.tertib.office.PerangkatDaerah.Keadaan;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what an administrator wants done to an office can be done, by the city's own rules. */
@Component
class SyaratPerubahan {

  /** Names of pages below {@code /perangkat-daerah}. */
  private static final Set<String> RESERVED =
      Set.of("tambah", "pratinjau", "simpan", "perubahan", "semua", "kota");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHORT_NAME = 40;
  private static final int LONGEST_DECREE = 200;
  private static final int LONGEST_REASON = 1000;

  private final PerangkatDaerahTable table;
  private final PerangkatDaerahRegister register;
  private final PerangkatDaerahChangeTable changes;
  private final IdentityService identity;
  private final People people;
  private final Clock clock;

  SyaratPerubahan(
      PerangkatDaerahTable table,
      PerangkatDaerahRegister register,
      PerangkatDaerahChangeTable changes,
      IdentityService identity,
      People people,
      Clock clock) {
    this.table = table;
    this.register = register;
    this.changes = changes;
    this.identity = identity;
    this.people = people;
    this.clock = clock;
  }

  /** What a decree has in common in every change. */
  private record CheckedBasis(LocalDate tanggal, String nomor, String alasan) {}

  /**
   * @throws RefusedException 400 for what cannot be, 404 for an unknown office, 409 when its state
   *     has changed
   */
  OfficeChange check(OfficeCommand command) {
    if (command instanceof OfficeCommand.Add addition) {
      return add(addition);
    }
    var office = office(command.kode());
    if (command instanceof OfficeCommand.Rename renaming) {
      return rename(office, renaming);
    }
    if (command instanceof OfficeCommand.Merge merger) {
      return merge(office, merger);
    }
    if (command instanceof OfficeCommand.Close closing) {
      return close(office, closing);
    }
    return reopen(office, command.dasar());
  }

  /**
   * @return the name as it is kept
   * @throws RefusedException when an office of today has it, or it is an alias already
   */
  String alias(PerangkatDaerah office, @Nullable String text) {
    var alias = text(text, "Alias", LONGEST_NAME);
    var key = PerangkatDaerahTable.key(alias);
    refuseTaken(key, alias, null);
    table.aliases().stream()
        .filter(other -> PerangkatDaerahTable.key(other.nama()).equals(key))
        .findFirst()
        .map(
            other ->
                "'%s' sudah menjadi alias %s. Pakai nama lain, atau hapus alias itu dahulu."
                    .formatted(alias, register.get(other.kode()).nama()))
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
    return alias;
  }

  PerangkatDaerah office(String kode) {
    return register.require(kode);
  }

  private OfficeChange rename(PerangkatDaerah office, OfficeCommand.Rename renaming) {
    var checked = checkedBasis(renaming.dasar());
    requireActive(office);
    var newName = text(renaming.nama(), "Nama", LONGEST_NAME);
    var singkatan = text(renaming.singkatan(), "Singkatan", LONGEST_SHORT_NAME);
    if (newName.equals(office.nama()) && singkatan.equals(office.singkatan())) {
      throw RefusedException.badRequest(
          "Nama dan singkatan %s sama seperti sekarang. Tidak ada yang diubah."
              .formatted(office.nama()));
    }
    names(newName, singkatan).forEach(name -> refuseName(name, office.kode()));
    return change(Kind.RENAME, office, office.named(newName, singkatan), null, false, checked);
  }

  private OfficeChange merge(PerangkatDaerah office, OfficeCommand.Merge merger) {
    var checked = checkedBasis(merger.dasar());
    requireActive(office);
    requireNoLeader(office, "digabung");
    var kode = merger.penerus() == null ? "" : merger.penerus().strip();
    if (kode.isEmpty()) {
      throw RefusedException.badRequest(
          "Perangkat daerah penerus kosong. Pilih ke mana %s digabung.".formatted(office.nama()));
    }
    if (kode.equals(office.kode())) {
      throw RefusedException.badRequest(
          "%s tidak dapat digabung ke dirinya sendiri. Pilih perangkat daerah lain."
              .formatted(office.nama()));
    }
    var heir =
        register
            .find(kode)
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Perangkat daerah penerus '%s' tidak dikenal. Pilih dari daftar."
                            .formatted(kode)));
    if (!heir.aktif()) {
      throw RefusedException.conflict(
          "%s tidak dapat menerima %s: %s. Pilih perangkat daerah yang masih ada."
              .formatted(heir.nama(), office.nama(), state(heir)));
    }
    return change(
        Kind.MERGE, office, office.become(Keadaan.DIGABUNG, heir.kode()), heir, false, checked);
  }

  private OfficeChange close(PerangkatDaerah office, OfficeCommand.Close closing) {
    var checked = checkedBasis(closing.dasar());
    requireActive(office);
    requireNoLeader(office, "ditutup");
    return change(
        Kind.CLOSE,
        office,
        office.become(Keadaan.DITUTUP, null),
        null,
        closing.akhiriPekerjaan(),
        checked);
  }

  private OfficeChange reopen(PerangkatDaerah office, OfficeCommand.Basis basis) {
    var checked = checkedBasis(basis);
    if (office.aktif()) {
      throw RefusedException.conflict(
          "%s masih ada, jadi tidak perlu dibuka kembali.".formatted(office.nama()));
    }
    names(office.nama(), office.singkatan()).forEach(name -> refuseName(name, office.kode()));
    PerangkatDaerah heir = null;
    if (office.keadaan() == Keadaan.DIGABUNG) {
      heir = register.get(java.util.Objects.requireNonNull(office.penerus()));
      refuseOldMerger(office, heir);
    }
    return change(Kind.REOPEN, office, office.become(Keadaan.AKTIF, null), heir, false, checked);
  }

  /** A merger can only be taken back while nobody can have built on it. */
  private void refuseOldMerger(PerangkatDaerah office, PerangkatDaerah heir) {
    var merger = merger(office);
    var today = LocalDate.now(clock);
    if (!merger.map(change -> Tanggal.date(change.waktu())).equals(Optional.of(today))) {
      throw RefusedException.conflict(
          "Penggabungan %s ke %s hanya dapat dibatalkan pada hari yang sama. Tambahkan perangkat daerah baru bila keduanya dipisah lagi."
              .formatted(office.nama(), heir.nama()));
    }
    var since = merger.get().nomor();
    var later =
        Stream.concat(changes.of(office.kode()).stream(), changes.of(heir.kode()).stream())
            .anyMatch(
                change ->
                    change.nomor() > since && !change.apa().equals(PerangkatDaerahChange.ALIAS));
    if (later) {
      throw RefusedException.conflict(
          "Sesudah %s digabung, %s berubah lagi. Batalkan dahulu perubahan yang terakhir."
              .formatted(office.nama(), heir.nama()));
    }
  }

  /** The record of how it was merged. */
  Optional<PerangkatDaerahChange> merger(PerangkatDaerah office) {
    return changes.of(office.kode()).stream()
        .filter(change -> change.kode().equals(office.kode()))
        .filter(change -> change.apa().equals(kode(Kind.MERGE)))
        .findFirst();
  }

  private OfficeChange add(OfficeCommand.Add addition) {
    var checked = checkedBasis(addition.dasar());
    var kode = code(addition.kode());
    var newName = text(addition.nama(), "Nama", LONGEST_NAME);
    var singkatan = text(addition.singkatan(), "Singkatan", LONGEST_SHORT_NAME);
    var kind = addition.jenis() == null ? "" : addition.jenis().strip();
    if (!PerangkatDaerahFile.KINDS.contains(kind)) {
      throw RefusedException.badRequest(
          "Jenis '%s' tidak dikenal. Pilih salah satu: %s."
              .formatted(kind, String.join(", ", PerangkatDaerahFile.KINDS)));
    }
    names(newName, singkatan).forEach(name -> refuseName(name, null));
    refuseName(kode, null);
    var office =
        new PerangkatDaerah(
            kode,
            newName,
            singkatan,
            kind,
            PerangkatDaerahRegister.KOTA,
            place(kind, addition.sesudah()));
    refuseTakenGroups(office);
    return change(Kind.ADD, null, office, null, false, checked);
  }

  private int place(String kind, @Nullable String after) {
    if (after != null && !after.isBlank()) {
      return register
              .find(after.strip())
              .orElseThrow(
                  () ->
                      RefusedException.badRequest(
                          "Tempat sesudah '%s' tidak dikenal. Pilih perangkat daerah dari daftar."
                              .formatted(after)))
              .urutan()
          + 1;
    }
    var all = table.all();
    var upTo = PerangkatDaerahFile.KINDS.indexOf(kind);
    return all.stream()
            .filter(office -> office.jenis().equals(kind))
            .mapToInt(PerangkatDaerah::urutan)
            .max()
            .orElseGet(
                () ->
                    all.stream()
                        .filter(office -> PerangkatDaerahFile.KINDS.indexOf(office.jenis()) < upTo)
                        .mapToInt(PerangkatDaerah::urutan)
                        .max()
                        .orElse(0))
        + 1;
  }

  private String code(@Nullable String text) {
    var kode = text == null ? "" : text.strip();
    try {
      PerangkatDaerahFile.kode(kode);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          "Kode '%s' tidak dapat dipakai. Pakai paling banyak 32 huruf kecil dan angka, diawali huruf, bagian-bagiannya dipisah satu tanda hubung."
              .formatted(kode));
    }
    if (RESERVED.contains(kode)) {
      throw RefusedException.badRequest(
          "Kode '%s' dipakai halaman Tertib sendiri. Pilih kode lain.".formatted(kode));
    }
    register
        .find(kode)
        .map(
            office ->
                "Kode '%s' sudah dipakai %s (%s) dan tidak dipakai dua kali. Pilih kode lain."
                    .formatted(kode, office.nama(), state(office)))
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
    return kode;
  }

  /** A group that already has another meaning would give its members this office's work. */
  private void refuseTakenGroups(PerangkatDaerah office) {
    var wanted = groups(office);
    var taken =
        Stream.concat(
                identity.createGroupQuery().groupIdIn(wanted.toArray(String[]::new)).list().stream()
                    .map(group -> group.getId()),
                identity.createUserQuery().userIdIn(wanted.toArray(String[]::new)).list().stream()
                    .map(user -> user.getId()))
            .distinct()
            .sorted()
            .toList();
    if (!taken.isEmpty()) {
      throw RefusedException.badRequest(
          "Kode '%s' membutuhkan kelompok %s, yang sudah menjadi nama kelompok atau akun lain. Pilih kode lain."
              .formatted(office.kode(), String.join(", ", taken)));
    }
  }

  static List<String> groups(PerangkatDaerah office) {
    return Stream.concat(
            Stream.of(office.group(), office.complaintOfficers()),
            Stream.of(Jabatan.values()).map(office::group))
        .toList();
  }

  /** Of its own aliases one may become its name again. */
  private void refuseName(String name, @Nullable String own) {
    var key = PerangkatDaerahTable.key(name);
    refuseTaken(key, name, own);
    table.aliases().stream()
        .filter(alias -> !alias.kode().equals(own))
        .filter(alias -> PerangkatDaerahTable.key(alias.nama()).equals(key))
        .findFirst()
        .map(
            alias ->
                "'%s' adalah alias %s. Pakai nama lain, atau hapus alias itu dahulu."
                    .formatted(name, register.get(alias.kode()).nama()))
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
  }

  private void refuseTaken(String key, String name, @Nullable String own) {
    register.all().stream()
        .filter(other -> !other.kode().equals(own))
        .filter(other -> PerangkatDaerahRegister.names(other).contains(key))
        .findFirst()
        .map(
            other ->
                "'%s' sudah menjadi nama, singkatan, atau kode %s. Pakai nama lain."
                    .formatted(name, other.nama()))
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
  }

  private void requireActive(PerangkatDaerah office) {
    if (!office.aktif()) {
      throw RefusedException.conflict(
          "%s %s, jadi tidak dapat diubah. Muat ulang halaman."
              .formatted(office.nama(), state(office)));
    }
  }

  /** Models name the Sekda and the Inspektur, who are the heads of these two. */
  private static void requireNoLeader(PerangkatDaerah office, String verb) {
    if (CityGroups.isLeader(office, Jabatan.KEPALA)) {
      throw RefusedException.badRequest(
          "%s tidak dapat %s: kepalanya, kelompok %s, memutus dalam prosedur. Ganti namanya saja."
              .formatted(office.nama(), verb, office.group(Jabatan.KEPALA)));
    }
  }

  /** {@code sudah digabung ke Dinas Kepemudaan dan Olahraga sejak 5 Januari 2026}. */
  private String state(PerangkatDaerah office) {
    var since = table.basis(office.kode()).sejak();
    var day = since == null ? "" : " sejak " + Tanggal.panjang(since);
    return switch (office.keadaan()) {
      case AKTIF -> "masih ada";
      case DITUTUP -> "sudah ditutup" + day;
      case DIGABUNG ->
          "sudah digabung ke "
              + register.get(java.util.Objects.requireNonNull(office.penerus())).nama()
              + day
              + merger(office).map(change -> " oleh " + people.nameOf(change.siapa())).orElse("");
    };
  }

  private CheckedBasis checkedBasis(OfficeCommand.Basis basis) {
    var number = VisibleText.orEmpty(basis.nomor());
    if (number.isEmpty()) {
      throw RefusedException.badRequest(
          "Dasar hukum kosong. Tulis nomor peraturan atau keputusannya, misalnya Perda 5/2026.");
    }
    limit(number, "Dasar hukum", LONGEST_DECREE);
    var reason = VisibleText.orEmpty(basis.alasan());
    shortly(reason, "Alasan", LONGEST_REASON);
    return new CheckedBasis(date(basis.tanggal()), number, reason);
  }

  private LocalDate date(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw RefusedException.badRequest(
          "Tanggal berlaku kosong. Isi tanggal berlakunya peraturan atau keputusan.");
    }
    LocalDate date;
    try {
      date = LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw RefusedException.badRequest(
          "Tanggal berlaku '%s' bukan tanggal. Isi seperti 2026-01-05.".formatted(text));
    }
    if (date.isAfter(LocalDate.now(clock))) {
      throw RefusedException.badRequest(
          "Tanggal berlaku %s belum tiba. Simpan perubahan ini pada hari itu atau sesudahnya."
              .formatted(Tanggal.panjang(date)));
    }
    if (date.getYear() < 2000) {
      throw RefusedException.badRequest(
          "Tanggal berlaku %s terlalu lama. Periksa tahunnya.".formatted(Tanggal.panjang(date)));
    }
    return date;
  }

  private static String text(@Nullable String text, String field, int longest) {
    var value = VisibleText.orEmpty(text).replaceAll("\\s+", " ");
    if (value.length() < 2) {
      throw RefusedException.badRequest(
          "%s kosong atau terlalu pendek. Tulis paling sedikit dua huruf.".formatted(field));
    }
    limit(value, field, longest);
    return value;
  }

  private static void limit(String value, String field, int longest) {
    shortly(value, field, longest);
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.badRequest(
          "%s memuat tanda yang tidak terlihat. Ketik ulang.".formatted(field));
    }
  }

  private static void shortly(String value, String field, int longest) {
    if (value.length() > longest) {
      throw RefusedException.badRequest(
          "%s berisi %d huruf. Ringkas menjadi paling banyak %d huruf."
              .formatted(field, value.length(), longest));
    }
  }

  private static Set<String> names(String name, String singkatan) {
    return Stream.of(name, singkatan).collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  static String kode(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static OfficeChange change(
      Kind kind,
      @Nullable PerangkatDaerah before,
      PerangkatDaerah after,
      @Nullable PerangkatDaerah heir,
      boolean endWork,
      CheckedBasis checked) {
    return new OfficeChange(
        kind, before, after, heir, endWork, checked.tanggal(), checked.nomor(), checked.alasan());
  }
}
