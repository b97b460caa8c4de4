package id.tertib.zona;

import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.procedure.Decision;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of the city's proposal that no model says: somebody chosen, a true letter, its days. */
@Component
class UsulanKotaRule implements TaskRule {

  private final DaftarUsulan daftar;
  private final PengirimanUsulan pengiriman;

  UsulanKotaRule(DaftarUsulan daftar, PengirimanUsulan pengiriman) {
    this.daftar = daftar;
    this.pengiriman = pengiriman;
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
              : Optional.empty();
      case UsulanZonaIntegritas.TANDA_TANGAN -> signature(key, Decision.of(variables));
      case UsulanZonaIntegritas.KIRIM -> pengiriman.refuse(key);
      default -> Optional.empty();
    };
  }

  /** Nobody signs for a unit that is over. */
  private Optional<String> signature(String key, Decision decision) {
    var letter = daftar.letter(key).orElseThrow();
    return decision.value().equals(UsulanZonaIntegritas.Putusan.TANDATANGANI)
            && !letter.unit().equals(daftar.names(key))
        ? Optional.of(
            "Surat %s memuat unit yang perkaranya sudah berakhir. Kembalikan agar suratnya disusun lagi."
                .formatted(letter.surat()))
        : Optional.empty();
  }
}
