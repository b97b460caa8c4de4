package id.tertib.zona.tahun;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Akhir;
import id.tertib.data.Akhir.Sebab;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.score.Fraction;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.nilai.BagianLembar;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.tahun.CatatanTahun.Dicatat;
import id.tertib.zona.tahun.CatatanTahun.Isi;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Years of a unit before Tertib are entered, corrected and withdrawn, each with its trail. */
@Service
class TahunDesk {

  /** Zona integritas began with PermenPANRB 60/2012. */
  private static final int TERAWAL = 2012;

  private static final int SUMBER = 300;
  private static final int ALASAN = 500;
  private static final BigDecimal PENUH = new BigDecimal(100);

  /** Parts are published rounded, eight of them. */
  private static final BigDecimal PEMBULATAN = new BigDecimal("0.04");

  private final UnitDesk desk;
  private final TahunLamaTable table;
  private final PerkaraZonaTable cases;
  private final BagianLembar bagian;
  private final AuditTrail trail;
  private final Sentences words;
  private final Clock clock;

  TahunDesk(
      UnitDesk desk,
      TahunLamaTable table,
      PerkaraZonaTable cases,
      BagianLembar bagian,
      AuditTrail trail,
      Sentences words,
      Clock clock) {
    this.desk = desk;
    this.table = table;
    this.cases = cases;
    this.bagian = bagian;
    this.trail = trail;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param bukti id of the paper
   * @return its id
   * @throws RefusedException as {@link #check}
   */
  @Transactional
  long enter(String by, String kode, Isi isi, String bukti) {
    desk.lock(kode);
    check(by, kode, isi, null);
    var id = table.insert(kode, isi, bukti, new Dicatat(by, clock.instant()), null);
    trail.record(
        AuditEntry.of(by, "mencatat tahun zona integritas", UnitDesk.subject(kode))
            .change(null, isi.teks()));
    return id;
  }

  /**
   * Whether it could be entered now, but for its paper.
   *
   * @param corrected row in whose place it would come; null for none
   * @throws RefusedException 400 naming the mend, 403 for all but Bagian Organisasi and
   *     administrators, 404 for an unknown unit, 409 when the year is there already or has a case
   */
  void check(String by, String kode, Isi isi, @Nullable Long corrected) {
    desk.requireKeeper(by);
    var unit = desk.get(kode);
    var today = LocalDate.now(clock);
    var year = String.valueOf(isi.tahun());
    require(isi.tahun() >= TERAWAL && isi.tahun() <= today.getYear(), "tahun", today.getYear());
    if (cases.find(ZonaIntegritas.key(isi.tahun(), kode)).isPresent()) {
      throw RefusedException.conflict(words.of("zona.tahun.tolak.perkara", unit.nama(), year));
    }
    require(isi.total().compareTo(PENUH) <= 0, "total");
    bagian.semua().forEach(part -> requireWithin(part, isi));
    var sum = isi.bagian().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    require(
        sum.compareTo(isi.total().add(PEMBULATAN)) <= 0,
        "jumlah",
        CatatanTahun.angka(sum),
        CatatanTahun.angka(isi.total()));
    require(!isi.sumber().isEmpty() && isi.sumber().length() <= SUMBER, "sumber", SUMBER);
    require(
        isi.tanggal().getYear() >= isi.tahun() && !isi.tanggal().isAfter(today),
        "tanggal-luar",
        isi.tahun(),
        Tanggal.panjang(today));
    table
        .counting(kode, isi.tahun())
        .filter(there -> corrected == null || there.id() != corrected)
        .ifPresent(
            there -> {
              throw RefusedException.conflict(
                  words.of("zona.tahun.tolak.dua-kali", unit.nama(), year));
            });
  }

  private void requireWithin(BagianZona part, Isi isi) {
    var nilai = isi.bagian().getOrDefault(part.kode(), BigDecimal.ZERO);
    require(
        Fraction.of(nilai).compareTo(part.bobot()) <= 0, "bagian", part.judul(), part.bobotTeks());
  }

  private void require(boolean holds, String rule, Object... values) {
    if (!holds) {
      var texts = new Object[values.length];
      for (var at = 0; at < values.length; at++) {
        texts[at] = String.valueOf(values[at]);
      }
      throw RefusedException.badRequest(words.of("zona.tahun.tolak." + rule, texts));
    }
  }

  /**
   * Puts another row in place of one; the former stays readable.
   *
   * @return id of the row that counts now
   * @throws RefusedException as {@link #check}; 400 without a reason or without a change, 409 when
   *     it does not count any more
   */
  @Transactional
  long correct(String by, String kode, long id, Correction correction) {
    desk.lock(kode);
    var isi = correction.isi();
    check(by, kode, isi, id);
    var before = require(kode, id);
    var alasan = reason(correction.alasan());
    require(!before.isi().equals(isi) || !before.bukti().equals(correction.bukti()), "sama");
    end(before, Sebab.DIKOREKSI, by, alasan);
    var corrected =
        table.insert(kode, isi, correction.bukti(), new Dicatat(by, clock.instant()), id);
    trail.record(
        AuditEntry.of(by, "mengoreksi tahun zona integritas", UnitDesk.subject(kode))
            .change(before.isi().teks(), isi.teks())
            .because(alasan));
    return corrected;
  }

  /**
   * @param bukti id of the paper, the former one where it stays
   */
  record Correction(Isi isi, String bukti, String alasan) {}

  /**
   * Lets a row no longer count; it stays readable, and another may be entered.
   *
   * @throws RefusedException 400 without a reason, 403, 404, 409 when it does not count any more
   */
  @Transactional
  void withdraw(String by, String kode, long id, String alasan) {
    desk.requireKeeper(by);
    desk.lock(kode);
    var one = require(kode, id);
    var reason = reason(alasan);
    end(one, Sebab.DITARIK, by, reason);
    trail.record(
        AuditEntry.of(by, "menarik tahun zona integritas", UnitDesk.subject(kode))
            .change(one.isi().teks(), null)
            .because(reason));
  }

  /**
   * In whatever state it is.
   *
   * @throws RefusedException 404 when this unit has none
   */
  CatatanTahun require(String kode, long id) {
    return table
        .find(kode, id)
        .orElseThrow(() -> RefusedException.notFound(words.of("zona.tahun.tolak.tidak-ada")));
  }

  private String reason(String alasan) {
    var reason = VisibleText.orEmpty(alasan);
    require(!reason.isEmpty() && reason.length() <= ALASAN, "alasan", ALASAN);
    return reason;
  }

  private void end(CatatanTahun one, Sebab sebab, String by, String alasan) {
    if (!table.end(one.id(), new Akhir(sebab, by, clock.instant(), alasan))) {
      throw RefusedException.conflict(words.of("zona.tahun.tolak.sudah-berakhir"));
    }
  }
}
