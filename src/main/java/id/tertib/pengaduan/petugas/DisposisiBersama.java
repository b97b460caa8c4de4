package id.tertib.pengaduan.petugas;

import id.tertib.data.VisibleText;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.Pengaduan.Putusan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.NamaTempat;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.petugas.Antrean.Satu;
import id.tertib.procedure.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes or hands back several dispositions for a person by ending the task of each, as he would one
 * by one: the guard judges each. Each stands in a transaction of its own, so that one that is
 * refused stops no other.
 */
@Service
class DisposisiBersama {

  static final int PALING_BANYAK = 100;

  private static final String BERUBAH =
      "Disposisinya tidak menunggu Anda lagi. Muat ulang daftar, lalu pilih lagi.";

  private final Antrean queue;
  private final DaftarKategori categories;
  private final NamaTempat places;
  private final JamLaporan clocks;
  private final IsiTable texts;
  private final TaskService tasks;
  private final FormService forms;
  private final EngineTasks engine;
  private final TransactionOperations transaction;

  DisposisiBersama(
      Antrean queue,
      DaftarKategori categories,
      NamaTempat places,
      JamLaporan clocks,
      IsiTable texts,
      TaskService tasks,
      FormService forms,
      EngineTasks engine,
      TransactionOperations transaction) {
    this.queue = queue;
    this.categories = categories;
    this.places = places;
    this.clocks = clocks;
    this.texts = texts;
    this.tasks = tasks;
    this.forms = forms;
    this.engine = engine;
    this.transaction = transaction;
  }

  /**
   * What would happen.
   *
   * @param putusan {@code terima} or {@code kembalikan}
   * @param perihal name of the category that all of them have
   */
  record Rencana(String putusan, String perihal, List<Dipilih> laporan) {

    public List<String> nomor() {
      return laporan.stream().map(Dipilih::nomor).toList();
    }

    public boolean kembali() {
      return putusan.equals(Putusan.KEMBALIKAN);
    }
  }

  /**
   * A report that was chosen.
   *
   * @param tempat e.g. “Rawa Buntu, Serpong”
   * @param tanggapan the day by which the unit responds; null for no such day
   * @param jawaban the day by which it answers; null for no such day
   */
  record Dipilih(
      String nomor, String tempat, @Nullable LocalDate tanggapan, @Nullable LocalDate jawaban) {}

  /**
   * What became of a report.
   *
   * @param sebab why nothing did; null when it was done
   * @param tugas where this person goes on with it; null when it is with others
   */
  record Hasil(String nomor, @Nullable String sebab, @Nullable String tugas) {}

  /**
   * Changes nothing.
   *
   * @throws RefusedException 400 when nothing or too much was chosen, it is not all of one category
   *     or waits for somebody else; 403 for who handles no reports
   */
  Rencana rencana(Peran peran, String putusan, List<String> chosen) {
    if (!List.of(Putusan.TERIMA, Putusan.KEMBALIKAN).contains(putusan)) {
      throw RefusedException.badRequest("Pilih terima, atau kembalikan dengan alasan.");
    }
    var numbers = chosen.stream().distinct().toList();
    if (numbers.isEmpty() || numbers.size() > PALING_BANYAK) {
      throw RefusedException.badRequest(
          "Pilih paling sedikit satu dan paling banyak %d laporan.".formatted(PALING_BANYAK));
    }
    var waiting = waiting(peran);
    if (!waiting.keySet().containsAll(numbers)) {
      throw RefusedException.badRequest(BERUBAH);
    }
    var kinds =
        numbers.stream()
            .map(one -> Objects.requireNonNull(waiting.get(one)).antre().laporan().kategori())
            .distinct()
            .toList();
    if (kinds.size() > 1) {
      throw RefusedException.badRequest(
          "Laporan yang dipilih tidak sama perihalnya. Pilih satu perihal saja.");
    }
    return new Rencana(putusan, categories.get(kinds.get(0)).nama(), chosen(numbers, waiting));
  }

  private List<Dipilih> chosen(List<String> numbers, Map<String, Satu> waiting) {
    var responses = clocks.tenggat(Jam.TANGGAPAN_PERTAMA, numbers);
    var answers = clocks.tenggat(Jam.PENANGANAN, numbers);
    return numbers.stream()
        .map(
            one ->
                new Dipilih(
                    one,
                    places.nama(
                        Objects.requireNonNull(waiting.get(one)).antre().laporan().kelurahan()),
                    responses.get(one),
                    answers.get(one)))
        .toList();
  }

  /**
   * Not in a transaction of its own: each report is.
   *
   * @param alasan why they are handed back, sealed with each; empty when they are taken
   * @return one for each, in their order
   * @throws RefusedException as for {@link #rencana}; 400 when the reason is missing or too long
   */
  List<Hasil> jalankan(Peran peran, Rencana plan, String alasan) {
    if (plan.kembali()) {
      check(alasan);
    }
    return plan.nomor().stream().map(one -> satu(peran, plan, one, alasan.strip())).toList();
  }

  private static void check(String reason) {
    if (VisibleText.isBlank(reason)) {
      throw RefusedException.badRequest("Tulis alasan mengembalikan.");
    }
    if (reason.codePointCount(0, reason.length()) > Bagian.ALASAN.terpanjang()) {
      throw RefusedException.badRequest("Alasan paling banyak 2.000 huruf. Persingkat.");
    }
  }

  private Hasil satu(Peran peran, Rencana plan, String nomor, String alasan) {
    try {
      engine.as(peran.akun(), () -> transaction.execute(status -> end(peran, plan, nomor, alasan)));
      return new Hasil(nomor, null, tugas(peran, nomor));
    } catch (RefusedException refused) {
      return new Hasil(nomor, refused.reason(), tugas(peran, nomor));
    } catch (AuthorizationException notHis) {
      return new Hasil(nomor, BERUBAH, null);
    }
  }

  /** His step of the report by now. */
  private @Nullable String tugas(Peran peran, String nomor) {
    return engine.as(
        peran.akun(),
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKey(Pengaduan.KEY)
                .processInstanceBusinessKey(nomor)
                .taskDefinitionKeyIn(Pengaduan.DISPOSISI, Pengaduan.TANGGAPAN_PERTAMA)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId)
                .orElse(null));
  }

  private boolean end(Peran peran, Rencana plan, String nomor, String alasan) {
    var open =
        tasks
            .createTaskQuery()
            .processDefinitionKey(Pengaduan.KEY)
            .processInstanceBusinessKey(nomor)
            .taskDefinitionKey(Pengaduan.DISPOSISI)
            .singleResult();
    if (open == null) {
      throw RefusedException.conflict(BERUBAH);
    }
    if (open.getAssignee() == null) {
      tasks.claim(open.getId(), peran.akun());
    } else if (!open.getAssignee().equals(peran.akun())) {
      throw RefusedException.conflict("Disposisinya sedang dipegang orang lain.");
    }
    if (plan.kembali()) {
      texts.drop(nomor, Bagian.ALASAN);
      texts.save(nomor, Bagian.ALASAN, alasan, 0);
    }
    forms.submitTaskForm(open.getId(), Map.of(Decision.KEPUTUSAN, plan.putusan()));
    return true;
  }

  private Map<String, Satu> waiting(Peran peran) {
    return queue.of(peran).semua().stream()
        .filter(one -> one.kelompok() == KelompokLangkah.DISPOSISI && one.dipegang())
        .collect(Collectors.toMap(Satu::nomor, Function.identity()));
  }
}
