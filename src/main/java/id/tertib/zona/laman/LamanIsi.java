package id.tertib.zona.laman;

import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.unit.UnitZona;
import org.springframework.stereotype.Component;

/** Figures, work and conditions of one case. */
@Component
class LamanIsi {

  private final LamanNilai nilai;
  private final LamanKerja kerja;
  private final LamanSyarat syarat;
  private final BatasUsulan batas;

  LamanIsi(LamanNilai nilai, LamanKerja kerja, LamanSyarat syarat, BatasUsulan batas) {
    this.nilai = nilai;
    this.kerja = kerja;
    this.syarat = syarat;
    this.batas = batas;
  }

  LamanUnit.Isi read(PerkaraZona one, UnitZona unit) {
    var tujuan = LamanUnitReader.tujuan(one, unit);
    var work = kerja.read(one);
    return new LamanUnit.Isi(
        nilai.read(one, tujuan, work.jenis()),
        work,
        syarat.read(one, unit, tujuan),
        batas.of(one.tahun()));
  }
}
