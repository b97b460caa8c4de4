package id.tertib.zona.proses;

import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Procedure;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.ListRow;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.syarat.LewatBatas;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.HakUsul;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the model of the city's proposal does not say: its year, its last day, its supplements. */
@Component
class UsulanKotaProcedure implements Procedure {

  private final DaftarUsulan daftar;
  private final BatasUsulan batas;
  private final LewatBatas lewat;
  private final HakUsul hak;
  private final Returns returns;
  private final Clock clock;

  UsulanKotaProcedure(
      DaftarUsulan daftar,
      BatasUsulan batas,
      LewatBatas lewat,
      HakUsul hak,
      Returns returns,
      Clock clock) {
    this.daftar = daftar;
    this.batas = batas;
    this.lewat = lewat;
    this.hak = hak;
    this.returns = returns;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return UsulanZonaIntegritas.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return ZonaIntegritas.period(key.cycle());
  }

  /** Units and city share the year and its board. */
  @Override
  public Optional<String> board() {
    return Optional.of(ZonaProcedure.PAPAN);
  }

  @Override
  public List<String> hints(TaskInfo task) {
    var edition = daftar.edition(task.businessKey());
    return edition > 1
        ? List.of("Usulan susulan ke-%d; surat sebelumnya sudah dikirim.".formatted(edition - 1))
        : List.of();
  }

  @Override
  public Optional<String> check(String list, TaskInfo task, ListRow row) {
    return switch (list) {
      case DaftarUsulan.SURAT -> daftar.check(task.businessKey(), row);
      case DaftarUsulan.MENUNGGU -> hak.ofRow(task.businessKey(), row, LocalDate.now(clock));
      default -> Optional.empty();
    };
  }

  /** A supplement waits for whoever comes until the year's last day. */
  @Override
  public Optional<Due> due(TaskInfo task) {
    return task.taskKey().equals(UsulanZonaIntegritas.SUSUN)
            && daftar.edition(task.businessKey()) > 1
            && returns.last(task).isEmpty()
        ? Optional.of(new Due(DueRule.fixed(lastDay(task.businessKey())), lewat.pasal()))
        : Optional.empty();
  }

  /** No step is due after the year's last day. */
  @Override
  public Optional<LocalDate> latest(TaskInfo task) {
    return Optional.of(lastDay(task.businessKey()));
  }

  private LocalDate lastDay(String key) {
    return batas.of(UsulanZonaIntegritas.year(key));
  }
}
