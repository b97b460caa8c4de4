package id.tertib.zona.laman;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZona;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a unit together; figures only for whoever reads the unit's case. */
@Service
public class LamanUnitReader {

  private final UnitDesk desk;
  private final PerkaraZonaTable table;
  private final Visibility visibility;
  private final LamanIsi isi;
  private final LamanTahun years;
  private final LamanPerjalanan way;

  LamanUnitReader(
      UnitDesk desk,
      PerkaraZonaTable table,
      Visibility visibility,
      LamanIsi isi,
      LamanTahun years,
      LamanPerjalanan way) {
    this.desk = desk;
    this.table = table;
    this.visibility = visibility;
    this.isi = isi;
    this.years = years;
    this.way = way;
  }

  /** Its newest year. */
  @Transactional(readOnly = true)
  LamanUnit newest(String kode, String account) {
    var unit = desk.get(kode);
    var cases = table.ofUnit(kode);
    var newest = cases.stream().findFirst();
    return mayRead(account, kode, newest.map(PerkaraZona::kunci).orElse(""))
        ? open(unit, cases, newest.orElse(null))
        : new LamanUnit(unit, false, null, null, way.read(unit), List.of(), null);
  }

  /**
   * The year of one case.
   *
   * @throws RefusedException 404 when there is none, or it is not this person's
   */
  @Transactional(readOnly = true)
  LamanUnit ofCase(String kunci, String account) {
    var one = requireCase(kunci, account);
    return open(desk.get(one.unit()), table.ofUnit(one.unit()), one);
  }

  /**
   * @throws RefusedException 404 when there is none, or it is not this person's
   */
  PerkaraZona requireCase(String kunci, String account) {
    return table
        .find(kunci)
        .filter(one -> mayRead(account, one.unit(), kunci))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "%s tidak ada, atau bukan bagian Anda. Pilih unit pada daftar Unit zona integritas."
                        .formatted(kunci)));
  }

  UnitZona unit(PerkaraZona one) {
    return desk.get(one.unit());
  }

  private LamanUnit open(UnitZona unit, List<PerkaraZona> cases, @Nullable PerkaraZona one) {
    var read = years.read(unit.kode(), cases);
    var figures = one == null ? null : isi.read(one, unit);
    return new LamanUnit(
        unit,
        true,
        one,
        figures,
        way.read(unit, cases, one, figures == null ? null : figures.pekerjaan()),
        read,
        Optional.ofNullable(one).flatMap(each -> LamanTahun.official(read, each)).orElse(null));
  }

  private boolean mayRead(String account, String unit, String kunci) {
    return visibility.mayRead(
        account, new CaseSubject(Matter.CASE, ZonaIntegritas.KEY, unit, kunci));
  }

  /** What a case aims at: what was decided, else the predicate above the one that is held. */
  public static Tingkat tujuan(PerkaraZona one, UnitZona unit) {
    if (one.tingkat() != null) {
      return one.tingkat();
    }
    return unit.predikat().pemegang() ? Tingkat.WBBM : Tingkat.WBK;
  }
}
