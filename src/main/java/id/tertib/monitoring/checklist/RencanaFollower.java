package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeChange.Kind;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans in the making lose the rows of offices that are no more, and get those of new ones. */
@Component
@Order(2)
class RencanaFollower implements OfficeFollower {

  private final SiklusRepository siklus;
  private final RencanaMonitoring rencana;
  private final TaskService tugas;

  RencanaFollower(SiklusRepository siklus, RencanaMonitoring rencana, TaskService tugas) {
    this.siklus = siklus;
    this.rencana = rencana;
    this.tugas = tugas;
  }

  /** No cycle starts its offices, and no office reports, while the offices change. */
  @Override
  public void lock() {
    siklus.semua().stream().map(Siklus::id).sorted().forEach(siklus::kunciUntukDiubah);
  }

  @Override
  public OfficeImpact impact(OfficeChange perubahan) {
    var baris = new ArrayList<Line>();
    var peringatan = new ArrayList<String>();
    for (var satu : direncanakan()) {
      switch (perubahan.kind()) {
        case MERGE -> leave(satu, perubahan, "hanya " + heir(perubahan), baris);
        case CLOSE -> leave(satu, perubahan, perubahan.after().singkatan() + " tidak ikut", baris);
        case ADD -> join(satu, perubahan.after(), baris, peringatan);
        case RENAME, REOPEN -> {
          // A plan reads names from the register.
        }
      }
    }
    return new OfficeImpact(baris, peringatan, List.of());
  }

  private static String heir(OfficeChange perubahan) {
    return perubahan.requireHeir().singkatan();
  }

  private void leave(Siklus satu, OfficeChange perubahan, String then, List<Line> baris) {
    var pd = perubahan.after();
    if (rencana.ikut(satu.semester(), pd.kode())) {
      baris.add(new Line("Rencana " + satu.semester().teks(), pd.singkatan() + " ikut", then));
    }
  }

  private void join(Siklus satu, PerangkatDaerah pd, List<Line> baris, List<String> peringatan) {
    if (sedangDisusun(satu)) {
      baris.add(
          new Line(
              "Rencana " + satu.semester().teks(),
              "tanpa " + pd.singkatan(),
              pd.singkatan() + " diusulkan ikut"));
    } else {
      peringatan.add(
          "Rencana %s sudah diajukan, jadi %s ikut mulai semester berikutnya."
              .formatted(satu.semester().teks(), pd.singkatan()));
    }
  }

  @Override
  public void follow(OfficeChange perubahan, String oleh) {
    direncanakan().stream()
        .filter(satu -> perubahan.kind() != Kind.ADD || sedangDisusun(satu))
        .forEach(satu -> rencana.ikuti(satu.semester(), perubahan, oleh));
  }

  private List<Siklus> direncanakan() {
    return siklus.semua().stream()
        .filter(satu -> satu.keadaan().equals(Siklus.DIRENCANAKAN))
        .toList();
  }

  /** The plan lies with Bagian Organisasi and not yet with the Sekda. */
  private boolean sedangDisusun(Siklus satu) {
    return tugas
            .createTaskQuery()
            .processDefinitionKey(MonitoringSemester.KEY)
            .processInstanceBusinessKey(satu.kunci())
            .taskDefinitionKey(MonitoringSemester.SUSUN_RENCANA)
            .count()
        > 0;
  }
}
