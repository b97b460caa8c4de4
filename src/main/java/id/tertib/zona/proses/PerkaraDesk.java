package id.tertib.zona.proses;

import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.tahun.TahunLama;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable;
import id.tertib.zona.usulan.TenggatTahun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins the case of a unit for a year, with its sheet. */
@Component
public class PerkaraDesk {

  /** The office of the internal assessment team. */
  static final String INSPEKTORAT = "inspektorat";

  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2099;

  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final TahunLama years;
  private final InstrumentSheets sheets;
  private final TenggatTahun tenggat;
  private final Clock clock;

  PerkaraDesk(
      PerkaraZonaTable table,
      UnitZonaTable units,
      TahunLama years,
      InstrumentSheets sheets,
      TenggatTahun tenggat,
      Clock clock) {
    this.table = table;
    this.units = units;
    this.years = years;
    this.sheets = sheets;
    this.tenggat = tenggat;
    this.clock = clock;
  }

  /**
   * The next year for which a proposal can be sent in time, by the usual last day.
   *
   * @return year of a proposal
   */
  public int proposedYear() {
    var today = LocalDate.now(clock);
    return today.getMonthValue() > 5 ? today.getYear() + 1 : today.getYear();
  }

  /** Why no case of this unit can begin for this year, naming the mend; empty when it can. */
  public Optional<String> refuse(int year, String kode) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.of(
          "Tahun %d tidak dapat dipakai. Tulis tahun usulan, %d sampai %d."
              .formatted(year, FIRST_YEAR, LAST_YEAR));
    }
    var unit = units.find(kode);
    return unit.isEmpty()
        ? Optional.of(
            "'%s' bukan kode unit zona integritas. Pakai kode dari halaman Zona integritas, atau daftarkan unitnya di sana."
                .formatted(kode))
        : refuse(year, unit.get());
  }

  private Optional<String> refuse(int year, UnitZona unit) {
    if (unit.milik(INSPEKTORAT)) {
      return Optional.of(
          "%s bagian dari Inspektorat, yang menilai unit lain sebagai TPI. TPI tidak menilai unitnya sendiri, jadi unit ini tidak dapat dibuka."
              .formatted(unit.nama()));
    }
    if (!unit.unit().aktif()) {
      return Optional.of(
          "%s tidak lagi melayani, jadi tidak dapat diusulkan.".formatted(unit.nama()));
    }
    if (unit.predikat() == Predikat.WBBM) {
      return Optional.of(
          "%s sudah berpredikat WBBM. Tidak ada predikat di atasnya.".formatted(unit.nama()));
    }
    if (table.find(ZonaIntegritas.key(year, unit.kode())).isPresent()) {
      return Optional.of(
          "%s sudah dibuka untuk usulan %d. Satu unit hanya sekali dalam setahun; lihat halaman Kemajuan."
              .formatted(unit.nama(), year));
    }
    if (years.ofUnit(unit.kode()).stream().anyMatch(one -> one.tahun() == year)) {
      return Optional.of(
          "Tahun %d sudah dicatat sebagai tahun sebelum Tertib pada %s. Tarik catatannya dahulu, atau pilih tahun lain."
              .formatted(year, unit.nama()));
    }
    return table.ofUnit(unit.kode()).stream()
        .filter(PerkaraZona::berjalan)
        .findFirst()
        .map(
            running ->
                "%s masih berjalan untuk usulan %d (%s). Selesaikan dahulu."
                    .formatted(unit.nama(), running.tahun(), running.kunci()));
  }

  /**
   * Makes case and sheet; last year's answers wait in the sheet to be confirmed. From the first of
   * a year on, the city owes its last day.
   *
   * @throws IllegalStateException when the unit has its case of this year
   */
  public PerkaraZona begin(int year, UnitZona unit, String by) {
    var key = ZonaIntegritas.key(year, unit.kode());
    var sheet =
        sheets.create(
            ZonaIntegritas.LKE,
            key,
            Owner.of("unit", unit.kode()),
            earlier(year, unit.kode()).orElse(null));
    if (!table.create(key, year, unit.kode(), sheet, by)) {
      throw new IllegalStateException("Perkara %s sudah ada".formatted(key));
    }
    tenggat.begun(year, by);
    return table.get(key);
  }

  /** The newest sheet of the unit before this year; empty for none. */
  private Optional<InstrumentSheets.Earlier> earlier(int year, String unit) {
    return table.ofUnit(unit).stream()
        .filter(one -> one.tahun() < year)
        .findFirst()
        .map(
            one ->
                new InstrumentSheets.Earlier(
                    one.lembar(), ZonaIntegritas.period(ZonaIntegritas.key(one.tahun()))));
  }
}
