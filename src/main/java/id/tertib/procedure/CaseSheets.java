package id.tertib.procedure;

import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sheets of cases: those that a procedure's Java makes, and the one of the instrument that the
 * model of an analyst's process names, made when the case begins.
 */
@Component
class CaseSheets {

  private final Procedures procedures;
  private final Descriptions descriptions;
  private final OwnProcesses own;
  private final EngineTasks engine;
  private final Instruments instruments;
  private final InstrumentSheets instrumentSheets;
  private final Sheets sheets;
  private final Clock clock;

  CaseSheets(
      Procedures procedures,
      Descriptions descriptions,
      OwnProcesses own,
      EngineTasks engine,
      Instruments instruments,
      InstrumentSheets instrumentSheets,
      Sheets sheets,
      Clock clock) {
    this.procedures = procedures;
    this.descriptions = descriptions;
    this.own = own;
    this.engine = engine;
    this.instruments = instruments;
    this.instrumentSheets = instrumentSheets;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Id of the sheet that a step calls by this name; empty when the case has none. */
  Optional<String> of(TaskInfo task, String name) {
    return procedures
        .of(task.processKey())
        .map(procedure -> procedure.sheet(CaseKey.parse(task.businessKey()), name))
        .orElseGet(() -> sheets.find(name, task.businessKey()).map(Sheet::id));
  }

  /** After the case has its number ({@link CaseNumbers}). */
  @EventListener
  @Order
  void begin(DelegateExecution execution) {
    if (!engine.startsProcess(execution) || own.owns(engine.processKeyOf(execution))) {
      return;
    }
    descriptions
        .of(execution.getProcessDefinitionId())
        .flatMap(description -> Optional.ofNullable(description.instrument()))
        .ifPresent(
            named -> {
              var key = CaseKey.parse(execution.getProcessBusinessKey());
              instrumentSheets.create(instrument(named).id(), key.toString(), owner(key), null);
            });
  }

  private static Owner owner(CaseKey key) {
    var office = key.owner();
    return office == null ? Owner.of("perkara", key.toString()) : Owner.office(office);
  }

  /**
   * @param named {@code kunci versi}, or {@code kunci} for the version that holds today
   * @throws IllegalStateException when there is none
   */
  private Instrument instrument(String named) {
    return find(named)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Instrumen '%s' tidak ada atau tidak berlaku hari ini".formatted(named)));
  }

  Optional<Instrument> find(String named) {
    var parts = named.split("\\s+");
    if (parts.length > 1) {
      return instruments.find(new InstrumentId(parts[0], parts[1])).filter(Instrument::hasTree);
    }
    var today = LocalDate.now(clock);
    return instruments.all().stream()
        .filter(each -> each.id().key().equals(parts[0]) && each.hasTree())
        .filter(each -> each.holdsOn(today))
        .max(Comparator.comparing(Instrument::since).thenComparing(each -> each.id().version()));
  }
}
