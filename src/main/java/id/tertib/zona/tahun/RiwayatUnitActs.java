package id.tertib.zona.tahun;

import id.tertib.evidence.EvidenceStore;
import id.tertib.training.ExamplePdf;
import id.tertib.training.SpecialActs;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages and years of a unit before Tertib, entered with their papers. */
@Component
@Profile("demo")
class RiwayatUnitActs implements SpecialActs {

  private final UnitDesk units;
  private final TahunDesk years;
  private final TahunLamaTable table;
  private final IsianTahun isian;
  private final EvidenceStore evidence;
  private final ExamplePdf example;
  private final TransactionTemplate transaction;

  RiwayatUnitActs(
      UnitDesk units,
      TahunDesk years,
      TahunLamaTable table,
      IsianTahun isian,
      EvidenceStore evidence,
      ExamplePdf example,
      PlatformTransactionManager transactions) {
    this.units = units;
    this.years = years;
    this.table = table;
    this.isian = isian;
    this.evidence = evidence;
    this.example = example;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("keadaanUnit", this::enter, "tahunLama", this::record);
  }

  /** A stage from its day; the same one that was shipped without a day gives way to it. */
  private boolean enter(Occasion occasion) {
    var unit = units.get(ZonaIntegritas.unit(occasion.subject()));
    var tahap = occasion.value("tahap");
    var sejak = LocalDate.parse(occasion.value("sejak"));
    var there =
        unit.riwayat().stream()
            .filter(Keadaan::berlaku)
            .filter(one -> one.hal() == Hal.TAHAP && one.nilai().equals(tahap))
            .toList();
    if (there.stream().anyMatch(one -> sejak.equals(one.sejak()))) {
      return false;
    }
    transaction.executeWithoutResult(
        status -> {
          there.stream()
              .filter(one -> one.sejak() == null)
              .forEach(
                  one ->
                      units.withdraw(
                          occasion.account(),
                          unit.kode(),
                          one.id(),
                          "Tanggalnya tidak dicatat; diganti tahap yang bertanggal menurut dokumennya."));
          var dokumen = occasion.value("dokumen");
          units.enter(
              occasion.account(),
              unit.kode(),
              new Baru(Hal.TAHAP, tahap, sejak, dokumen, paper(occasion, unit, dokumen)));
        });
    return true;
  }

  private boolean record(Occasion occasion) {
    var unit = units.get(ZonaIntegritas.unit(occasion.subject()));
    var fields = new HashMap<>(occasion.values());
    fields.put("tahun", occasion.subject().replaceAll("\\D*(\\d{4})/.*", "$1"));
    var isi = isian.read(fields);
    if (table.counting(unit.kode(), isi.tahun()).isPresent()) {
      return false;
    }
    transaction.executeWithoutResult(
        status ->
            years.enter(occasion.account(), unit.kode(), isi, paper(occasion, unit, isi.sumber())));
    return true;
  }

  private String paper(Occasion occasion, UnitZona unit, String title) {
    var owner = UnitDesk.subject(unit.kode());
    var pdf = example.of(unit.nama(), title, "Zona integritas " + unit.nama());
    var name = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf";
    try {
      return evidence
          .store(owner, owner, occasion.account(), name, new ByteArrayInputStream(pdf))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
