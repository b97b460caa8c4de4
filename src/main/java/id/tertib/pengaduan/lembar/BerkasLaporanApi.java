package id.tertib.pengaduan.lembar;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.lembar.LembarLaporan.Berkas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a report for whoever holds a step of it. */
@RestController
@RequestMapping("/api/tasks/{taskId}/pengaduan")
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class BerkasLaporanApi {

  private final TugasLaporan tasks;
  private final LampiranPetugas files;
  private final CurrentUser user;

  BerkasLaporanApi(TugasLaporan tasks, LampiranPetugas files, CurrentUser user) {
    this.tasks = tasks;
    this.files = files;
    this.user = user;
  }

  /**
   * @param id all pictures that anybody may see; those left out are not seen
   */
  record Foto(@Nullable List<Long> id) {}

  /** In a way that nothing in it can act in our name, and that nobody keeps. */
  @GetMapping("/berkas/{id}")
  @Operation(summary = "Isi berkas laporan (content of a file)")
  ResponseEntity<byte[]> baca(@PathVariable String taskId, @PathVariable long id) {
    var found = files.baca(tasks.read(user.id(), taskId), id);
    var type = MediaType.parseMediaType(found.lampiran().mediaType());
    var disposition =
        type.getType().equals("image")
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition
                .filename(found.lampiran().nama(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
        .body(found.bytes());
  }

  @PostMapping("/berkas")
  @Operation(summary = "Lampirkan berkas pada naskah (attach a file to a draft)")
  List<Berkas> lampirkan(
      @PathVariable String taskId,
      @RequestParam String bagian,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    var task = tasks.write(user.id(), taskId);
    if (file == null) {
      throw RefusedException.badRequest("Pilih berkas yang dilampirkan.");
    }
    return files.tambah(
        task,
        BolehDitulis.bagian(bagian),
        new LampiranBaru(
            Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
  }

  @DeleteMapping("/berkas/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lepaskan berkas dari naskah (detach a file from a draft)")
  void lepas(@PathVariable String taskId, @PathVariable long id) {
    files.lepas(tasks.write(user.id(), taskId), id);
  }

  @PutMapping("/foto")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Pilih foto yang diterbitkan (choose pictures for everybody)")
  void foto(@PathVariable String taskId, @RequestBody Foto chosen) {
    files.terbitkan(
        tasks.write(user.id(), taskId), Objects.requireNonNullElse(chosen.id(), List.of()));
  }
}
