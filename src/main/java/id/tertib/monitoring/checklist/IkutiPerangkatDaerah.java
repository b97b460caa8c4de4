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
class IkutiPerangkatDaerah implements OfficeFollower {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Workplaces tempatKerja;
  private final Handover pindah;
  private final CaseMessages messages;
  private final AuditTrail jejak;

  IkutiPerangkatDaerah(
      MonitoringRepository monitoring,
      PerangkatDaerahRegister kantor,
      People orang,
      Workplaces tempatKerja,
      Handover pindah,
      CaseMessages messages,
      AuditTrail jejak) {
    this.monitoring = monitoring;
    this.kantor = kantor;
    this.orang = orang;
    this.tempatKerja = tempatKerja;
    this.pindah = pindah;
    this.messages = messages;
    this.jejak = jejak;
  }

  @Override
  public OfficeImpact impact(OfficeChange perubahan) {
    return switch (perubahan.kind()) {
      case MERGE -> penggabungan(perubahan);
      case CLOSE -> penutupan(perubahan);
      case REOPEN -> pembukaan(perubahan);
      case RENAME -> rename(perubahan);
      case ADD -> new OfficeImpact(List.of(), List.of(), List.of());
    };
  }

  @Override
  public void follow(OfficeChange perubahan, String oleh) {
    switch (perubahan.kind()) {
      case MERGE, REOPEN ->
          kantor
              .lineage(perubahan.kode())
              .forEach(
                  kode ->
                      berjalan(kode)
                          .forEach(
                              kasus ->
                                  pindah.to(
                                      kantor.current(kode),
                                      new Handover.Running(
                                          kasus.kunci(),
                                          Objects.requireNonNull(kasus.prosesId()),
                                          "Monitoring " + kasus.kunci()),
                                      perubahan.because(),
                                      oleh)));
      case CLOSE -> berjalan(perubahan.kode()).forEach(kasus -> akhiri(kasus, perubahan, oleh));
      case RENAME, ADD -> {
        // Cases read names from the register.
      }
    }
  }

  private OfficeImpact penggabungan(OfficeChange perubahan) {
    var lama = perubahan.after();
    var penerus = perubahan.requireHeir();
    var baris = new ArrayList<Line>();
    var peringatan = new ArrayList<String>();
    for (var kode : kantor.lineage(lama.kode())) {
      for (var kasus : berjalan(kode)) {
        baris.add(
            new Line(
                judul(kasus),
                langkah(kasus, lama),
                langkah(kasus, penerus) + ", kunci tetap " + kasus.kunci()));
        periksaAsesor(kasus, penerus, peringatan);
      }
    }
    // People of the merged office will belong to its heir, whom one of them may be assessing.
    berjalan(penerus.kode()).forEach(kasus -> periksaAsesor(kasus, lama, peringatan));
    return new OfficeImpact(baris, peringatan, List.of());
  }

  private void periksaAsesor(Monitoring kasus, PerangkatDaerah pd, List<String> peringatan) {
    if (kasus.hasil() == null && tempatKerja.of(kasus.asesor()).contains(pd)) {
      peringatan.add(
          "%s, asesor %s, bekerja di %s. Minta ketua tim asesor menggantinya di Kemajuan."
              .formatted(orang.nameOf(kasus.asesor()), kasus.kunci(), pd.nama()));
    }
  }

  private OfficeImpact penutupan(OfficeChange perubahan) {
    var pd = perubahan.after();
    var terbuka = berjalan(pd.kode());
    var baris = new ArrayList<Line>();
    var tolak = new ArrayList<String>();
    for (var kasus : terbuka) {
      baris.add(
          new Line(
              judul(kasus),
              langkah(kasus, pd),
              kasus.hasil() == null ? "ditutup tanpa hasil" : "tindak lanjutnya diakhiri"));
      if (kasus.hasil() == null && kasus.disetujuiPada() != null) {
        tolak.add(
            "Laporan %s sedang dibuat dan dikirim. Tutup %s sesudah laporan itu terbit."
                .formatted(kasus.kunci(), pd.nama()));
      }
    }
    if (!terbuka.isEmpty() && !perubahan.endWork()) {
      tolak.add(
          "%s masih punya pekerjaan berjalan: %s. Selesaikan dahulu, atau pilih mengakhirinya bersama penutupan."
              .formatted(
                  pd.nama(),
                  terbuka.stream().map(Monitoring::kunci).collect(Collectors.joining(", "))));
    }
    return new OfficeImpact(baris, List.of(), tolak);
  }

  private OfficeImpact pembukaan(OfficeChange perubahan) {
    var pd = perubahan.after();
    var penerus = perubahan.heir();
    var baris = new ArrayList<Line>();
    if (penerus != null) {
      for (var kode : kantor.lineage(pd.kode())) {
        for (var kasus : berjalan(kode)) {
          baris.add(new Line(judul(kasus), langkah(kasus, penerus), langkah(kasus, pd)));
        }
      }
    }
    return new OfficeImpact(baris, List.of(), List.of());
  }

  private OfficeImpact rename(OfficeChange perubahan) {
    var before = Objects.requireNonNull(perubahan.before()).nama();
    var pd = perubahan.after();
    return new OfficeImpact(
        berjalan(pd.kode()).stream()
            .map(
                kasus ->
                    new Line(
                        judul(kasus),
                        "atas nama " + before,
                        "atas nama %s, kunci tetap %s".formatted(pd.nama(), kasus.kunci())))
            .toList(),
        List.of(),
        List.of());
  }

  /** A case with a report keeps it; only its follow-up plan is no longer waited for. */
  private void akhiri(Monitoring kasus, OfficeChange perubahan, String oleh) {
    var kunci = kasus.kunci();
    if (kasus.hasil() == null) {
      messages.send(
          MonitoringPerangkatDaerah.PESAN_DITUTUP,
          kunci,
          Map.of(
              MonitoringPerangkatDaerah.ALASAN.name(),
              "Perangkat daerah ditutup: " + perubahan.because(),
              MonitoringPerangkatDaerah.OLEH.name(),
              oleh));
      return;
    }
    jejak.record(
        AuditEntry.of(oleh, "mengakhiri tindak lanjut", kunci)
            .because("Perangkat daerah ditutup: " + perubahan.because()));
    messages.send(MonitoringPerangkatDaerah.PESAN_DIBATALKAN, kunci, Map.of());
    monitoring.selesai(kunci);
  }

  /** Cases whose instance still runs. */
  private List<Monitoring> berjalan(String kode) {
    return monitoring.bagi(kode).stream()
        .filter(kasus -> kasus.selesaiPada() == null)
        .filter(kasus -> kasus.prosesId() != null)
        .toList();
  }

  private static String judul(Monitoring kasus) {
    return "Monitoring " + kasus.semester().teks();
  }

  private String langkah(Monitoring kasus, PerangkatDaerah pd) {
    return pindah
        .steps(Objects.requireNonNull(kasus.prosesId()), pd)
        .orElseGet(
            () -> "laporan dibuat; berikutnya " + orang.groupName(pd.group(Jabatan.SEKRETARIS)));
  }
}
