package id.tertib.zona.proses;

import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.procedure.Decision;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.HakUsul;
import id.tertib.zona.usulan.PengirimanUsulan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of the city's proposal that no model says: somebody chosen, a true letter, its days. */
@Component
class UsulanKotaRule implements TaskRule {

  private final DaftarUsulan daftar;
  private final PengirimanUsulan pengiriman;
  private final HakUsul hak;
  private final Clock clock;

  UsulanKotaRule(DaftarUsulan daftar, PengirimanUsulan pengiriman, HakUsul hak, Clock clock) {
    this.daftar = daftar;
    this.pengiriman = pengiriman;
    this.hak = hak;
    this.clock = clock;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(UsulanZonaIntegritas.KEY);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var key = task.businessKey();
    return switch (task.taskKey()) {
      case UsulanZonaIntegritas.SUSUN ->
          daftar.chosen(key).isEmpty()
              ? Optional.of("Belum ada unit yang ikut. Pilih Ya pada paling sedikit satu unit.")
              : hak.ofChosen(key, today());
      case UsulanZonaIntegritas.TANDA_TANGAN -> signature(key, Decision.of(variables));
      case UsulanZonaIntegritas.KIRIM -> pengiriman.refuse(key);
      default -> Optional.empty();
    };
  }

  /** Nobody signs for a unit that is over, or that may not be proposed any more. */
  private Optional<String> signature(String key, Decision decision) {
    if (!decision.value().equals(UsulanZonaIntegritas.Putusan.TANDATANGANI)) {
      return Optional.empty();
    }
    var letter = daftar.letter(key).orElseThrow();
    return hak.ofNamed(key, letter, today())
        .map(
            why ->
                "%s Kembalikan agar surat %s disusun lagi tanpa unit itu."
                    .formatted(why, letter.surat()))
        .or(
            () ->
                letter.unit().equals(daftar.names(key))
                    ? Optional.empty()
                    : Optional.of(
                        "Surat %s memuat unit yang perkaranya sudah berakhir. Kembalikan agar suratnya disusun lagi."
                            .formatted(letter.surat())));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
