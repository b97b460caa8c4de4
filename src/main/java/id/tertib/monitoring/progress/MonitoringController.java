package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.semester.SiklusCancellation;
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

  private final KemajuanReader kemajuan;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final PerangkatDaerahResults results;
  private final AsesorExchange exchange;
  private final SiklusCancellation cancellation;
  private final Parameters parameters;
  private final CurrentUser user;

  MonitoringController(
      KemajuanReader kemajuan,
      DaftarPeriksaWithdrawal withdrawal,
      PerangkatDaerahResults results,
      AsesorExchange exchange,
      SiklusCancellation cancellation,
      Parameters parameters,
      CurrentUser user) {
    this.kemajuan = kemajuan;
    this.withdrawal = withdrawal;
    this.results = results;
    this.exchange = exchange;
    this.cancellation = cancellation;
    this.parameters = parameters;
    this.user = user;
  }

  record ReasonGiven(@Nullable String alasan) {}

  record AsesorReplacement(@Nullable String asesor, @Nullable String alasan) {}

  @GetMapping("/semester")
  @Operation(summary = "Semester yang sudah dimulai, terbaru di depan")
  List<KemajuanReader.SemesterChoice> semester() {
    return kemajuan.semesters();
  }

  @GetMapping("/kemajuan")
  @Operation(summary = "Kemajuan satu semester, sejauh boleh dilihat pengguna")
  KemajuanMonitoring kemajuan(@RequestParam(required = false) @Nullable String siklus) {
    return kemajuan
        .read(siklus, user.id())
        .orElseThrow(() -> RefusedException.notFound("Belum ada siklus monitoring."));
  }

  record ParameterChange(
      @Nullable String nilai, @Nullable String status, @Nullable String alasan) {}

  @GetMapping("/parameter")
  @Operation(
      summary = "Angka rumus dan hari kerja yang tidak ditetapkan peraturan, dengan statusnya")
  List<Parameters.Parameter> parameter() {
    return parameters.all();
  }

  @PutMapping("/parameter/{kode}")
  @Operation(summary = "Bagian Organisasi mengubah atau menetapkan satu parameter")
  Parameters.Parameter changeParameter(
      @PathVariable String kode, @RequestBody ParameterChange content) {
    return parameters.change(
        kode, text(content.nilai()), text(content.status()), text(content.alasan()), user.id());
  }

  @GetMapping("/{siklus}/{perangkatDaerah}/calon-asesor")
  @Operation(summary = "Anggota tim yang dapat menjadi asesor perangkat daerah ini")
  List<AsesorExchange.Candidate> candidates(
      @PathVariable String siklus, @PathVariable String perangkatDaerah) {
    return exchange.candidates(key(siklus, perangkatDaerah), user.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/tarik-kembali")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Asesor perangkat daerah menarik kembali daftar periksanya")
  void takeBack(@PathVariable String siklus, @PathVariable String perangkatDaerah) {
    withdrawal.takeBack(key(siklus, perangkatDaerah), user.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/tanpa-hasil")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ketua tim menutup perangkat daerah tanpa hasil")
  void close(
      @PathVariable String siklus,
      @PathVariable String perangkatDaerah,
      @RequestBody ReasonGiven content) {
    results.closeWithoutResult(key(siklus, perangkatDaerah), text(content.alasan()), user.id());
  }

  @PostMapping("/{siklus}/{perangkatDaerah}/asesor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ketua tim mengganti asesor; pekerjaan yang ada tetap")
  void exchange(
      @PathVariable String siklus,
      @PathVariable String perangkatDaerah,
      @RequestBody AsesorReplacement content) {
    exchange.exchange(
        key(siklus, perangkatDaerah), text(content.asesor()), text(content.alasan()), user.id());
  }

  @GetMapping("/{siklus}/pembatalan")
  @Operation(summary = "Apa yang berakhir bila siklus ini dibatalkan, dan berapa orang diberi tahu")
  SiklusCancellation.Ending ending(@PathVariable("siklus") String kunci) {
    return cancellation.preview(kunci, user.id());
  }

  @PostMapping("/{siklus}/batalkan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Bagian Organisasi membatalkan siklus yang keliru dimulai")
  void cancel(@PathVariable("siklus") String kunci, @RequestBody ReasonGiven content) {
    cancellation.cancel(kunci, text(content.alasan()), user.id());
  }

  private static String key(String siklus, String perangkatDaerah) {
    return new CaseKey(siklus, perangkatDaerah).toString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
