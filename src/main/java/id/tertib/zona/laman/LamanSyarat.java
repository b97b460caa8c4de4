package id.tertib.zona.laman;

import id.tertib.data.Tanggal;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.KeputusanUsulan;
import id.tertib.zona.SyaratZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.syarat.NilaiSyarat;
import id.tertib.zona.syarat.Syarat;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZona;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each condition of a proposal stands, beside the minima of the sheet. */
@Component
class LamanSyarat {

  private final SyaratUsulan syarat;
  private final SyaratZona stated;
  private final NilaiSyarat nilai;
  private final RowLists lists;

  LamanSyarat(SyaratUsulan syarat, SyaratZona stated, NilaiSyarat nilai, RowLists lists) {
    this.syarat = syarat;
    this.stated = stated;
    this.nilai = nilai;
    this.lists = lists;
  }

  /** How a condition stands. */
  enum Keadaan {
    TERPENUHI("ok"),
    KURANG("bad"),
    /** It is enough, and its document is not there. */
    TANPA_DOKUMEN("warn"),
    BELUM("open");

    private final String lambang;

    Keadaan(String lambang) {
      this.lambang = lambang;
    }

    public String lambang() {
      return lambang;
    }
  }

  /**
   * @param nilai what was stated, as people read it; null for nothing
   * @param minimal what is asked, likewise
   * @param kurang how much is missing, where that is a number; null otherwise
   * @param menyusul whether this unit may fulfil it later
   * @param hari day of the official result; null where none was stated
   */
  record Baris(
      String kode,
      Keadaan keadaan,
      @Nullable String nilai,
      String minimal,
      @Nullable String kurang,
      boolean menyusul,
      @Nullable String hari) {}

  /** Those that the level asks of the unit, in the order of the table. */
  List<Baris> read(PerkaraZona one, UnitZona unit, Tingkat tingkat) {
    var rows =
        lists.rows(DaftarZona.SYARAT, one.kunci()).stream()
            .collect(Collectors.toMap(ListRow::key, Function.identity()));
    var proven = stated.proven(one.kunci());
    var values = stated.stated(one.kunci());
    return syarat.semua().stream()
        .filter(each -> !each.diminta(tingkat).isEmpty())
        .filter(each -> !each.kode().equals(SyaratUsulan.BATAS_USULAN))
        .map(
            each ->
                switch (each.kode()) {
                  case SyaratUsulan.PEMEGANG_WBK -> holder(each, unit);
                  case SyaratUsulan.MASA_LARANGAN -> barred(each, unit, tingkat);
                  case SyaratUsulan.LAMA_BANGUN -> months(each, unit, tingkat);
                  default ->
                      stated(
                          each,
                          tingkat,
                          unit,
                          values.get(each.kode()),
                          proven.contains(each.kode()),
                          day(rows, each.kode()));
                })
        .toList();
  }

  private static @Nullable String day(Map<String, ListRow> rows, String kode) {
    return Optional.ofNullable(rows.get(kode))
        .map(row -> row.value(DaftarZona.TANGGAL))
        .filter(day -> !day.isEmpty())
        .map(day -> Tanggal.panjang(LocalDate.parse(day)))
        .orElse(null);
  }

  private Baris stated(
      Syarat each,
      Tingkat tingkat,
      UnitZona unit,
      @Nullable String value,
      boolean proven,
      @Nullable String day) {
    var asked = each.diminta(tingkat);
    var enough = value != null && nilai.cukup(each, asked, value);
    return new Baris(
        each.kode(),
        value == null
            ? Keadaan.BELUM
            : !enough ? Keadaan.KURANG : proven ? Keadaan.TERPENUHI : Keadaan.TANPA_DOKUMEN,
        value == null ? null : read(each, value),
        read(each, asked),
        value == null || enough || each.jenis() != Syarat.Jenis.BILANGAN
            ? null
            : read(each, new BigDecimal(asked).subtract(new BigDecimal(value)).toPlainString()),
        each.menyusul() && unit.jenis().bolehMenyusul(),
        day);
  }

  private Baris months(Syarat each, UnitZona unit, Tingkat tingkat) {
    var months = KeputusanUsulan.bulan(unit, tingkat, stated.today()).map(String::valueOf);
    return stated(each, tingkat, unit, months.orElse(null), true, null);
  }

  private Baris holder(Syarat each, UnitZona unit) {
    var holds = unit.predikat(stated.today()) == Predikat.WBK;
    return new Baris(
        each.kode(),
        holds ? Keadaan.TERPENUHI : Keadaan.KURANG,
        unit.predikat(stated.today()).kata(),
        Predikat.WBK.kata(),
        null,
        false,
        null);
  }

  private Baris barred(Syarat each, UnitZona unit, Tingkat tingkat) {
    var today = stated.today();
    var revoked = unit.dicabutPada(today);
    var until = revoked.map(day -> day.plusYears(Integer.parseInt(each.diminta(tingkat))));
    return new Baris(
        each.kode(),
        until.filter(today::isBefore).isPresent() ? Keadaan.KURANG : Keadaan.TERPENUHI,
        null,
        until.map(Tanggal::panjang).orElse(""),
        null,
        false,
        revoked.map(Tanggal::panjang).orElse(null));
  }

  private static String read(Syarat each, String value) {
    var number = LamanNilai.comma(value);
    if (each.kode().endsWith("_persen")) {
      return number + " %";
    }
    return each.kode().endsWith("_bulan") ? number + " bulan" : number;
  }
}
