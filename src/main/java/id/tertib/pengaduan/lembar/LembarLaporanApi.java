package id.tertib.pengaduan.lembar;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.Bagian;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tab of a step of a report. */
@RestController
@RequestMapping("/api/tasks/{taskId}/pengaduan")
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class LembarLaporanApi {

  private final TugasLaporan tasks;
  private final MejaLaporan desk;
  private final CurrentUser user;
  private final Clock clock;

  LembarLaporanApi(TugasLaporan tasks, MejaLaporan desk, CurrentUser user, Clock clock) {
    this.tasks = tasks;
    this.desk = desk;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param revisi that the writer saw; 0 or left out for none
   */
  record Tulisan(@Nullable String teks, @Nullable Integer revisi) {}

  /**
   * @param pada when it was saved
   */
  record Tersimpan(int revisi, OffsetDateTime pada) {}

  @PutMapping("/isi/{bagian}")
  @Operation(summary = "Simpan naskah (save a draft, sealed)")
  Tersimpan tulis(
      @PathVariable String taskId, @PathVariable String bagian, @RequestBody Tulisan sent) {
    var task = tasks.write(user.id(), taskId);
    var revision =
        desk.tulis(
            task,
            bagian(bagian),
            Objects.requireNonNullElse(sent.teks(), ""),
            Objects.requireNonNullElse(sent.revisi(), 0));
    return new Tersimpan(revision, OffsetDateTime.now(clock));
  }

  @PutMapping("/putusan")
  @Operation(summary = "Pilih kelas, perihal, unit (choose class, category, unit)")
  void pilih(@PathVariable String taskId, @RequestBody PutusanVerifikasi choice) {
    desk.pilih(tasks.write(user.id(), taskId), choice);
  }

  private static Bagian bagian(String kode) {
    return Arrays.stream(Bagian.values())
        .filter(one -> one.kode().equals(kode))
        .findFirst()
        .orElseThrow(
            () -> RefusedException.badRequest("Bagian '%s' tidak dikenal.".formatted(kode)));
  }
}
