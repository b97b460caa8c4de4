package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.procedure.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a cycle, and what may be done to its offices beside their tasks. */
@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "Monitoring semester")
class MonitoringController {

  private final BacaKemajuan kemajuan;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final PerangkatDaerahResults results;
  private final AsesorExchange exchange;
  private final SiklusMonitoring siklus;
  private final Parameters parameters;
  private final CurrentUser pengguna;

  MonitoringController(
      BacaKemajuan kemajuan,
      DaftarPeriksaWithdrawal withdrawal,
      PerangkatDaerahResults results,
      AsesorExchange exchange,
      SiklusMonitoring siklus,
      Parameters parameters,
      CurrentUser pengguna) {
    this.kemajuan = kemajuan;
    this.withdrawal = withdrawal;
    this.results = results;
    this.exchange = exchange;
    this.siklus = siklus;
    this.parameters = parameters;
    this.pengguna = pengguna;
  }

  record Alasan(@Nullable String alasan) {}

  record Pengganti(@Nullable String asesor, @Nullable String alasan) {}

  @GetMapping("/semester")
  @Operation(summary = "Semester yang sudah dimulai, terbaru di depan")
  List<BacaKemajuan.Pilihan> semester() {
    return kemajuan.semester();
  }

  @GetMapping("/kemajuan")
  @Operation(summary = "Kemajuan satu semester, sejauh boleh dilihat pengguna")
  KemajuanMonitoring kemajuan(@RequestParam(required = false) @Nullable String siklus) {
    return kemajuan
        .baca(siklus, pengguna.id())
        .orElseThrow(() -> RefusedException.notFound("Belum ada siklus monitoring."));
  }

  record Nilai(@Nullable String nilai, @Nullable String status, @Nullable String alasan) {}

  @GetMapping("/parameter")
  @Operation(
      summary = "Angka rumus dan hari kerja yang tidak ditetapkan peraturan, dengan statusnya")
  List<Parameters.Parameter> parameter() {
    return parameters.all();
  }

  @PutMapping("/parameter/{kode}")
  @Operation(summary = "Bagian Organisasi mengubah atau menetapkan satu parameter")
  Parameters.Parameter ubahParameter(@PathVariable String kode, @RequestBody Nilai isi) {
    return parameters.change(
        kode, teks(isi.nilai()), teks(isi.status()), teks(isi.alasan()), pengguna.id());
  }

  @GetMapping("/{siklus}/{perangkatDaerah}/calon-asesor")
  @Operation(summary = "Anggota tim yang dapat menjadi asesor perangkat daerah ini")
  List<AsesorExchange.Calon> calon(
      @PathVariable String siklus, @PathVariable String perangkatDaerah) {
    return exchange.candidates(kunci(siklus, perangkatDaerah), pengguna.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/tarik-kembali")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Asesor perangkat daerah menarik kembali daftar periksanya")
  void tarik(@PathVariable String siklus, @PathVariable String perangkatDaerah) {
    withdrawal.takeBack(kunci(siklus, perangkatDaerah), pengguna.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/tanpa-hasil")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ketua tim menutup perangkat daerah tanpa hasil")
  void tutup(
      @PathVariable String siklus, @PathVariable String perangkatDaerah, @RequestBody Alasan isi) {
    results.closeWithoutResult(kunci(siklus, perangkatDaerah), teks(isi.alasan()), pengguna.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/asesor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ketua tim mengganti asesor; pekerjaan yang ada tetap")
  void ganti(
      @PathVariable String siklus,
      @PathVariable String perangkatDaerah,
      @RequestBody Pengganti isi) {
    exchange.exchange(
        kunci(siklus, perangkatDaerah), teks(isi.asesor()), teks(isi.alasan()), pengguna.id());
  }

  @PostMapping("/{siklus}/batalkan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Bagian Organisasi membatalkan siklus yang keliru dimulai")
  void batalkan(@PathVariable("siklus") String kunci, @RequestBody Alasan isi) {
    siklus.batalkan(kunci, teks(isi.alasan()), pengguna.id());
  }

  private static String kunci(String siklus, String perangkatDaerah) {
    return new CaseKey(siklus, perangkatDaerah).toString();
  }

  private static String teks(@Nullable String nilai) {
    return nilai == null ? "" : nilai.strip();
  }
}
