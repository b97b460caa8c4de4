package id.tertib.zona.dokumen;

import id.tertib.audit.AuditEntry;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.SkorZona;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes Surat Pengajuan Evaluasi and SPTJM of the chosen units before they are signed. A letter
 * that was returned keeps its numbers.
 */
@Component("buatSuratUsulanZona")
class MakeProposalLettersTask implements JavaDelegate {

  private final DaftarUsulan daftar;
  private final DokumenZona documents;
  private final UnitZonaTable units;
  private final SkorZona skor;
  private final Clock clock;

  MakeProposalLettersTask(
      DaftarUsulan daftar, DokumenZona documents, UnitZonaTable units, SkorZona skor, Clock clock) {
    this.daftar = daftar;
    this.documents = documents;
    this.units = units;
    this.skor = skor;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    daftar.hold(key);
    var before = daftar.letter(key);
    var made =
        documents.usulan(
            new UsulanKota(
                UsulanZonaIntegritas.year(key),
                daftar.edition(key) - 1,
                LocalDate.now(clock),
                daftar.chosen(key).stream().map(this::unit).toList()),
            before.map(DaftarUsulan.Surat::surat).orElse(""),
            before.map(DaftarUsulan.Surat::sptjm).orElse(""));
    daftar.made(key, made.surat().number(), made.sptjm().number(), AuditEntry.SYSTEM);
  }

  private UsulanKota.Unit unit(PerkaraZona one) {
    var unit = units.find(one.unit()).orElseThrow();
    var tingkat = Objects.requireNonNull(one.tingkat());
    var day = Objects.requireNonNull(one.diputusPada());
    var since = tingkat == Tingkat.WBK ? unit.dibangunSejak(day) : unit.wbkSejak(day);
    return UsulanKota.Unit.of(unit, tingkat, skor.of(one).total(), since.orElse(null));
  }
}
