package id.tertib.pengaduan.proses;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.BatasPengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.procedure.Procedure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the model of a report does not say: who owes its steps, and from when. */
@Component
class PengaduanProcedure implements Procedure {

  private final LaporanTable table;
  private final BatasPengaduan limits;
  private final RutePengaduan routes;
  private final Clock clock;

  PengaduanProcedure(LaporanTable table, BatasPengaduan limits, RutePengaduan routes, Clock clock) {
    this.table = table;
    this.limits = limits;
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return Pengaduan.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return key.cycle();
  }

  @Override
  public Optional<String> panel(TaskInfo task) {
    return Optional.of("/tertib/pengaduan/lembar.js");
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    return table.find(task.businessKey()).flatMap(laporan -> due(task.taskKey(), laporan));
  }

  private Optional<Due> due(String step, Laporan laporan) {
    return Jam.ofStep(step).map(jam -> due(jam, laporan));
  }

  /** The day after which its limit runs. */
  private LocalDate event(Jam jam, Laporan laporan) {
    return switch (jam) {
      case VERIFIKASI -> Tanggal.date(laporan.diterima());
      case TANGGAPAN_PERTAMA, PENANGANAN -> routes.event(laporan);
      default -> LocalDate.now(clock);
    };
  }

  private Due due(Jam jam, Laporan laporan) {
    var limit = limits.of(jam, laporan);
    return new Due(limit.after(event(jam, laporan)), limit.dasar());
  }

  @Override
  public Optional<String> debtor(TaskInfo task) {
    return table
        .find(task.businessKey())
        .flatMap(
            laporan ->
                switch (task.taskKey()) {
                  case Pengaduan.DISPOSISI, Pengaduan.TANGGAPAN_PERTAMA, Pengaduan.PENANGANAN ->
                      Optional.ofNullable(laporan.penangan()).map(routes::officers);
                  case Pengaduan.PERSETUJUAN ->
                      Optional.ofNullable(laporan.penyetuju())
                          .map(one -> routes.approvers(laporan));
                  case Pengaduan.PUTUSKAN_UNIT -> Optional.ofNullable(laporan.pemutus());
                  case Pengaduan.SAMPAIKAN_JAWABAN ->
                      Optional.ofNullable(laporan.pencatat())
                          .or(() -> Optional.of(routes.verifier()));
                  default -> Optional.empty();
                });
  }

  @Override
  public Optional<String> office(TaskInfo task) {
    return switch (task.taskKey()) {
      case Pengaduan.VERIFIKASI, Pengaduan.DISPOSISI_ULANG, Pengaduan.PUTUSKAN_UNIT ->
          Optional.empty();
      default -> table.find(task.businessKey()).flatMap(one -> Optional.ofNullable(one.penangan()));
    };
  }

  @Override
  public boolean followsOffices() {
    return true;
  }
}
