package id.tertib.pmprb;

import static java.util.stream.Collectors.toMap;

import id.tertib.instrument.score.Score;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.PapanPmprb.Dibatalkan;
import id.tertib.pmprb.PapanPmprb.Jadwal;
import id.tertib.pmprb.PapanPmprb.Kantor;
import id.tertib.pmprb.PapanPmprb.Keadaan;
import id.tertib.pmprb.PapanPmprb.Kota;
import id.tertib.pmprb.PapanPmprb.Nilai;
import id.tertib.procedure.Langkah;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OpenSteps;
import id.tertib.report.LaporanRegister;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a year; what many offices need is asked once for all of them. */
@Service
class PapanPmprbReader {

  private final SiklusKota siklus;
  private final HasilPmprb hasil;
  private final OpenSteps steps;
  private final Sheets sheets;
  private final LaporanRegister reports;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  PapanPmprbReader(
      SiklusKota siklus,
      HasilPmprb hasil,
      OpenSteps steps,
      Sheets sheets,
      LaporanRegister reports,
      PerangkatDaerahRegister offices,
      Clock clock) {
    this.siklus = siklus;
    this.hasil = hasil;
    this.steps = steps;
    this.sheets = sheets;
    this.reports = reports;
    this.offices = offices;
    this.clock = clock;
  }

  /** What was read for all offices together. */
  private record Reading(
      Map<String, List<Langkah>> steps,
      Map<String, PerangkatDaerah> offices,
      Map<String, PerangkatDaerah> successors,
      Map<String, Sheets.Progress> progress,
      @Nullable Instant fixed) {}

  @Transactional(readOnly = true)
  PapanPmprb read(PmprbSight.Sight sight) {
    var key = sight.cycle().key();
    var set = siklus.find(key);
    var reading =
        new Reading(
            steps.of(key, sight.account()),
            offices.allEver().stream().collect(toMap(PerangkatDaerah::kode, Function.identity())),
            offices.successors(),
            sheets.progress(sight.offices().stream().map(OfficeCase::sheet).toList()),
            set.map(SiklusPmprbTable.Row::konsensusPada).orElse(null));
    var city = sight.city() ? city(sight, set, reading) : null;
    return new PapanPmprb(
        key,
        PmprbKinds.period(key),
        clock.instant(),
        city,
        sight.offices().stream().map(one -> office(one, reading)).toList(),
        siklus.meaningOfUnits(key),
        sight.tends()
            ? siklus.cancelled(key).stream()
                .map(
                    one ->
                        new Dibatalkan(
                            key + "~" + one.id(), Objects.requireNonNull(one.closedAt())))
                .toList()
            : List.of(),
        sight.tends() && !reading.steps().isEmpty(),
        sight.tends() && siklus.cancellable(key));
  }

  private Kota city(PmprbSight.Sight sight, Optional<SiklusPmprbTable.Row> set, Reading reading) {
    var key = sight.cycle().key();
    var open = reading.steps().getOrDefault(key, List.of());
    return new Kota(
        key,
        state(sight, set, open),
        sight.cycle().closedAt() != null,
        open,
        open.stream().anyMatch(Langkah::lewat),
        set.flatMap(PapanPmprbReader::jadwal).orElse(null),
        hasil.city(set).map(city -> nilai(city, reading)).orElse(null),
        !reports.of(key).isEmpty());
  }

  private static String state(
      PmprbSight.Sight sight, Optional<SiklusPmprbTable.Row> set, List<Langkah> open) {
    if (!open.isEmpty()) {
      return open.stream().map(Langkah::nama).distinct().collect(Collectors.joining(", "));
    }
    if (sight.cycle().closedAt() != null) {
      return "Selesai";
    }
    return sight.cycle().instance() == null
        ? "PMPRB kota belum dimulai"
        : set.flatMap(row -> Optional.ofNullable(row.lembarKota())).isEmpty()
            ? "Menunggu lembar perangkat daerah"
            : "Tertib menyiapkan langkah berikutnya";
  }

  private static Optional<Jadwal> jadwal(SiklusPmprbTable.Row set) {
    return Optional.ofNullable(set.jadwal())
        .map(
            jadwal ->
                new Jadwal(set.batasUnit(), jadwal.panel1(), jadwal.panel2(), jadwal.batasKirim()));
  }

  private static Nilai nilai(HasilPmprb.Kota city, Reading reading) {
    var fixed = reading.fixed() != null;
    var counts = fixed ? city.panel() : city.self();
    return new Nilai(
        HasilPmprb.shown(city.self().total()),
        fixed ? HasilPmprb.shown(city.panel().total()) : null,
        city.instrument().weight().toPlainString().replace('.', ','),
        category(counts));
  }

  private static @Nullable String category(Score score) {
    var reached = score.category();
    return reached == null ? null : reached.category().code();
  }

  private Kantor office(OfficeCase one, Reading reading) {
    var office = Objects.requireNonNull(reading.offices().get(one.office()));
    var open = reading.steps().getOrDefault(one.key(), List.of());
    var progress = reading.progress().getOrDefault(one.sheet(), Sheets.Progress.NONE);
    var verified = PmprbPerangkatDaerah.Putusan.TERVERIFIKASI.equals(one.result());
    var late = reading.fixed() != null && HasilPmprb.isLate(one, reading.fixed());
    var heir = reading.successors().get(one.office());
    return new Kantor(
        office.kode(),
        office.nama(),
        office.singkatan(),
        office.kelompok(),
        one.key(),
        state(one, open, progress),
        open.stream().anyMatch(Langkah::dikembalikan),
        late,
        heir == null ? null : heir.singkatan(),
        progress.complete(),
        progress.required(),
        open,
        open.stream().anyMatch(Langkah::lewat),
        open.stream().mapToInt(Langkah::terlambat).max().orElse(0),
        verified
            ? hasil.score(one).map(score -> HasilPmprb.shown(score.total())).orElse(null)
            : null,
        late && verified && !reports.of(one.key()).isEmpty(),
        one.resultAt());
  }

  private static Keadaan state(OfficeCase one, List<Langkah> open, Sheets.Progress progress) {
    if (!one.isRunning()) {
      return PmprbPerangkatDaerah.Putusan.TERVERIFIKASI.equals(one.result())
          ? Keadaan.TERVERIFIKASI
          : Keadaan.DITUTUP;
    }
    return open.stream()
        .findFirst()
        .map(
            step ->
                switch (step.kode()) {
                  case PmprbPerangkatDaerah.REVIU_KOORDINATOR -> Keadaan.DIREVIU;
                  case PmprbPerangkatDaerah.TANDA_TANGAN -> Keadaan.KEPALA;
                  case PmprbPerangkatDaerah.VERIFIKASI -> Keadaan.DIVERIFIKASI;
                  case PmprbPerangkatDaerah.ISI_LEMBAR ->
                      progress.answered() == 0 ? Keadaan.BELUM : Keadaan.DIISI;
                  default -> Keadaan.BELUM;
                })
        .orElse(Keadaan.BELUM);
  }
}
