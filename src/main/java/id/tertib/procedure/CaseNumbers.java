package id.tertib.procedure;

import id.tertib.engine.CaseKey;
import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each instance of an analyst's described process the key of its case: {@code
 * pinjam-ruang:2026-7}, or {@code pinjam-ruang:2026-7/dinkes} when its start names a perangkat
 * daerah. The process's own key stands in front, so that none can be taken for another's case.
 */
@Component
class CaseNumbers {

  /** Variable of the start form that names the office by its code. */
  static final String OFFICE = "perangkatDaerah";

  private final Descriptions descriptions;
  private final OwnProcesses own;
  private final PerangkatDaerahRegister offices;
  private final EngineTasks engine;
  private final RunningNumbers numbers;

  CaseNumbers(
      Descriptions descriptions,
      OwnProcesses own,
      PerangkatDaerahRegister offices,
      EngineTasks engine,
      RunningNumbers numbers) {
    this.descriptions = descriptions;
    this.own = own;
    this.offices = offices;
    this.engine = engine;
    this.numbers = numbers;
  }

  /** {@code 2026-7} of {@code pinjam-ruang:2026-7}. */
  static String number(CaseKey key) {
    return key.cycle().substring(key.cycle().indexOf(DescribedProcesses.CASE_SEPARATOR) + 1);
  }

  @EventListener
  void begin(DelegateExecution execution) {
    if (!engine.startsProcess(execution)) {
      return;
    }
    var process = engine.processKeyOf(execution);
    if (own.owns(process)) {
      return;
    }
    descriptions
        .of(execution.getProcessDefinitionId())
        .ifPresent(
            description ->
                execution.setProcessBusinessKey(
                    key(process, office(description, execution)).toString()));
  }

  /**
   * @throws RefusedException 400 when a step belongs to an office and the start names none
   */
  private @Nullable String office(Description description, DelegateExecution execution) {
    var given = execution.getVariable(OFFICE);
    var office =
        given instanceof String code ? offices.find(code).filter(PerangkatDaerah::aktif) : none();
    if (office.isEmpty() && description.needsOffice()) {
      throw RefusedException.badRequest(
          "%s dikerjakan satu perangkat daerah, tetapi '%s' bukan kode perangkat daerah. Isi %s, mis. dinkes."
              .formatted(description.name(), Objects.requireNonNullElse(given, ""), OFFICE));
    }
    return office.map(PerangkatDaerah::kode).orElse(null);
  }

  private static Optional<PerangkatDaerah> none() {
    return Optional.empty();
  }

  private CaseKey key(String process, @Nullable String office) {
    return new CaseKey(
        "%s%s%d-%d"
            .formatted(
                process, DescribedProcesses.CASE_SEPARATOR, numbers.year(), numbers.next(process)),
        office);
  }
}
