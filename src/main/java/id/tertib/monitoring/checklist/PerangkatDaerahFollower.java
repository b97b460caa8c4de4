package id.tertib.monitoring.checklist;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.Jabatan;
import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a reorganisation means for semester monitoring: running cases go on under their own key, in
 * the hands of whoever carries on; those of a closed office end without a result.
 */
@Component
@Order(1)
class PerangkatDaerahFollower implements OfficeFollower {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Workplaces workplaces;
  private final Handover handover;
  private final CaseMessages messages;
  private final AuditTrail trail;

  PerangkatDaerahFollower(
      MonitoringRepository monitoring,
      PerangkatDaerahRegister offices,
      People people,
      Workplaces workplaces,
      Handover handover,
      CaseMessages messages,
      AuditTrail trail) {
    this.monitoring = monitoring;
    this.offices = offices;
    this.people = people;
    this.workplaces = workplaces;
    this.handover = handover;
    this.messages = messages;
    this.trail = trail;
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    return switch (change.kind()) {
      case MERGE -> mergerImpact(change);
      case CLOSE -> closureImpact(change);
      case REOPEN -> reopeningImpact(change);
      case RENAME -> rename(change);
      case ADD -> new OfficeImpact(List.of(), List.of(), List.of());
    };
  }

  @Override
  public void follow(OfficeChange change, String by) {
    switch (change.kind()) {
      case MERGE, REOPEN ->
          offices
              .lineage(change.kode())
              .forEach(
                  kode ->
                      running(kode)
                          .forEach(
                              officeCase ->
                                  handover.to(
                                      offices.current(kode),
                                      new Handover.Running(
                                          officeCase.kunci(),
                                          Objects.requireNonNull(officeCase.prosesId()),
                                          "Monitoring " + officeCase.kunci()),
                                      change.because(),
                                      by)));
      case CLOSE -> running(change.kode()).forEach(officeCase -> end(officeCase, change, by));
      case RENAME, ADD -> {
        // Cases read names from the register.
      }
    }
  }

  private OfficeImpact mergerImpact(OfficeChange change) {
    var former = change.after();
    var penerus = change.requireHeir();
    var rows = new ArrayList<Line>();
    var warnings = new ArrayList<String>();
    for (var kode : offices.lineage(former.kode())) {
      for (var officeCase : running(kode)) {
        rows.add(
            new Line(
                title(officeCase),
                stepsOf(officeCase, former),
                stepsOf(officeCase, penerus) + ", kunci tetap " + officeCase.kunci()));
        checkAsesor(officeCase, penerus, warnings);
      }
    }
    // People of the merged office will belong to its heir, whom one of them may be assessing.
    running(penerus.kode()).forEach(officeCase -> checkAsesor(officeCase, former, warnings));
    return new OfficeImpact(rows, warnings, List.of());
  }

  private void checkAsesor(Monitoring officeCase, PerangkatDaerah pd, List<String> warnings) {
    if (officeCase.hasil() == null && workplaces.of(officeCase.asesor()).contains(pd)) {
      warnings.add(
          "%s, asesor %s, bekerja di %s. Minta ketua tim asesor menggantinya di Kemajuan."
              .formatted(people.nameOf(officeCase.asesor()), officeCase.kunci(), pd.nama()));
    }
  }

  private OfficeImpact closureImpact(OfficeChange change) {
    var pd = change.after();
    var open = running(pd.kode());
    var rows = new ArrayList<Line>();
    var refusals = new ArrayList<String>();
    for (var officeCase : open) {
      rows.add(
          new Line(
              title(officeCase),
              stepsOf(officeCase, pd),
              officeCase.hasil() == null ? "ditutup tanpa hasil" : "tindak lanjutnya diakhiri"));
      if (officeCase.hasil() == null && officeCase.disetujuiPada() != null) {
        refusals.add(
            "Laporan %s sedang dibuat dan dikirim. Tutup %s sesudah laporan itu terbit."
                .formatted(officeCase.kunci(), pd.nama()));
      }
    }
    if (!open.isEmpty() && !change.endWork()) {
      refusals.add(
          "%s masih punya pekerjaan berjalan: %s. Selesaikan dahulu, atau pilih mengakhirinya bersama penutupan."
              .formatted(
                  pd.nama(),
                  open.stream().map(Monitoring::kunci).collect(Collectors.joining(", "))));
    }
    return new OfficeImpact(rows, List.of(), refusals);
  }

  private OfficeImpact reopeningImpact(OfficeChange change) {
    var pd = change.after();
    var penerus = change.heir();
    var rows = new ArrayList<Line>();
    if (penerus != null) {
      for (var kode : offices.lineage(pd.kode())) {
        for (var officeCase : running(kode)) {
          rows.add(
              new Line(title(officeCase), stepsOf(officeCase, penerus), stepsOf(officeCase, pd)));
        }
      }
    }
    return new OfficeImpact(rows, List.of(), List.of());
  }

  private OfficeImpact rename(OfficeChange change) {
    var before = Objects.requireNonNull(change.before()).nama();
    var pd = change.after();
    return new OfficeImpact(
        running(pd.kode()).stream()
            .map(
                officeCase ->
                    new Line(
                        title(officeCase),
                        "atas nama " + before,
                        "atas nama %s, kunci tetap %s".formatted(pd.nama(), officeCase.kunci())))
            .toList(),
        List.of(),
        List.of());
  }

  /** A case with a report keeps it; only its follow-up plan is no longer waited for. */
  private void end(Monitoring officeCase, OfficeChange change, String by) {
    var key = officeCase.kunci();
    if (officeCase.hasil() == null) {
      messages.send(
          MonitoringPerangkatDaerah.PESAN_DITUTUP,
          key,
          Map.of(
              MonitoringPerangkatDaerah.ALASAN.name(),
              "Perangkat daerah ditutup: " + change.because(),
              MonitoringPerangkatDaerah.OLEH.name(),
              by));
      return;
    }
    trail.record(
        AuditEntry.of(by, "mengakhiri tindak lanjut", key)
            .because("Perangkat daerah ditutup: " + change.because()));
    messages.send(MonitoringPerangkatDaerah.PESAN_DIBATALKAN, key, Map.of());
    monitoring.finish(key);
  }

  /** Cases whose instance still runs. */
  private List<Monitoring> running(String kode) {
    return monitoring.forOffice(kode).stream()
        .filter(officeCase -> officeCase.selesaiPada() == null)
        .filter(officeCase -> officeCase.prosesId() != null)
        .toList();
  }

  private static String title(Monitoring officeCase) {
    return "Monitoring " + officeCase.semester().text();
  }

  private String stepsOf(Monitoring officeCase, PerangkatDaerah pd) {
    return handover
        .steps(Objects.requireNonNull(officeCase.prosesId()), pd)
        .orElseGet(
            () -> "laporan dibuat; berikutnya " + people.groupName(pd.group(Jabatan.SEKRETARIS)));
  }
}
