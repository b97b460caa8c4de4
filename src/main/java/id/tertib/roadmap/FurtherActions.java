package id.tertib.roadmap;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.AksiLanjutan.Penarikan;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions beside those of the Road Map. Any procedure adds its own, under a series of its own; from
 * their quarter on they stand in the office's quarterly reports and checklists until one of these
 * proves them, and here is told what became of them. Who may add and withdraw is for the procedure
 * to say.
 */
@Service
public class FurtherActions {

  /** Business key under which the trail has all that is done to further actions. */
  public static final String CASE_KEY = "aksi-lanjutan";

  /** Key of a row's context: why the action was withdrawn after it was asked. */
  static final String DITARIK = "ditarik";

  private static final Pattern SERIES = Pattern.compile("(?!(RA|QW|TEMUAN)-)[A-Z]{2,10}-20\\d\\d");
  private static final int LONGEST_REASON = 1000;

  private final AksiLanjutanTable table;
  private final FurtherProof proof;
  private final PerangkatDaerahRegister offices;
  private final Sheets sheets;
  private final AuditTrail trail;
  private final Clock clock;

  FurtherActions(
      AksiLanjutanTable table,
      FurtherProof proof,
      PerangkatDaerahRegister offices,
      Sheets sheets,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.proof = proof;
    this.offices = offices;
    this.sheets = sheets;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param series what its code begins with, e.g. {@code RATL-2026}
   * @param by id of the person, or {@code sistem}
   * @return with its code, e.g. {@code RATL-2026-001}
   * @throws RefusedException 400 when a part is empty or too long, the office is none of today's,
   *     or the quarter has begun
   */
  @Transactional
  public AksiLanjutan add(String series, Isi isi, String by) {
    if (!SERIES.matcher(series).matches()) {
      throw new IllegalArgumentException(
          "Seri aksi lanjutan '%s' tidak dikenal; tulis seperti RATL-2026".formatted(series));
    }
    var checked = checked(isi);
    var number = table.next(series);
    var action =
        new AksiLanjutan(
            "%s-%03d".formatted(series, number),
            checked,
            checked.perangkatDaerah(),
            clock.instant(),
            null,
            0);
    table.add(action, series, number);
    trail.record(entry(by, "menambah aksi lanjutan", action.kode()).change(null, checked.text()));
    return action;
  }

  /**
   * Changes what no sheet has asked yet.
   *
   * @param version the one that the person saw
   * @throws RefusedException as {@link #add}; 404 when there is none with this code, 409 when it
   *     was asked or withdrawn, or somebody else changed it meanwhile
   */
  @Transactional
  public AksiLanjutan change(String kode, int version, Isi isi, String by) {
    var before = held(kode);
    if (before.versi() != version) {
      throw RefusedException.conflict(
          "Aksi lanjutan %s sudah diubah. Muat ulang, lalu periksa lagi sebelum mengubahnya."
              .formatted(kode));
    }
    proof.of(List.of(before)).get(0).ditanyakan().stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw RefusedException.conflict(
                  "Aksi lanjutan %s sudah ditanyakan dalam %s, jadi tidak dapat diubah. Tarik dengan alasan, lalu tambahkan yang baru."
                      .formatted(kode, first.lembar().nama()));
            });
    var after = checked(isi);
    table.change(kode, after);
    trail.record(
        entry(by, "mengubah aksi lanjutan", kode).change(before.isi().text(), after.text()));
    return table.find(kode).orElseThrow();
  }

  /**
   * Sheets that are made from now on no longer ask it; those that ask it already say so beside it.
   *
   * @param reason 1 to 1000 letters
   * @throws RefusedException 400 without a reason, 404 when there is none with this code, 409 when
   *     it was withdrawn or is proven
   */
  @Transactional
  public void withdraw(String kode, @Nullable String reason, String by) {
    var why = text("Alasan penarikan", reason, LONGEST_REASON, true);
    var became = proof.of(List.of(held(kode))).get(0);
    became
        .bukti()
        .ifPresent(
            proven -> {
              throw RefusedException.conflict(
                  "Aksi lanjutan %s sudah terbukti dalam %s, jadi tidak dapat ditarik."
                      .formatted(kode, proven.lembar().nama()));
            });
    table.withdraw(kode, new Penarikan(clock.instant(), why));
    became.ditanyakan().stream()
        .filter(asked -> !asked.lembar().sah())
        .forEach(asked -> sheets.addContext(asked.lembar().id(), kode, DITARIK, why));
    trail.record(entry(by, "menarik aksi lanjutan", kode).because(why));
  }

  /** All of them, by series and number, with what became of each. */
  @Transactional(readOnly = true)
  public List<PembuktianAksi> all() {
    return all(each -> true);
  }

  /** Those that are wanted, as {@link #all()}. */
  @Transactional(readOnly = true)
  public List<PembuktianAksi> all(Predicate<AksiLanjutan> wanted) {
    return proof.of(table.all().stream().filter(wanted).toList());
  }

  /** Where they are from, in words, each once. */
  List<String> sources() {
    return table.all().stream().map(each -> each.isi().sumber()).distinct().sorted().toList();
  }

  /**
   * Those of one series, e.g. {@code RATL-2026}, with what became of each: “sudah
   * ditindaklanjuti?”.
   */
  @Transactional(readOnly = true)
  public List<PembuktianAksi> ofSeries(String series) {
    return all(each -> each.kode().startsWith(series + "-"));
  }

  @Transactional(readOnly = true)
  public Optional<PembuktianAksi> find(String kode) {
    return table.find(kode).map(action -> proof.of(List.of(action)).get(0));
  }

  /** The first quarter that a new action can be asked in: the one after today's. */
  public Triwulan earliest() {
    return Triwulan.of(LocalDate.now(clock)).next();
  }

  /** One that holds, which nobody else changes before the transaction ends. */
  private AksiLanjutan held(String kode) {
    var action =
        table
            .hold(kode)
            .orElseThrow(
                () -> RefusedException.notFound("Aksi lanjutan %s tidak ada.".formatted(kode)));
    if (action.ditarik() != null) {
      throw RefusedException.conflict("Aksi lanjutan %s sudah ditarik.".formatted(kode));
    }
    return action;
  }

  private Isi checked(Isi isi) {
    var office = isi.perangkatDaerah().strip();
    if (offices.find(office).filter(PerangkatDaerah::aktif).isEmpty()) {
      throw RefusedException.badRequest(
          "Perangkat daerah aksi lanjutan, '%s', tidak ada. Pakai kode dari daftar perangkat daerah."
              .formatted(office));
    }
    if (isi.mulai().compareTo(earliest()) < 0 || isi.mulai().tahun() > Jadwal.LAST_YEAR) {
      throw RefusedException.badRequest(
          "Aksi lanjutan tidak dapat ditanyakan mulai %s. Pilih triwulan dari %s sampai akhir %d."
              .formatted(isi.mulai().text(), earliest().text(), Jadwal.LAST_YEAR));
    }
    return new Isi(
        text("Judul aksi lanjutan", isi.judul(), 500, true),
        office,
        isi.mulai(),
        text("Bukti aksi lanjutan", isi.bukti(), 1000, false),
        text("Sumber aksi lanjutan", isi.sumber(), 100, true),
        text("Kelas aksi lanjutan", isi.kelas(), 40, false));
  }

  private static String text(String what, @Nullable String given, int most, boolean required) {
    var text = VisibleText.orEmpty(given);
    if (required && text.isEmpty()) {
      throw RefusedException.badRequest("%s kosong. Isi dahulu.".formatted(what));
    }
    if (text.length() > most) {
      throw RefusedException.badRequest(
          "%s berisi %d huruf. Ringkas menjadi paling banyak %d huruf."
              .formatted(what, text.length(), most));
    }
    return text;
  }

  private static AuditEntry entry(String by, String what, String kode) {
    return AuditEntry.of(by, what, CASE_KEY).detail(kode);
  }
}
