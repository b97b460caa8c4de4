package id.tertib.zona.papan;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Langkah;
import id.tertib.procedure.OpenSteps;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.laman.LamanUnitReader;
import id.tertib.zona.papan.PapanZona.Keadaan;
import id.tertib.zona.papan.PapanZona.Unit;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a year, as far as the one policy lets somebody see its cases. */
@Service
class PapanZonaReader {

  private static final Map<String, Keadaan> LANGKAH =
      Map.ofEntries(
          Map.entry(ZonaIntegritas.PENCANANGAN, Keadaan.PENETAPAN),
          Map.entry(ZonaIntegritas.SIAPKAN_PENETAPAN, Keadaan.PENETAPAN),
          Map.entry(ZonaIntegritas.TETAPKAN_UNIT, Keadaan.PENETAPAN),
          Map.entry(ZonaIntegritas.RENCANA, Keadaan.PEMBANGUNAN),
          Map.entry(ZonaIntegritas.PEMBANGUNAN, Keadaan.PEMBANGUNAN),
          Map.entry(ZonaIntegritas.PENILAIAN_MANDIRI, Keadaan.MANDIRI),
          Map.entry(ZonaIntegritas.PERBAIKAN_UNIT, Keadaan.MANDIRI),
          Map.entry(ZonaIntegritas.EVALUASI_ANGGOTA, Keadaan.EVALUASI),
          Map.entry(ZonaIntegritas.EVALUASI_KETUA, Keadaan.EVALUASI),
          Map.entry(ZonaIntegritas.EVALUASI_DALNIS, Keadaan.EVALUASI),
          Map.entry(ZonaIntegritas.SYARAT, Keadaan.SYARAT),
          Map.entry(ZonaIntegritas.HASIL_ADMINISTRASI, Keadaan.KEMENTERIAN),
          Map.entry(ZonaIntegritas.PERBAIKAN_CATATAN, Keadaan.KEMENTERIAN),
          Map.entry(ZonaIntegritas.EVALUASI_TPN, Keadaan.KEMENTERIAN),
          Map.entry(ZonaIntegritas.CATAT_PENETAPAN, Keadaan.KEMENTERIAN),
          Map.entry(ZonaIntegritas.PEMBINAAN, Keadaan.PEMBINAAN));

  private final PerkaraZonaTable table;
  private final UnitDesk units;
  private final PapanZonaNilai scores;
  private final Visibility visibility;
  private final OpenSteps open;
  private final Clock clock;

  PapanZonaReader(
      PerkaraZonaTable table,
      UnitDesk units,
      PapanZonaNilai scores,
      Visibility visibility,
      OpenSteps open,
      Clock clock) {
    this.table = table;
    this.units = units;
    this.scores = scores;
    this.visibility = visibility;
    this.open = open;
    this.clock = clock;
  }

  /**
   * @throws RefusedException 404 when there is no such year, or nothing in it is this person's
   */
  @Transactional(readOnly = true)
  PapanZona read(String cycle, String account) {
    var scope = visibility.of(account, Matter.CASE);
    var cases =
        ZonaIntegritas.year(cycle).map(table::ofYear).orElse(List.of()).stream()
            .filter(
                one ->
                    scope.covers(
                        new CaseSubject(Matter.CASE, ZonaIntegritas.KEY, one.unit(), one.kunci())))
            .toList();
    var steps = open.of(cycle, account);
    var kota = steps.getOrDefault(cycle, List.of());
    if (cases.isEmpty() && kota.isEmpty()) {
      throw RefusedException.notFound(
          "%s tidak ada, atau bukan bagian Anda. Pilih siklus pada halaman Kemajuan."
              .formatted(cycle));
    }
    return new PapanZona(
        cycle,
        ZonaIntegritas.period(cycle),
        clock.instant(),
        kota,
        cases.stream().map(one -> unit(one, steps.getOrDefault(one.kunci(), List.of()))).toList(),
        units.keeps(account) && !steps.isEmpty());
  }

  private Unit unit(PerkaraZona one, List<Langkah> steps) {
    var unit = units.get(one.unit());
    var score = scores.of(one, LamanUnitReader.tujuan(one, unit));
    return new Unit(
        one.unit(),
        unit.nama(),
        unit.unit().kantor() ? null : unit.unit().office().nama(),
        one.kunci(),
        unit.predikat().kata(),
        state(one, steps),
        steps,
        steps.stream().anyMatch(Langkah::dikembalikan),
        steps.stream().anyMatch(Langkah::lewat),
        steps.stream().mapToInt(Langkah::terlambat).max().orElse(0),
        score.nilai(),
        score.lapis(),
        score.tujuan(),
        score.terpenuhi(),
        score.syarat());
  }

  private static Keadaan state(PerkaraZona one, List<Langkah> steps) {
    if (one.hasil() != null) {
      return switch (one.hasil()) {
        case PENETAPAN -> Keadaan.DITETAPKAN;
        case PEMBINAAN -> Keadaan.PEMBINAAN;
        case DITUTUP -> Keadaan.DITUTUP;
      };
    }
    return steps.stream()
        .map(step -> LANGKAH.getOrDefault(step.kode(), Keadaan.MENUNGGU))
        .findFirst()
        .orElse(one.dikirimPada() == null ? Keadaan.MENUNGGU : Keadaan.KEMENTERIAN);
  }
}
