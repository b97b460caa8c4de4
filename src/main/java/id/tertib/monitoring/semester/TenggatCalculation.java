package id.tertib.monitoring.semester;

import id.tertib.data.Tanggal;
import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.procedure.Parameters;
import id.tertib.procedure.Procedure.Due;
import id.tertib.procedure.Returns;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the due date of each step comes about, and what it rests on: the one place that says so. The
 * models read it through {@link TenggatMonitoring}, the register of deadlines through {@link
 * MonitoringObligations}.
 */
@Component
public class TenggatCalculation {

  private static final String PERWALI = "Perwali 63/2022 Bab V";

  private final SiklusRepository siklus;
  private final Returns returns;
  private final Parameters parameters;
  private final Clock clock;

  TenggatCalculation(SiklusRepository siklus, Returns returns, Parameters parameters, Clock clock) {
    this.siklus = siklus;
    this.returns = returns;
    this.parameters = parameters;
    this.clock = clock;
  }

  /**
   * A date and its ground.
   *
   * @param dasar e.g. “Keputusan 000.8.6/Kep.41-Org/2026 tanggal 1 Juli 2026; Perwali 63/2022 Bab
   *     V”
   */
  public record Calculated(DueRule rule, String dasar) {

    public Due due() {
      return new Due(rule, dasar);
    }
  }

  /** Planning and its approval, each counted from its own beginning. */
  Calculated rencana() {
    return workingDays("hari_rencana", null);
  }

  /** Reviewing and approving the city's report, each. */
  Calculated laporanKota() {
    return workingDays("hari_laporan_kota", null);
  }

  /** The follow-up plan comes after the report and does not hang on the closing date. */
  Calculated tindakLanjut() {
    return workingDays("hari_tindak_lanjut", null);
  }

  /**
   * @throws IllegalStateException when the plan has no closing date yet
   */
  Calculated penutupan(Siklus one) {
    var date = one.tanggalPenutupan();
    if (date == null) {
      throw new IllegalStateException("Rencana tanpa tanggal penutupan");
    }
    return byRencana(one, date);
  }

  /**
   * A step of an office, opened today.
   *
   * @param key of the case, e.g. {@code 2026-S2/dinkes}
   * @param step see {@link MonitoringPerangkatDaerah}
   */
  public Calculated ofStep(String key, String step) {
    var one = siklus(key);
    return switch (step) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA ->
          byRencana(key, step, one, one.batasPengisian());
      case MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA ->
          byRencana(key, step, one, one.batasLapangan());
      case MonitoringPerangkatDaerah.ANALISIS ->
          ofReturn(key, step, one)
              .orElseGet(() -> workingDays("hari_analisis", penutupanAhead(one)));
      case MonitoringPerangkatDaerah.TANGGAPAN ->
          workingDays("hari_tanggapan", penutupanAhead(one));
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM ->
          workingDays("hari_reviu", penutupanAhead(one));
      default -> tindakLanjut();
    };
  }

  private Calculated byRencana(String key, String step, Siklus one, @Nullable LocalDate date) {
    return ofReturn(key, step, one)
        .orElseGet(
            () ->
                // Opened again as a step after a returned one, or by taking the checklist back: the
                // plan's day may be over.
                date == null || date.isBefore(today())
                    ? workingDays("hari_perbaikan", penutupanAhead(one))
                    : byRencana(one, date));
  }

  private static Calculated byRencana(Siklus one, LocalDate date) {
    var decided = one.tanggalKeputusan();
    return new Calculated(
        DueRule.fixed(date),
        decided == null
            ? PERWALI
            : "Keputusan %s tanggal %s; %s"
                .formatted(one.nomorKeputusan(), Tanggal.panjang(decided), PERWALI));
  }

  /** Of the case's last return, when it opened just this step. */
  private Optional<Calculated> ofReturn(String key, String step, Siklus one) {
    return returns
        .last(key, step)
        .map(
            last ->
                new Calculated(
                    last.due() != null
                        ? DueRule.fixed(last.due())
                        : workingDays("hari_perbaikan", penutupanAhead(one)).rule(),
                    "%s mengembalikannya %s; %s"
                        .formatted(last.role(), Tanggal.panjang(last.at()), PERWALI)));
  }

  private Calculated workingDays(String kode, @Nullable LocalDate latest) {
    var day = parameters.days(kode);
    return new Calculated(
        DueRule.workingDays(today(), day, latest),
        "%s; %d hari kerja (parameter %s)".formatted(PERWALI, day, kode));
  }

  /** No step ends after the closing date; once that has passed, a late office gets its days. */
  private @Nullable LocalDate penutupanAhead(Siklus one) {
    var penutupan = one.tanggalPenutupan();
    return penutupan == null || penutupan.isBefore(today()) ? null : penutupan;
  }

  private Siklus siklus(String key) {
    return siklus.get(Semester.parse(CaseKey.parse(key).cycle()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
