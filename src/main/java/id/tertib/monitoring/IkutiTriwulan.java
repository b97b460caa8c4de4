package id.tertib.monitoring;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What a reorganisation means for quarterly reports: those that run go on under their own key, in
 * the hands of whoever carries on; those of a closed office end without a report.
 */
@Component
class IkutiTriwulan implements OfficeFollower {

  private final LaporanTriwulanRepository laporan;
  private final PerangkatDaerahRegister kantor;
  private final PindahTugas pindah;
  private final RuntimeService runtime;
  private final AuditTrail jejak;

  IkutiTriwulan(
      LaporanTriwulanRepository laporan,
      PerangkatDaerahRegister kantor,
      PindahTugas pindah,
      RuntimeService runtime,
      AuditTrail jejak) {
    this.laporan = laporan;
    this.kantor = kantor;
    this.pindah = pindah;
    this.runtime = runtime;
    this.jejak = jejak;
  }

  @Override
  public OfficeImpact impact(OfficeChange perubahan) {
    return switch (perubahan.kind()) {
      case MERGE ->
          pemindahan(perubahan.kode(), perubahan.after(), perubahan.requireHeir(), ", kunci tetap");
      case REOPEN ->
          perubahan.heir() == null
              ? new OfficeImpact(List.of(), List.of(), List.of())
              : pemindahan(perubahan.kode(), perubahan.heir(), perubahan.after(), "");
      case CLOSE -> penutupan(perubahan);
      case RENAME, ADD -> new OfficeImpact(List.of(), List.of(), List.of());
    };
  }

  @Override
  public void follow(OfficeChange perubahan, String oleh) {
    switch (perubahan.kind()) {
      case MERGE, REOPEN ->
          garis(perubahan.kode())
              .forEach(
                  satu ->
                      pindah.kepada(
                          new PindahTugas.Kasus(satu.kunci(), proses(satu), judul(satu)),
                          kantor.current(satu.perangkatDaerah()),
                          perubahan.because(),
                          oleh));
      case CLOSE ->
          laporan
              .berjalan(perubahan.kode())
              .forEach(satu -> akhiri(satu, perubahan.because(), oleh));
      case RENAME, ADD -> {
        // Reports read names from the register; a new office is asked from the next quarter on.
      }
    }
  }

  private OfficeImpact pemindahan(
      String kode, PerangkatDaerah dari, PerangkatDaerah kepada, String tambahan) {
    var baris =
        garis(kode)
            .map(
                satu ->
                    new Line(
                        judul(satu),
                        langkah(satu, dari),
                        langkah(satu, kepada)
                            + (tambahan.isEmpty() ? "" : tambahan + " " + satu.kunci())))
            .toList();
    return new OfficeImpact(baris, List.of(), List.of());
  }

  private OfficeImpact penutupan(OfficeChange perubahan) {
    var pd = perubahan.after();
    var terbuka = laporan.berjalan(pd.kode());
    var tolak = new ArrayList<String>();
    if (!terbuka.isEmpty() && !perubahan.endWork()) {
      tolak.add(
          "%s masih punya laporan triwulan berjalan: %s. Selesaikan dahulu, atau pilih mengakhirinya bersama penutupan."
              .formatted(
                  pd.nama(),
                  terbuka.stream().map(LaporanTriwulan::kunci).collect(Collectors.joining(", "))));
    }
    return new OfficeImpact(
        terbuka.stream()
            .map(satu -> new Line(judul(satu), langkah(satu, pd), "diakhiri tanpa laporan"))
            .toList(),
        List.of(),
        tolak);
  }

  private void akhiri(LaporanTriwulan satu, String alasan, String oleh) {
    laporan.hasil(satu.kunci(), LaporanTriwulan.DITUTUP);
    jejak.record(
        AuditEntry.of(oleh, "mengakhiri laporan triwulan", satu.kunci())
            .because("Perangkat daerah ditutup: " + alasan));
    runtime
        .createMessageCorrelation(RencanaAksiTriwulan.PESAN_DITUTUP)
        .processInstanceId(proses(satu))
        .correlate();
  }

  /** Running reports of the office and of those merged into it. */
  private Stream<LaporanTriwulan> garis(String kode) {
    return kantor.lineage(kode).stream().flatMap(satu -> laporan.berjalan(satu).stream());
  }

  private String langkah(LaporanTriwulan satu, PerangkatDaerah pd) {
    return pindah.langkah(proses(satu), pd).orElse("berjalan");
  }

  private static String proses(LaporanTriwulan satu) {
    return Objects.requireNonNull(satu.prosesId());
  }

  private static String judul(LaporanTriwulan satu) {
    return "Laporan rencana aksi " + satu.triwulan().teks();
  }
}
