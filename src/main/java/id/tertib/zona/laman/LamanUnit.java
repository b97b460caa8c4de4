package id.tertib.zona.laman;

import id.tertib.zona.laman.LamanTahun.Tahun;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a unit, as one person may read it.
 *
 * @param terbuka whether this person reads the unit's cases
 * @param perkara the case that it tells of; null where there is none, or it is not this person's
 * @param isi figures and work of that case; null likewise
 * @param tahun what each year came to, the newest first; none where it is not this person's
 * @param resmi the newest total of the ministry up to that year; null for none
 */
record LamanUnit(
    UnitZona unit,
    boolean terbuka,
    @Nullable PerkaraZona perkara,
    @Nullable Isi isi,
    List<LamanPerjalanan.Titik> perjalanan,
    List<Tahun> tahun,
    @Nullable Tahun resmi) {

  /**
   * @param batas last day for the proposals of the year
   */
  record Isi(
      LamanNilai.Nilai nilai,
      LamanKerja.Pekerjaan pekerjaan,
      List<LamanSyarat.Baris> syarat,
      LocalDate batas) {

    public long syaratTerpenuhi() {
      return syarat.stream().filter(one -> one.keadaan() == LamanSyarat.Keadaan.TERPENUHI).count();
    }
  }
}
