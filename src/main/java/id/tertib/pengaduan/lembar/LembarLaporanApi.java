package id.tertib.pengaduan.lembar;

import id.tertib.access.CurrentUser;
import id.tertib.data.Tanggal;
import id.tertib.pengaduan.lembar.LembarLaporan.Temuan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tab of a step of a report: what it shows, drafts and chooses. */
@RestController
@RequestMapping("/api/tasks/{taskId}/pengaduan")
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class LembarLaporanApi {

  private final TugasLaporan tasks;
  private final SusunLembar sheets;
  private final MejaLaporan desk;
  private final DrafLangkah drafts;
  private final CurrentUser user;
  private final Clock clock;

  LembarLaporanApi(
      TugasLaporan tasks,
      SusunLembar sheets,
      MejaLaporan desk,
      DrafLangkah drafts,
      CurrentUser user,
      Clock clock) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.desk = desk;
    this.drafts = drafts;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param revisi that the writer saw; 0 or left out for none
   */
  record Tulisan(@Nullable String teks, @Nullable Integer revisi) {}

  /**
   * @param pada when it was saved
   * @param temuan what is wrong with words for the public; null for other drafts
   */
  record Tersimpan(int revisi, OffsetDateTime pada, @Nullable List<Temuan> temuan) {}

  @GetMapping
  @Operation(summary = "Yang tampil pada langkah ini (all that the step shows)")
  ResponseEntity<LembarLaporan> lembar(@PathVariable String taskId) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(sheets.of(tasks.read(user.id(), taskId)));
  }

  @PutMapping("/isi/{bagian}")
  @Operation(summary = "Simpan naskah (save a draft, sealed)")
  Tersimpan tulis(
      @PathVariable String taskId, @PathVariable String bagian, @RequestBody Tulisan sent) {
    var task = tasks.write(user.id(), taskId);
    var part = BolehDitulis.bagian(bagian);
    var words = Objects.requireNonNullElse(sent.teks(), "");
    var revision = desk.tulis(task, part, words, Objects.requireNonNullElse(sent.revisi(), 0));
    return new Tersimpan(
        revision, Tanggal.saat(clock.instant()), drafts.temuan(task.businessKey(), part, words));
  }

  @PutMapping("/putusan")
  @Operation(summary = "Pilih kelas, perihal, tempat, unit (choose class, category, place, unit)")
  void pilih(@PathVariable String taskId, @RequestBody PutusanVerifikasi choice) {
    desk.pilih(tasks.write(user.id(), taskId), user.id(), choice);
  }

  @ExceptionHandler
  ProblemDetail stale(TulisanLain other) {
    return other.problem();
  }
}
