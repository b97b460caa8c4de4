package id.tertib.quarter;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Decision;
import id.tertib.quarter.PapanTriwulan.Laporan;
import id.tertib.quarter.RencanaAksiTriwulan.Putusan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accepts several reports for a person by ending the task of each, as he would one by one: the
 * guard judges each. Each stands in a transaction of its own, so that one that is refused stops no
 * other.
 */
@Service
class PenerimaanLaporan {

  private static final int MOST = 100;

  private final LaporanSight sights;
  private final PapanReader board;
  private final LaporanTriwulan laporan;
  private final TaskService tasks;
  private final FormService forms;
  private final EngineTasks engine;
  private final TransactionOperations transaction;

  PenerimaanLaporan(
      LaporanSight sights,
      PapanReader board,
      LaporanTriwulan laporan,
      TaskService tasks,
      FormService forms,
      EngineTasks engine,
      TransactionOperations transaction) {
    this.sights = sights;
    this.board = board;
    this.laporan = laporan;
    this.tasks = tasks;
    this.forms = forms;
    this.engine = engine;
    this.transaction = transaction;
  }

  /**
   * A report as the person saw it.
   *
   * @param tugas id of the task that waited: another one means that the report came back since
   */
  record Pilihan(@Nullable String perangkatDaerah, @Nullable String tugas) {}

  /** What became of a report. */
  enum Nasib {
    DITERIMA,
    /** It was accepted before, by this person or another. */
    SUDAH,
    /** Its questions are open: it is accepted one by one. */
    BERTANYA,
    DITOLAK
  }

  /**
   * @param nama of the office
   * @param kalimat why it was not accepted; null when it is
   */
  record Hasil(String perangkatDaerah, String nama, Nasib nasib, @Nullable String kalimat) {}

  /**
   * Not in a transaction of its own: each report is.
   *
   * @return one for each that was chosen, in the same order
   * @throws RefusedException for all of them: 403 when this person accepts no reports, 404 when
   *     there is no such quarter, 400 when nothing was chosen or too much
   */
  List<Hasil> accept(String key, List<Pilihan> chosen, String by) {
    var sight = sights.of(key, by);
    if (!sight.accepts()) {
      throw RefusedException.forbidden(
          "Laporan triwulan hanya diterima Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    if (chosen.isEmpty() || chosen.size() > MOST) {
      throw RefusedException.badRequest(
          "Pilih paling sedikit satu dan paling banyak %d laporan.".formatted(MOST));
    }
    return chosen.stream().map(each -> accept(sight, each, by)).toList();
  }

  private Hasil accept(LaporanSight.Sight sight, Pilihan chosen, String by) {
    var code = Objects.requireNonNullElse(chosen.perangkatDaerah(), "");
    var found = sight.laporan().stream().filter(each -> each.office().equals(code)).findFirst();
    if (found.isEmpty()) {
      return new Hasil(
          code,
          code,
          Nasib.DITOLAK,
          "Tidak ada laporan %s dari perangkat daerah ini.".formatted(sight.triwulan().text()));
    }
    var one = board.read(sight.only(found.get())).laporan().get(0);
    if (one.keadaan() == PapanTriwulan.Keadaan.DITERIMA) {
      return new Hasil(code, one.nama(), Nasib.SUDAH, null);
    }
    var step = one.langkah();
    if (!one.isWaiting() || step == null || !step.tugas().equals(chosen.tugas())) {
      return refused(one, changed(one));
    }
    if (!one.isian().pertanyaan().isEmpty()) {
      return new Hasil(
          code,
          one.nama(),
          Nasib.BERTANYA,
          "%d pertanyaan terbuka. Buka laporannya, lalu terima atau kembalikan sendiri."
              .formatted(one.isian().pertanyaan().size()));
    }
    return accept(one, step.tugas(), by);
  }

  private Hasil accept(Laporan one, String task, String by) {
    try {
      engine.as(by, () -> transaction.execute(status -> complete(task, by)));
      return new Hasil(one.kode(), one.nama(), Nasib.DITERIMA, null);
    } catch (RefusedException refused) {
      return refused(one, refused.reason());
    } catch (AuthorizationException e) {
      return refused(one, "Tugas ini bukan tugas Anda.");
    }
  }

  private boolean complete(String task, String by) {
    var open = tasks.createTaskQuery().taskId(task).singleResult();
    if (open == null) {
      throw RefusedException.notFound("Tugasnya sudah selesai atau bukan tugas Anda.");
    }
    if (open.getAssignee() == null) {
      tasks.claim(task, by);
    }
    forms.submitTaskForm(task, Map.of(Decision.KEPUTUSAN, Putusan.TERIMA));
    return true;
  }

  /** Of two at once the second finds it done, also while it looks. */
  private Hasil refused(Laporan one, String why) {
    return laporan.find(one.kunci()).filter(LaporanTriwulan::isAccepted).isPresent()
        ? new Hasil(one.kode(), one.nama(), Nasib.SUDAH, null)
        : new Hasil(one.kode(), one.nama(), Nasib.DITOLAK, why);
  }

  private static String changed(Laporan one) {
    return one.isWaiting()
        ? "Laporannya dikembalikan dan diteruskan lagi sejak Anda melihatnya. Muat ulang, lalu baca lagi."
        : "Laporannya tidak menunggu diterima: %s.".formatted(one.keadaan().text());
  }
}
