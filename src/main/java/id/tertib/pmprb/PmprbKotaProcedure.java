package id.tertib.pmprb;

import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.PmprbProcedure.Steps;
import id.tertib.procedure.Procedure;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Scale.Option;
import id.tertib.worksheet.TaskSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the model of the city's PMPRB does not say: its sheets, its areas, its dates. */
@Component
class PmprbKotaProcedure implements Procedure {

  /** Names of the sheets in the model. */
  private static final String LEMBAR_KOTA = "lembar-kota";

  private static final String LEMBAR_HASIL = "lembar-hasil";

  private final SiklusKota siklus;
  private final PanelPmprb panel;
  private final PmprbDue due;
  private final Instruments instruments;
  private final PerangkatDaerahRegister offices;
  private final Steps steps;
  private final Ratl ratl;

  PmprbKotaProcedure(
      SiklusKota siklus,
      PanelPmprb panel,
      PmprbDue due,
      Instruments instruments,
      PerangkatDaerahRegister offices,
      Steps steps,
      Ratl ratl) {
    this.siklus = siklus;
    this.panel = panel;
    this.due = due;
    this.instruments = instruments;
    this.offices = offices;
    this.steps = steps;
    this.ratl = ratl;
  }

  @Override
  public String processKey() {
    return PmprbKota.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return PmprbKinds.period(key.cycle());
  }

  /** The offices' as well. */
  @Override
  public Set<String> withdrawn() {
    return siklus.withdrawn();
  }

  @Override
  public Optional<String> board() {
    return Optional.of(SiklusPmprb.BOARD);
  }

  @Override
  public Set<String> sheets() {
    return Set.of(LEMBAR_KOTA, LEMBAR_HASIL);
  }

  @Override
  public Optional<String> sheet(CaseKey key, String name) {
    return siklus
        .find(key.cycle())
        .flatMap(
            row ->
                Optional.ofNullable(
                    name.equals(LEMBAR_HASIL) ? row.lembarHasil() : row.lembarKota()));
  }

  /**
   * A pokja fills its area, Bagian Organisasi what is of no area; after panel 1 the open points.
   */
  @Override
  public List<TaskSheet.Scope> scopes(TaskInfo task, String name) {
    return switch (task.taskKey()) {
      case PmprbKota.ISI_LEMBAR_KOTA ->
          List.of(new TaskSheet.Scope(area(task, pokja(task)), "bagian pokja lain"));
      case PmprbKota.PERJELAS_BUTIR ->
          List.of(
              new TaskSheet.Scope(
                  panel.points(task.businessKey(), pokja(task)), "tidak dicatat Panel 1"));
      default -> List.of();
    };
  }

  private String pokja(TaskInfo task) {
    return steps.value(task, PmprbKota.POKJA).orElse("");
  }

  private Set<String> area(TaskInfo task, String pokja) {
    var instrument = instrument(task.businessKey());
    var at = PanelPmprb.pokja().indexOf(pokja);
    if (at >= 0) {
      return Set.copyOf(instrument.groups().get(at).nodes());
    }
    var ofPokja =
        instrument.groups().stream()
            .flatMap(group -> group.nodes().stream())
            .collect(Collectors.toSet());
    var taken =
        instrument
            .allNodes()
            .filter(node -> ofPokja.contains(node.code()))
            .flatMap(Node::allItems)
            .map(Item::code)
            .collect(Collectors.toSet());
    return instrument.items().stream()
        .map(Item::code)
        .filter(code -> !taken.contains(code))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Instrument instrument(String key) {
    return instruments
        .find(new InstrumentId(SiklusKota.INSTRUMENT, siklus.jadwal(key).versiKota()))
        .orElseThrow();
  }

  @Override
  public List<Option> choices(String name, TaskInfo task) {
    return switch (name) {
      case "pokja" -> {
        var names = panel.names();
        yield PanelPmprb.pokja().stream()
            .map(group -> new Option(group, names.getOrDefault(group, group)))
            .toList();
      }
      case "perangkat-daerah" ->
          offices.all().stream().map(office -> new Option(office.kode(), office.nama())).toList();
      case "triwulan" -> ratl.quarters();
      default -> List.of();
    };
  }

  /** Rows of the panels name items that the city's sheet has. */
  @Override
  public Optional<String> check(String list, TaskInfo task, ListRow row) {
    var code = row.value(PanelPmprb.BUTIR).strip();
    return code.isEmpty() || instrument(task.businessKey()).item(code).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Butir %s tidak ada pada lembar kota. Buat baris ini dari butirnya, atau salin kodenya."
                .formatted(code));
  }

  /** Each pokja owes its own part. */
  @Override
  public Optional<String> debtor(TaskInfo task) {
    return Optional.of(pokja(task)).filter(group -> !group.isEmpty());
  }

  @Override
  public Optional<String> part(TaskInfo task) {
    return switch (task.taskKey()) {
      case PmprbKota.ISI_LEMBAR_KOTA, PmprbKota.PERJELAS_BUTIR -> debtor(task);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    var key = task.businessKey();
    return Optional.of(
        switch (task.taskKey()) {
          case PmprbKota.TETAPKAN_SIKLUS -> due.of(task, "hari_pmprb_siklus", null);
          case PmprbKota.ISI_LEMBAR_KOTA ->
              due.of(task, "hari_pmprb_kota_isi", siklus.jadwal(key).panel1());
          case PmprbKota.PANEL_1 -> fixed(key, siklus.jadwal(key).panel1());
          case PmprbKota.PERJELAS_BUTIR ->
              fixed(
                  key,
                  panel.lastDay(key, pokja(task)).orElseGet(() -> siklus.jadwal(key).panel2()));
          case PmprbKota.PANEL_2 -> fixed(key, siklus.jadwal(key).panel2());
          case PmprbKota.KIRIM -> fixed(key, siklus.jadwal(key).batasKirim());
          case PmprbKota.SUSUN_RATL -> due.of(task, "hari_pmprb_ratl", null);
          case PmprbKota.CATAT_HASIL -> due.of(task, "hari_pmprb_hasil", null);
          default -> due.of(task, "hari_pmprb_setujui", siklus.jadwal(key).batasKirim());
        });
  }

  private Due fixed(String key, LocalDate day) {
    return new Due(DueRule.fixed(day), siklus.jadwal(key).dasar());
  }
}
