package id.tertib.procedure;

import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.office.CaseOwners;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the procedures' Java says, and nothing for those that are files alone. */
@Component
class Procedures {

  private final SingletonSupplier<Map<String, Procedure>> byKey;
  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;
  private final Cycles cycles;

  Procedures(
      ObjectProvider<Procedure> procedures,
      PerangkatDaerahRegister offices,
      CaseOwners owners,
      Cycles cycles) {
    this.owners = owners;
    this.byKey =
        SingletonSupplier.of(
            () ->
                procedures
                    .orderedStream()
                    .collect(Collectors.toMap(Procedure::processKey, Function.identity())));
    this.offices = offices;
    this.cycles = cycles;
  }

  Optional<Procedure> of(String processKey) {
    return Optional.ofNullable(byKey.obtain().get(processKey));
  }

  Stream<Procedure> all() {
    return byKey.obtain().values().stream();
  }

  /** Whether a cycle's figures stand still; one that nobody starts as a cycle never ends. */
  boolean isFinished(String processKey, String cycle) {
    return cycles.find(processKey, cycle).filter(one -> one.closedAt() != null).isPresent();
  }

  boolean followOffices(String processKey) {
    return of(processKey).map(Procedure::followsOffices).orElse(false);
  }

  String period(TaskInfo task) {
    return period(task.processKey(), CaseKey.parse(task.businessKey()));
  }

  String period(String processKey, CaseKey key) {
    return of(processKey)
        .map(procedure -> procedure.period(key))
        .orElseGet(() -> "nomor " + CaseNumbers.number(key));
  }

  /** The office whose case it is, as it was; empty for the city's own. */
  Optional<PerangkatDaerah> office(TaskInfo task) {
    return office(CaseKey.parse(task.businessKey()));
  }

  Optional<PerangkatDaerah> office(CaseKey key) {
    return Optional.ofNullable(key.owner()).flatMap(owners::office);
  }

  /** What people call whose case it is; empty for the city's own. */
  Optional<String> ownerName(CaseKey key) {
    return Optional.ofNullable(key.owner()).map(owner -> owners.name(owner).orElse(owner));
  }

  /** The office that carries on for it now. */
  Optional<PerangkatDaerah> currentOffice(TaskInfo task) {
    return office(task).map(office -> offices.current(office.kode()));
  }

  /** Account or group that owes the step now. */
  String debtor(TaskInfo task, Step step) {
    var jabatan = step.holder().jabatan();
    var group = step.holder().group();
    if (jabatan != null) {
      return currentOffice(task)
          .map(office -> office.group(jabatan))
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "Langkah %s milik kantor, tetapi perkara %s tidak menyebut kantornya"
                          .formatted(step.id(), task.businessKey())));
    }
    return group != null
        ? group
        : of(task.processKey())
            .flatMap(procedure -> procedure.debtor(task))
            .or(() -> Optional.ofNullable(task.assignee()))
            .orElse("");
  }

  /** Under which key the case owes what this step owes. */
  String owedKey(TaskInfo task) {
    return of(task.processKey())
        .flatMap(procedure -> procedure.part(task))
        .map(part -> new CaseKey(CaseKey.parse(task.businessKey()).cycle(), part).toString())
        .orElse(task.businessKey());
  }

  /** A sentence of the model about this case. */
  String filled(String sentence, TaskInfo task) {
    return sentence.indexOf('{') < 0
        ? sentence
        : sentence
            .replace("{perkara}", task.businessKey())
            .replace("{periode}", period(task))
            .replace("{langkah}", task.name());
  }
}
