package id.tertib.zona.proses;

import id.tertib.audit.AuditEntry;
import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.office.UnitLayananRegister;
import id.tertib.procedure.Procedure;
import id.tertib.procedure.Returns;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Scale.Option;
import id.tertib.zona.SyaratZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZona.Hasil;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.UsulanTahunan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the model of a unit's case does not say: its sheet, its operators, its choices. */
@Component
public class ZonaProcedure implements Procedure {

  /** Address of the module that draws the progress of a year, the city's and its units'. */
  static final String PAPAN = "/tertib/zona/papan.js";

  /** Name of the sheet in the model. */
  private static final String LEMBAR = "lembar";

  private static final Set<String> OPERATOR_STEPS =
      Set.of(
          ZonaIntegritas.PENILAIAN_MANDIRI,
          ZonaIntegritas.PERBAIKAN_UNIT,
          ZonaIntegritas.PERBAIKAN_CATATAN);
  private static final int QUARTERS = 8;

  private final PerkaraZonaTable table;
  private final SyaratZona syarat;
  private final RekomendasiZona rekomendasi;
  private final RencanaZona rencana;
  private final DaftarUsulan usulan;
  private final UsulanTahunan tahunan;
  private final Returns returns;
  private final Clock clock;

  ZonaProcedure(
      PerkaraZonaTable table,
      SyaratZona syarat,
      RekomendasiZona rekomendasi,
      RencanaZona rencana,
      DaftarUsulan usulan,
      UsulanTahunan tahunan,
      Returns returns,
      Clock clock) {
    this.table = table;
    this.syarat = syarat;
    this.rekomendasi = rekomendasi;
    this.rencana = rencana;
    this.usulan = usulan;
    this.tahunan = tahunan;
    this.returns = returns;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return ZonaIntegritas.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return ZonaIntegritas.period(key.cycle());
  }

  @Override
  public Set<String> sheets() {
    return Set.of(LEMBAR);
  }

  @Override
  public Optional<String> sheet(CaseKey key, String name) {
    return table.find(key.toString()).map(PerkaraZona::lembar);
  }

  @Override
  public Optional<String> documentOwner(CaseKey key) {
    return Optional.of(Owner.of("unit", key.requireOwner()).code());
  }

  @Override
  public List<Option> choices(String name) {
    return switch (name) {
      case DaftarZona.AREA ->
          IntStream.rangeClosed(1, RencanaZona.AREA.size())
              .mapToObj(
                  area ->
                      new Option(
                          String.valueOf(area),
                          "%d. %s".formatted(area, RencanaZona.AREA.get(area - 1))))
              .toList();
      case DaftarZona.TRIWULAN -> rekomendasi.quarters();
      case DaftarZona.KEMAJUAN -> lately();
      default -> List.of();
    };
  }

  /** The quarters that progress is told of: this one and those before it. */
  private List<Option> lately() {
    var now = Triwulan.of(LocalDate.now(clock));
    return Stream.iterate(now, ZonaProcedure::before)
        .limit(QUARTERS)
        .map(quarter -> new Option(quarter.toString(), StringUtils.capitalize(quarter.text())))
        .toList();
  }

  private static Triwulan before(Triwulan quarter) {
    return Triwulan.of(quarter.firstDay().minusDays(1));
  }

  @Override
  public Optional<String> check(String list, TaskInfo task, ListRow row) {
    return switch (list) {
      case DaftarZona.SYARAT -> syarat.check(row);
      case DaftarZona.NILAI_RESMI -> rekomendasi.checkOfficial(row);
      default -> Optional.empty();
    };
  }

  /** How often the sheet was returned, for whoever judges or mends it. */
  @Override
  public List<String> hints(TaskInfo task) {
    var hints = new ArrayList<String>();
    var rounds =
        returns.of(task.businessKey()).stream()
            .filter(one -> one.step().equals(ZonaIntegritas.PERBAIKAN_UNIT))
            .count();
    if (rounds > 0) {
      hints.add("Putaran perbaikan ke-%d.".formatted(rounds));
    }
    if (task.taskKey().equals(ZonaIntegritas.PEMBINAAN)) {
      hints.addAll(syarat.refusals(task.businessKey()));
    }
    return hints;
  }

  /** The ministry sets the day of a repair. */
  @Override
  public Optional<Due> due(TaskInfo task) {
    return task.taskKey().equals(ZonaIntegritas.PERBAIKAN_CATATAN)
        ? returns
            .last(task)
            .flatMap(last -> Optional.ofNullable(last.due()))
            .map(day -> new Due(DueRule.fixed(day), "Hasil seleksi administrasi kementerian"))
        : Optional.empty();
  }

  @Override
  public Optional<String> debtor(TaskInfo task) {
    return OPERATOR_STEPS.contains(task.taskKey())
        ? Optional.of(UnitLayananRegister.operatorGroup(ZonaIntegritas.unit(task.businessKey())))
        : Optional.empty();
  }

  @Override
  public Optional<String> board() {
    return Optional.of(PAPAN);
  }

  @Override
  public void officeClosed(CaseKey key) {
    rencana.end(key.toString());
    table.end(key.toString(), Hasil.DITUTUP);
    usulan.withdraw(key.cycle(), key.requireOwner(), AuditEntry.SYSTEM);
    tahunan.ended(key.cycle());
  }
}
