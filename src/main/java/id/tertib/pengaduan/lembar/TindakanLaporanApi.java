package id.tertib.pengaduan.lembar;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever took a step of a report does at once. */
@RestController
@RequestMapping("/api/tasks/{taskId}/pengaduan")
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class TindakanLaporanApi {

  private final TugasLaporan tasks;
  private final PelaporTerlihat reporter;
  private final UcapanPetugas sayings;
  private final HubunganLaporan relations;
  private final CurrentUser user;

  TindakanLaporanApi(
      TugasLaporan tasks,
      PelaporTerlihat reporter,
      UcapanPetugas sayings,
      HubunganLaporan relations,
      CurrentUser user) {
    this.tasks = tasks;
    this.reporter = reporter;
    this.sayings = sayings;
    this.relations = relations;
    this.user = user;
  }

  record Kata(@Nullable String teks) {

    String isi() {
      return Objects.requireNonNullElse(teks, "");
    }
  }

  /**
   * @param nomor of the other report
   * @param sama false to ask that a joined one is parted; left out for true
   */
  record Lain(@Nullable String nomor, @Nullable Boolean sama) {

    String isi() {
      return Objects.requireNonNullElse(nomor, "").strip();
    }
  }

  @PostMapping("/pelapor")
  @Operation(summary = "Tampilkan data pelapor, dicatat (reporter's contact, on record)")
  ResponseEntity<PelaporTerlihat.DataPelapor> pelapor(@PathVariable String taskId) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(reporter.look(tasks.write(user.id(), taskId), user.id()));
  }

  @PostMapping("/catatan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Tambah catatan internal (add an internal note)")
  void catatan(@PathVariable String taskId, @RequestBody Kata sent) {
    sayings.catatan(tasks.write(user.id(), taskId), sent.isi());
  }

  @PostMapping("/pesan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Kirim pesan ke pelapor (send a message to the reporter)")
  void pesan(@PathVariable String taskId, @RequestBody Kata sent) {
    sayings.pesan(tasks.write(user.id(), taskId), sent.isi());
  }

  @PostMapping("/dipisah")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Pisahkan laporan yang digabung (part a joined report)")
  void dipisah(@PathVariable String taskId, @RequestBody Lain other) {
    relations.pisahkan(tasks.write(user.id(), taskId), other.isi());
  }

  @PostMapping("/dugaan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Kirim dugaan laporan sama (tell verifiers that two may be the same)")
  void dugaan(@PathVariable String taskId, @RequestBody Lain other) {
    relations.duga(
        tasks.write(user.id(), taskId), other.isi(), !Boolean.FALSE.equals(other.sama()));
  }
}
