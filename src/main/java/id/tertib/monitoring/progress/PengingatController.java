package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders by Bagian Organisasi: first who would get what, then the sending. */
@RestController
@RequestMapping("/api/monitoring/{siklus}/ingatkan")
@Tag(name = "Monitoring semester")
class PengingatController {

  private final PengingatMonitoring pengingat;
  private final CurrentUser pengguna;

  PengingatController(PengingatMonitoring pengingat, CurrentUser pengguna) {
    this.pengingat = pengingat;
    this.pengguna = pengguna;
  }

  record Permintaan(@Nullable List<@Nullable String> perangkatDaerah, @Nullable String pesan) {

    List<String> kode() {
      return perangkatDaerah == null
          ? List.of()
          : perangkatDaerah.stream().map(satu -> Objects.requireNonNullElse(satu, "")).toList();
    }

    String kalimat() {
      return Objects.requireNonNullElse(pesan, "");
    }
  }

  @PostMapping("/pratinjau")
  @Operation(summary = "Siapa akan menerima pengingat apa; tidak ada yang dikirim")
  PengingatMonitoring.Hasil pratinjau(@PathVariable String siklus, @RequestBody Permintaan isi) {
    return pengingat.pratinjau(siklus, isi.kode(), isi.kalimat(), pengguna.id());
  }

  @PostMapping
  @Operation(
      summary =
          "Bagian Organisasi mengingatkan pemegang langkah terbuka, sekali sehari tiap langkah")
  PengingatMonitoring.Hasil ingatkan(@PathVariable String siklus, @RequestBody Permintaan isi) {
    return pengingat.ingatkan(siklus, isi.kode(), isi.kalimat(), pengguna.id());
  }
}
