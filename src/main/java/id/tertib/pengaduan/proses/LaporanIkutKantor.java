package id.tertib.pengaduan.proses;

import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.procedure.Handover;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Reports follow the office that handles them to whoever carries on. The administrator who changes
 * it reads how many there are, not which.
 */
@Component
class LaporanIkutKantor implements OfficeFollower {

  private static final String WHAT = "Pengaduan yang berjalan";

  private final LaporanTable table;
  private final PerangkatDaerahRegister offices;
  private final RutePengaduan routes;
  private final Handover handover;
  private final RuntimeService runtime;

  LaporanIkutKantor(
      LaporanTable table,
      PerangkatDaerahRegister offices,
      RutePengaduan routes,
      Handover handover,
      RuntimeService runtime) {
    this.table = table;
    this.offices = offices;
    this.routes = routes;
    this.handover = handover;
    this.runtime = runtime;
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    var running = table.runningAt(offices.lineage(change.kode())).size();
    if (running == 0) {
      return OfficeImpact.none();
    }
    return switch (change.kind()) {
      case MERGE -> moving(running, change.after().nama(), change.requireHeir().nama());
      case REOPEN ->
          change.heir() == null
              ? OfficeImpact.none()
              : moving(running, change.heir().nama(), change.after().nama());
      case CLOSE ->
          new OfficeImpact(
              List.of(),
              List.of(),
              List.of(
                  "%s masih menangani %d pengaduan, dan pelapornya menunggu jawaban. Gabungkan ke perangkat daerah yang meneruskannya."
                      .formatted(change.after().nama(), running)));
      case RENAME, ADD -> OfficeImpact.none();
    };
  }

  private static OfficeImpact moving(int running, String from, String to) {
    return new OfficeImpact(
        List.of(new Line(WHAT, "%d laporan di %s".formatted(running, from), "di " + to)),
        List.of(),
        List.of());
  }

  @Override
  public void follow(OfficeChange change, String by) {
    switch (change.kind()) {
      case MERGE, REOPEN ->
          table
              .runningAt(offices.lineage(change.kode()))
              .forEach(one -> move(one, change.because()));
      case CLOSE, RENAME, ADD -> {
        // Nothing runs there, or only its name is new.
      }
    }
  }

  private void move(Laporan one, String reason) {
    var instance = one.proses();
    if (instance == null || one.penangan() == null) {
      return;
    }
    runtime.setVariables(
        instance,
        Map.of(
            Pengaduan.KELOMPOK_PENANGAN.name(), routes.officers(one.penangan()),
            Pengaduan.KELOMPOK_PENYETUJU.name(), routes.approvers(one)));
    handover.toDebtors(
        new Handover.Running(one.nomor(), instance, "Laporan " + one.nomor()), reason);
  }
}
