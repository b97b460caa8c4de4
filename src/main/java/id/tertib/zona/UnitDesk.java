package id.tertib.zona;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.UnitLayananRegister;
import id.tertib.zona.perkara.PencabutanBerjalan;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import id.tertib.zona.unit.UnitZonaTable.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of units. Nothing is ever overwritten: what was wrong is withdrawn. */
@Service
public class UnitDesk {

  private static final int NAMA = 200;
  private static final int TIM = 1000;
  private static final int DOKUMEN = 300;
  private static final int ALASAN = 500;
  private static final LocalDate TERAWAL = LocalDate.of(2010, 1, 1);

  private final UnitZonaTable table;
  private final UnitLayananRegister units;
  private final ObjectProvider<GugurUsulan> gugur;
  private final PencabutanBerjalan berjalan;
  private final People people;
  private final AuditTrail trail;
  private final Sentences words;
  private final Clock clock;

  UnitDesk(
      UnitZonaTable table,
      UnitLayananRegister units,
      ObjectProvider<GugurUsulan> gugur,
      PencabutanBerjalan berjalan,
      People people,
      AuditTrail trail,
      Sentences words,
      Clock clock) {
    this.table = table;
    this.units = units;
    this.gugur = gugur;
    this.berjalan = berjalan;
    this.people = people;
    this.trail = trail;
    this.words = words;
    this.clock = clock;
  }

  /** What a person typed of a unit. */
  public record Isian(String nama, JenisUnit jenis, String kepala, String tim) {}

  public List<UnitZona> all() {
    return table.all();
  }

  /**
   * @throws RefusedException 404 when there is none
   */
  public UnitZona get(String kode) {
    return table
        .find(kode)
        .orElseThrow(() -> RefusedException.notFound(words.of("zona.tolak.tidak-ada")));
  }

  /**
   * The same, which nobody else changes before the transaction ends.
   *
   * @throws RefusedException as {@link #get}
   */
  public UnitZona hold(String kode) {
    table.lock(kode);
    return get(kode);
  }

  /** Whoever else changes this unit, or what hangs on it, waits for the end of the transaction. */
  public void lock(String kode) {
    table.lock(kode);
  }

  /** Whether this person keeps the register. */
  public boolean keeps(String userId) {
    return people.isIn(userId, Groups.ORGANISASI) || people.isIn(userId, Groups.ADMIN);
  }

  /**
   * @throws RefusedException 403 for anybody but Bagian Organisasi and administrators
   */
  public void requireKeeper(String userId) {
    if (!keeps(userId)) {
      throw RefusedException.forbidden(words.of("zona.tolak.bukan-pengelola"));
    }
  }

  /**
   * Enters a unit, or takes up one that serves people already.
   *
   * @throws RefusedException 400, 403 or 409, naming the mend
   */
  @Transactional
  public UnitZona add(String by, String kode, PerangkatDaerah office, Isian isian) {
    requireKeeper(by);
    var checked = checked(isian);
    if (table.find(kode).isPresent()) {
      throw RefusedException.conflict(words.of("zona.tolak.sudah-ada", kode));
    }
    units.add(kode, checked.nama(), office);
    table.add(new Row(kode, checked.jenis().name(), checked.kepala(), checked.tim()));
    var unit = get(kode);
    trail.record(
        AuditEntry.of(by, "mendaftarkan unit zona integritas", subject(kode))
            .change(null, text(unit)));
    return unit;
  }

  /**
   * @throws RefusedException as {@link #add}; 404 when there is none
   */
  @Transactional
  public void change(String by, String kode, Isian isian) {
    requireKeeper(by);
    table.lock(kode);
    var before = get(kode);
    var checked = checked(isian);
    if (!before.unit().kantor() && !before.nama().equals(checked.nama())) {
      units.change(kode, checked.nama(), before.unit().aktif());
    }
    table.change(new Row(kode, checked.jenis().name(), checked.kepala(), checked.tim()));
    var after = get(kode);
    if (!text(before).equals(text(after))) {
      trail.record(
          AuditEntry.of(by, "mengubah unit zona integritas", subject(kode))
              .change(text(before), text(after)));
    }
  }

  /**
   * Enters a stage or a predicate from its date.
   *
   * @throws RefusedException as {@link #change}; 400 when it cannot follow from what was before,
   *     409 when it is a revocation whose case has to decide
   */
  @Transactional
  public void enter(String by, String kode, Baru baru) {
    requireKeeper(by);
    if (baru.revokes()) {
      gugur.getObject().hold(kode);
      table.lock(kode);
      requireNotProposed(get(kode));
    }
    record(by, kode, baru);
  }

