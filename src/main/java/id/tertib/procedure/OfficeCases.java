package id.tertib.procedure;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Running cases follow their office: to the one that it is merged into, and back; with its closing
 * they end, if the administrator says so. Procedures with rules of their own follow by themselves.
 */
@Component
class OfficeCases implements OfficeFollower {

  private final RuntimeService runtime;
  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Handover handover;
  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;
  private final AuditTrail trail;

  OfficeCases(
      RuntimeService runtime,
      Descriptions descriptions,
      Procedures procedures,
      Handover handover,
      PerangkatDaerahRegister offices,
      CaseOwners owners,
      AuditTrail trail) {
    this.owners = owners;
    this.runtime = runtime;
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.handover = handover;
    this.offices = offices;
    this.trail = trail;
  }

  /** A running case with its description. */
  private record Case(Description description, ProcessInstance instance, String title) {

    String key() {
      return instance.getBusinessKey();
    }

    Handover.Running running() {
      return new Handover.Running(key(), instance.getId(), title);
    }
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    return switch (change.kind()) {
      case MERGE -> moving(change.kode(), change.after(), change.requireHeir(), ", kunci tetap");
      case REOPEN ->
          change.heir() == null
              ? OfficeImpact.none()
              : moving(change.kode(), change.heir(), change.after(), "");
      case CLOSE -> closing(change);
      case RENAME, ADD -> OfficeImpact.none();
    };
  }

  @Override
  public void follow(OfficeChange change, String by) {
    switch (change.kind()) {
      case MERGE, REOPEN ->
          offices
              .lineage(change.kode())
              .forEach(
                  code ->
                      of(code)
                          .forEach(
                              one ->
                                  handover.to(
                                      offices.current(code), one.running(), change.because(), by)));
      case CLOSE ->
          ofLineage(change.kode()).toList().forEach(one -> end(one, change.because(), by));
      case RENAME, ADD -> {
        // Cases read names from the register.
      }
    }
  }

  private OfficeImpact moving(
      String code, PerangkatDaerah from, PerangkatDaerah to, String keyStays) {
    return new OfficeImpact(
        offices.lineage(code).stream()
            .flatMap(this::of)
            .map(
                one ->
                    new Line(
                        one.title(),
                        steps(one, from),
                        steps(one, to) + (keyStays.isEmpty() ? "" : keyStays + " " + one.key())))
            .toList(),
        List.of(),
        List.of());
  }

  private OfficeImpact closing(OfficeChange change) {
    var office = change.after();
    var open = ofLineage(office.kode()).toList();
    return new OfficeImpact(
        open.stream()
            .map(one -> new Line(one.title(), steps(one, office), "diakhiri tanpa hasil"))
            .toList(),
        List.of(),
        open.isEmpty() || change.endWork()
            ? List.of()
            : List.of(
                "%s masih punya perkara berjalan: %s. Selesaikan dahulu, atau pilih mengakhirinya bersama penutupan."
                    .formatted(
                        office.nama(),
                        open.stream().map(Case::key).collect(Collectors.joining(", ")))));
  }

  private void end(Case one, String reason, String by) {
    trail.record(
        AuditEntry.of(by, "mengakhiri tanpa hasil", one.key())
            .because("Perangkat daerah ditutup: " + reason));
    procedures
        .of(one.description().key())
        .ifPresent(procedure -> procedure.officeClosed(CaseKey.parse(one.key())));
    var message = one.description().closing();
    if (message == null) {
      runtime.deleteProcessInstance(one.instance().getId(), reason);
    } else {
      runtime
          .createMessageCorrelation(message)
          .processInstanceId(one.instance().getId())
          .correlate();
    }
  }

  private String steps(Case one, PerangkatDaerah office) {
    return handover.steps(one.instance().getId(), office).orElse("berjalan");
  }

  /** Its own, and those that it carries on for others. */
  private Stream<Case> ofLineage(String office) {
    return offices.lineage(office).stream().flatMap(this::of);
  }

  private Stream<Case> of(String office) {
    return owners.owners(office).flatMap(this::ofOwner);
  }

  private Stream<Case> ofOwner(String office) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKeyLike("%/" + office)
        .orderByBusinessKey()
        .asc()
        .list()
        .stream()
        .filter(instance -> office.equals(CaseKey.parse(instance.getBusinessKey()).owner()))
        .flatMap(
            instance ->
                descriptions
                    .of(instance.getProcessDefinitionId())
                    .filter(description -> !procedures.followOffices(description.key()))
                    .map(
                        description ->
                            new Case(description, instance, title(description, instance)))
                    .stream());
  }

  private String title(Description description, ProcessInstance instance) {
    return description
        .title()
        .replace(
            "{periode}",
            procedures.period(description.key(), CaseKey.parse(instance.getBusinessKey())));
  }
}
