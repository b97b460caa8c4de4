package id.tertib.zona;

import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.CaseSteps;
import id.tertib.procedure.Cycle;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.HakUsul;
import id.tertib.zona.usulan.UsulanTahunan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a revocation does to the unit's proposal. One that no letter has carried yet falls, and a
 * letter with it that was signed but not sent is composed anew; one whose decree is awaited has
 * none to record. Both go on to their recommendations.
 */
@Component
public class GugurUsulan {

  public static final String SEBAB = "predikat dicabut";

  private final PerkaraZonaTable table;
  private final DaftarUsulan daftar;
  private final HakUsul hak;
  private final PutusanUsulan putusan;
  private final UsulanTahunan usulan;
  private final CaseMessages messages;
  private final CaseSteps steps;

  GugurUsulan(
      PerkaraZonaTable table,
      DaftarUsulan daftar,
      HakUsul hak,
      PutusanUsulan putusan,
      UsulanTahunan usulan,
      CaseMessages messages,
      CaseSteps steps) {
    this.table = table;
    this.daftar = daftar;
    this.hak = hak;
    this.putusan = putusan;
    this.usulan = usulan;
    this.messages = messages;
    this.steps = steps;
  }

  /** Before the unit is locked: whoever sends a letter holds its year first. */
  void hold(String unit) {
    waiting(unit).forEach(one -> daftar.hold(year(one)));
  }

  /** Its predicate was taken from it, up to this day. */
  void dicabut(String unit, LocalDate day, String by) {
    for (var one : waiting(unit)) {
      hak.refuse(one, day).ifPresent(why -> fall(one, why, day, by));
    }
    for (var one : table.ofUnit(unit)) {
      if (one.berjalan() && one.dikirimPada() != null) {
        hak.refuse(one, day).ifPresent(why -> withoutDecree(one, why, by));
      }
    }
  }

  private void fall(PerkaraZona one, Penolakan why, LocalDate day, String by) {
    putusan.keep(one.kunci(), Objects.requireNonNull(one.tingkat()), List.of(why), by);
    table.decided(one.kunci(), Optional.empty(), day);
    daftar.withdraw(year(one), one.unit(), by);
    messages.told(ZonaIntegritas.PESAN_TIDAK_DIKIRIM, one.kunci(), Map.of());
    daftar.letter(year(one)).ifPresent(letter -> composeAnew(year(one), letter, day, by));
  }

  /** Signed, and not sent: its step knows no way back. */
  private void composeAnew(String key, DaftarUsulan.Surat letter, LocalDate day, String by) {
    var instance = usulan.find(key).map(Cycle::instance).orElse(null);
    hak.ofNamed(key, letter, day)
        .ifPresent(
            sentence ->
                steps.back(
                    key,
                    instance,
                    UsulanZonaIntegritas.KIRIM,
                    UsulanZonaIntegritas.SUSUN,
                    new CaseSteps.Note(
                        by,
                        "Daftar unit zona integritas",
                        "Susun lagi surat %s. %s".formatted(letter.surat(), sentence))));
  }

  private void withoutDecree(PerkaraZona one, Penolakan why, String by) {
    if (steps.move(
        one.proses(),
        ZonaIntegritas.CATAT_PENETAPAN,
        ZonaIntegritas.PEMBINAAN,
        Map.of(ZonaIntegritas.SEBAB_PEMBINAAN.name(), SEBAB))) {
      putusan.keep(one.kunci(), Objects.requireNonNull(one.tingkat()), List.of(why), by);
    }
  }

  private List<PerkaraZona> waiting(String unit) {
    return table.ofUnit(unit).stream().filter(PerkaraZona::menunggu).toList();
  }

  private static String year(PerkaraZona one) {
    return ZonaIntegritas.key(one.tahun());
  }
}
