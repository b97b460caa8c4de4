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
 * KewajibanMonitoring}.
 */
@Component
public class HitunganTenggat {

  private static final String PERWALI = "Perwali 63/2022 Bab V";

  private final SiklusRepository siklus;
  private final Returns returns;
  private final Parameters parameters;
  private final Clock clock;

  HitunganTenggat(SiklusRepository siklus, Returns returns, Parameters parameters, Clock clock) {
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
  public record Hitungan(DueRule rule, String dasar) {

    public Due due() {
      return new Due(rule, dasar);
    }
  }

  /** Planning and its approval, each counted from its own beginning. */
  Hitungan rencana() {
    return hariKerja("hari_rencana", null);
  }

  /** Reviewing and approving the city's report, each. */
  Hitungan laporanKota() {
    return hariKerja("hari_laporan_kota", null);
  }

  /** The follow-up plan comes after the report and does not hang on the closing date. */
  Hitungan tindakLanjut() {
    return hariKerja("hari_tindak_lanjut", null);
  }

  /**
   * @throws IllegalStateException when the plan has no closing date yet
   */
  Hitungan penutupan(Siklus satu) {
    var tanggal = satu.tanggalPenutupan();
    if (tanggal == null) {
      throw new IllegalStateException("Rencana tanpa tanggal penutupan");
    }
    return menurutRencana(satu, tanggal);
  }

  /**
   * A step of an office, opened today.
   *
   * @param kunci of the case, e.g. {@code 2026-S2/dinkes}
   * @param langkah see {@link MonitoringPerangkatDaerah}
   */
  public Hitungan langkah(String kunci, String langkah) {
    var satu = siklus(kunci);
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA ->
          menurutRencana(kunci, langkah, satu, satu.batasPengisian());
      case MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA ->
          menurutRencana(kunci, langkah, satu, satu.batasLapangan());
      case MonitoringPerangkatDaerah.ANALISIS ->
          pengembalian(kunci, langkah, satu)
              .orElseGet(() -> hariKerja("hari_analisis", penutupanBerlaku(satu)));
      case MonitoringPerangkatDaerah.TANGGAPAN ->
          hariKerja("hari_tanggapan", penutupanBerlaku(satu));
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM ->
          hariKerja("hari_reviu", penutupanBerlaku(satu));
      default -> tindakLanjut();
    };
  }

  private Hitungan menurutRencana(
      String kunci, String langkah, Siklus satu, @Nullable LocalDate tanggal) {
    return pengembalian(kunci, langkah, satu)
        .orElseGet(
            () ->
                // Opened again as a step after a returned one, or by taking the checklist back: the
                // plan's day may be over.
                tanggal == null || tanggal.isBefore(hariIni())
                    ? hariKerja("hari_perbaikan", penutupanBerlaku(satu))
                    : menurutRencana(satu, tanggal));
  }

  private static Hitungan menurutRencana(Siklus satu, LocalDate tanggal) {
    var keputusan = satu.tanggalKeputusan();
    return new Hitungan(
        DueRule.fixed(tanggal),
        keputusan == null
            ? PERWALI
            : "Keputusan %s tanggal %s; %s"
                .formatted(satu.nomorKeputusan(), Tanggal.panjang(keputusan), PERWALI));
  }

  /** Of the case's last return, when it opened just this step. */
  private Optional<Hitungan> pengembalian(String kunci, String langkah, Siklus satu) {
    return returns
        .last(kunci, langkah)
        .map(
            last ->
                new Hitungan(
                    last.due() != null
                        ? DueRule.fixed(last.due())
                        : hariKerja("hari_perbaikan", penutupanBerlaku(satu)).rule(),
                    "%s mengembalikannya %s; %s"
                        .formatted(last.role(), Tanggal.panjang(last.at()), PERWALI)));
  }

  private Hitungan hariKerja(String kode, @Nullable LocalDate palingLambat) {
    var hari = parameters.days(kode);
    return new Hitungan(
        DueRule.workingDays(hariIni(), hari, palingLambat),
        "%s; %d hari kerja (parameter %s)".formatted(PERWALI, hari, kode));
  }

  /** No step ends after the closing date; once that has passed, a late office gets its days. */
  private @Nullable LocalDate penutupanBerlaku(Siklus satu) {
    var penutupan = satu.tanggalPenutupan();
    return penutupan == null || penutupan.isBefore(hariIni()) ? null : penutupan;
  }

  private Siklus siklus(String kunci) {
    return siklus.get(Semester.parse(CaseKey.parse(kunci).cycle()));
  }

  private LocalDate hariIni() {
    return LocalDate.now(clock);
  }
}
