package id.tertib.zona.proses;

import id.tertib.engine.CaseKey;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Decision;
import id.tertib.procedure.Pelaku;
import id.tertib.zona.GugurUsulan;
import id.tertib.zona.PutusanUsulan;
import id.tertib.zona.SyaratZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona.Hasil;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.usulan.UsulanTahunan;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of a unit change from its conditions to its end; the model calls it. */
@Component("langkahUsulanUnit")
public class UsulanSteps {

  /** Variables of the decision table, and the name of its result. */
  private static final String HASIL = "keputusanUsulan";

  private final SyaratZona syarat;
  private final PutusanUsulan putusan;
  private final PerkaraZonaTable table;
  private final KeadaanPerkara keadaan;
  private final RekomendasiZona rekomendasi;
  private final UsulanTahunan usulan;
  private final CaseTimers timers;
  private final Pelaku pelaku;

  UsulanSteps(
      SyaratZona syarat,
      PutusanUsulan putusan,
      PerkaraZonaTable table,
      KeadaanPerkara keadaan,
      RekomendasiZona rekomendasi,
      UsulanTahunan usulan,
      CaseTimers timers,
      Pelaku pelaku) {
    this.syarat = syarat;
    this.putusan = putusan;
    this.table = table;
    this.keadaan = keadaan;
    this.rekomendasi = rekomendasi;
    this.usulan = usulan;
    this.timers = timers;
    this.pelaku = pelaku;
  }

  /** The checklist of the conditions, with what is known. */
  public void siapkanSyarat(DelegateTask task) {
    syarat.propose(key(task), pelaku.now());
  }

  /** What the decision table is asked. */
  public void fakta(DelegateExecution execution) {
    execution.setVariables(putusan.facts(key(execution), pelaku.now()));
  }

  /** What it said. */
  public void diputus(DelegateExecution execution) {
    var said = (Map<?, ?>) Objects.requireNonNull(execution.getVariable(HASIL));
    var word = String.valueOf(said.get("keputusan"));
    execution.setVariable(HASIL, word);
    var tingkat =
        word.equals("belum") ? Optional.<Tingkat>empty() : Optional.of(Tingkat.valueOf(word));
    table.decided(key(execution), tingkat, syarat.today());
    if (tingkat.isEmpty()) {
      ZonaIntegritas.SEBAB_PEMBINAAN.set(execution, "belum memenuhi syarat");
    }
    putusan.tell(key(execution));
  }

  /** The letter went to the ministry: the unit is proposed. */
  public void dikirim(DelegateExecution execution) {
    var one = table.get(key(execution));
    keadaan.enter(
        one.kunci(),
        Hal.TAHAP,
        Tahap.DIUSULKAN.name(),
        Objects.requireNonNull(one.dikirimPada()),
        "Surat pengajuan evaluasi " + one.surat(),
        null,
        pelaku.now());
  }

  /** The year was closed without it, or its predicate was taken from it before. */
  public void tidakDikirim(DelegateExecution execution) {
    ZonaIntegritas.SEBAB_PEMBINAAN.set(
        execution,
        table.get(key(execution)).tingkat() == null
            ? GugurUsulan.SEBAB
            : "tidak dikirim sampai batas usulan");
  }

  public void siapkanHasil(DelegateTask task) {
    rekomendasi.proposeOfficial(key(task), pelaku.now());
  }

  /** The ministry's administrative selection. */
  public void administrasi(DelegateTask task) {
    var decision = Decision.of(task.getVariables());
    switch (decision.value()) {
      case ZonaIntegritas.Putusan.LULUS_CATATAN ->
          ZonaIntegritas.BATAS_PERBAIKAN.set(task, decision.due().orElseThrow().toString());
      case ZonaIntegritas.Putusan.TIDAK_LULUS ->
          ZonaIntegritas.SEBAB_PEMBINAAN.set(task, "tidak lulus seleksi administrasi");
      default -> {
        // It goes on.
      }
    }
  }

  /** The end of the last day for the repair. */
  public Date batasPerbaikan(DelegateExecution execution) {
    return timers.endOf(LocalDate.parse(ZonaIntegritas.BATAS_PERBAIKAN.get(execution)));
  }

  public void perbaikanLewat(DelegateExecution execution) {
    ZonaIntegritas.SEBAB_PEMBINAAN.set(execution, "perbaikan tidak selesai pada batasnya");
  }

  /** Desk, field and panel are over. */
  public void dievaluasi(DelegateTask task) {
    if (PutusanZona.is(task, ZonaIntegritas.Putusan.PEMBINAAN)) {
      ZonaIntegritas.SEBAB_PEMBINAAN.set(task, "tidak lulus evaluasi");
    }
  }

  /** The predicate is there; the unit goes on building, to the next. */
  public void ditetapkan(DelegateTask task) {
    var key = key(task);
    var row = keadaan.row(DaftarZona.PENETAPAN, key).orElseThrow();
    var day = LocalDate.parse(row.value(DaftarZona.TANGGAL));
    var by = pelaku.now();
    keadaan.enter(
        key,
        Hal.PREDIKAT,
        row.value("predikat"),
        day,
        row.value(DaftarZona.NOMOR),
        DaftarZona.PENETAPAN,
        by);
    keadaan.enter(
        key,
        Hal.TAHAP,
        Tahap.DIBANGUN.name(),
        day,
        row.value(DaftarZona.NOMOR),
        DaftarZona.PENETAPAN,
        by);
    table.end(key, Hasil.PENETAPAN);
  }

  /** What is recommended is asked of the office until it is proven; the unit builds on. */
  public void dibina(DelegateTask task) {
    var key = key(task);
    var by = pelaku.now();
    rekomendasi.adopt(key, by);
    keadaan.enter(
        key, Hal.TAHAP, Tahap.DIBANGUN.name(), syarat.today(), "Pembinaan " + key, null, by);
    table.end(key, Hasil.PEMBINAAN);
    usulan.ended(CaseKey.parse(key).cycle());
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