  /**
   * Enters what a step of a case has come to; whoever ends that step may.
   *
   * @throws RefusedException as {@link #enter}
   */
  @Transactional
  public void record(String by, String kode, Baru baru) {
    if (baru.revokes()) {
      gugur.getObject().hold(kode);
    }
    table.lock(kode);
    var unit = get(kode);
    check(unit, baru);
    table.enter(kode, baru, by);
    trail.record(
        AuditEntry.of(by, "mencatat %s zona integritas".formatted(baru.hal().kode()), subject(kode))
            .detail(baru.dokumen())
            .change(
                unit.kini(baru.hal()).map(Keadaan::kata).orElse(null),
                "%s sejak %s".formatted(kata(baru), baru.sejak())));
    if (baru.revokes()) {
      gugur.getObject().dicabut(kode, LocalDate.now(clock), by);
    }
  }

  /**
   * @throws RefusedException as {@link #change}; 400 without a reason, 409 when it was withdrawn
   */
  @Transactional
  public void withdraw(String by, String kode, long id, String alasan) {
    requireKeeper(by);
    table.lock(kode);
    var one =
        get(kode).riwayat().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(() -> RefusedException.notFound(words.of("zona.tolak.tidak-ada")));
    var reason = VisibleText.orEmpty(alasan);
    if (reason.isEmpty() || reason.length() > ALASAN) {
      throw RefusedException.badRequest(words.of("zona.tolak.alasan", String.valueOf(ALASAN)));
    }
    if (!table.withdraw(id, by, reason)) {
      throw RefusedException.conflict(words.of("zona.tolak.sudah-ditarik"));
    }
    trail.record(
        AuditEntry.of(by, "menarik %s zona integritas".formatted(one.hal().kode()), subject(kode))
            .change("%s sejak %s".formatted(one.kata(), one.sejak()), null)
            .because(reason));
  }

  public static String subject(String kode) {
    return "unit/" + kode;
  }

  private void check(UnitZona unit, Baru baru) {
    var today = LocalDate.now(clock);
    if (!baru.hal().nilai().contains(baru.nilai())) {
      throw RefusedException.badRequest(words.of("zona.tolak.nilai"));
    }
    var sejak = baru.sejak();
    if (sejak == null || sejak.isBefore(TERAWAL) || sejak.isAfter(today)) {
      throw RefusedException.badRequest(
          words.of("zona.tolak.sejak", Tanggal.panjang(TERAWAL), Tanggal.panjang(today)));
    }
    if (VisibleText.isBlank(baru.dokumen()) || baru.dokumen().length() > DOKUMEN) {
      throw RefusedException.badRequest(words.of("zona.tolak.dokumen", String.valueOf(DOKUMEN)));
    }
    var before = unit.pada(baru.hal(), sejak);
    if (before.filter(one -> one.nilai().equals(baru.nilai())).isPresent()) {
      throw RefusedException.conflict(
          words.of("zona.tolak.sama", unit.nama(), kata(baru), since(before.get())));
    }
    if (baru.hal() == Hal.PREDIKAT) {
      checkPredikat(unit, Predikat.valueOf(baru.nilai()), sejak);
    }
  }

  /** What is being decided in a case is not entered beside it. */
  private void requireNotProposed(UnitZona unit) {
    berjalan
        .of(unit.kode())
        .ifPresent(
            row -> {
              throw RefusedException.conflict(
                  words.of("zona.tolak.pencabutan-berjalan", unit.nama(), row.kunci()));
            });
  }

  private void checkPredikat(UnitZona unit, Predikat nilai, LocalDate sejak) {
    var before = unit.predikat(sejak);
    if (nilai == Predikat.DICABUT && !before.pemegang()) {
      throw RefusedException.badRequest(words.of("zona.tolak.tidak-memegang", unit.nama()));
    }
    if (nilai == Predikat.WBBM && before != Predikat.WBK) {
      throw RefusedException.badRequest(words.of("zona.tolak.bukan-wbk", unit.nama()));
    }
  }

  private Isian checked(Isian isian) {
    var nama = VisibleText.orEmpty(isian.nama());
    var kepala = VisibleText.orEmpty(isian.kepala());
    var tim = VisibleText.orEmpty(isian.tim());
    if (nama.isEmpty() || nama.length() > NAMA) {
      throw RefusedException.badRequest(words.of("zona.tolak.nama", String.valueOf(NAMA)));
    }
    if (kepala.length() > NAMA || tim.length() > TIM) {
      throw RefusedException.badRequest(
          words.of("zona.tolak.panjang", String.valueOf(NAMA), String.valueOf(TIM)));
    }
    return new Isian(nama, isian.jenis(), kepala, tim);
  }

  private static String kata(Baru baru) {
    return baru.hal() == Hal.TAHAP
        ? Tahap.valueOf(baru.nilai()).kata()
        : Predikat.valueOf(baru.nilai()).kata();
  }

  private String since(Keadaan one) {
    return one.sejak() == null
        ? words.of("zona.sejak.tidak-dicatat")
        : Tanggal.panjang(one.sejak());
  }

  private static String text(UnitZona unit) {
    return "%s, %s; kepala: %s; tim: %s"
        .formatted(
            unit.nama(), Objects.requireNonNull(unit.jenis().nama()), unit.kepala(), unit.tim());
  }
}
