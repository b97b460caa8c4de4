package id.tertib.pengaduan.proses;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.DecisionTables;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.BatasPengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who handles a report: the decision table {@code rute-pengaduan} says it, this does it. */
@Component
public class RutePengaduan {

  /** Output of the table for the office whose matter it is. */
  private static final String UNIT = "unit";

  /** Output of the table for the head of the office that handles it. */
  private static final String KEPALA = "kepala";

  private static final String PENGELOLA = "admpengaduan";

  private static final String TABEL = "rute-pengaduan";

  private final DecisionTables tables;
  private final LaporanTable table;
  private final PerangkatDaerahRegister offices;
  private final JamLaporan clocks;
  private final BatasPengaduan limits;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  RutePengaduan(
      DecisionTables tables,
      LaporanTable table,
      PerangkatDaerahRegister offices,
      JamLaporan clocks,
      BatasPengaduan limits,
      WorkingDayCalendar calendar,
      Clock clock) {
    this.tables = tables;
    this.table = table;
    this.offices = offices;
    this.clocks = clocks;
    this.limits = limits;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The group that verifies. */
  String verifier() {
    return PENGELOLA;
  }

  /** The group of this office that handles reports. */
  String officers(String office) {
    return current(office).complaintOfficers();
  }

  /** Whose officers the group are, by its code; empty for the verifier's. */
  Optional<String> officeOf(String group) {
    return offices.all().stream()
        .filter(office -> office.complaintOfficers().equals(group))
        .map(PerangkatDaerah::kode)
        .findFirst();
  }

  /** The group that approves the answer; a head's by the office that carries on. */
  String approvers(Laporan laporan) {
    var approvers = Objects.requireNonNull(laporan.penyetuju());
    var handler = Objects.requireNonNull(laporan.penangan());
    return offices.get(handler).group(Jabatan.KEPALA).equals(approvers)
        ? current(handler).group(Jabatan.KEPALA)
        : approvers;
  }

  /**
   * Before a step begins: its groups are those of today. A step and a merger of the same office
   * never happen side by side.
   */
  void refresh(DelegateExecution execution) {
    var laporan = table.get(execution.getProcessBusinessKey());
    var handler = laporan.penangan();
    if (handler != null) {
      offices.hold(handler);
      Pengaduan.KELOMPOK_PENANGAN.set(execution, officers(handler));
      Pengaduan.KELOMPOK_PENYETUJU.set(execution, approvers(laporan));
    }
  }

  /** What the table is asked. */
  void facts(DelegateExecution execution) {
    var laporan = table.get(execution.getProcessBusinessKey());
    Pengaduan.KELAS.set(execution, Objects.requireNonNull(laporan.kelas(), "kelas").kode());
    Pengaduan.UNIT.set(execution, current(Objects.requireNonNull(laporan.unit(), "unit")).kode());
    var terlapor = laporan.terlapor();
    Pengaduan.TERLAPOR.set(execution, terlapor == null ? "" : current(terlapor).kode());
  }

  /** What the table said: groups, register and clocks follow. */
  void apply(DelegateExecution execution) {
    var said = (Map<?, ?>) Objects.requireNonNull(execution.getVariable("rute"));
    execution.removeVariable("rute");
    var before = table.get(execution.getProcessBusinessKey());
    offices.hold(Pengaduan.UNIT.get(execution));
    var office = handler(String.valueOf(said.get("penangan")), Pengaduan.UNIT.get(execution));
    var approver = String.valueOf(said.get("penyetuju"));
    var officers = office.complaintOfficers();
    var approvers = approver.equals(KEPALA) ? office.group(Jabatan.KEPALA) : approver;
    var deciders = String.valueOf(said.get("pemutus"));
    Pengaduan.KELOMPOK_PENANGAN.set(execution, officers);
    Pengaduan.KELOMPOK_PENYETUJU.set(execution, approvers);
    Pengaduan.KELOMPOK_PEMUTUS.set(execution, deciders);
    table.setUnit(before.nomor(), Pengaduan.UNIT.get(execution));
    table.route(before.nomor(), office.kode(), approvers, deciders);
    clocks(before, officers);
  }

  /**
   * The clocks begin with the first disposition and with each reopening; a hand-back moves none.
   */
  private void clocks(Laporan before, String officers) {
    var now = table.get(before.nomor());
    var event = event(now);
    if (before.diteruskan() == null) {
      clocks.mulai(Jam.TANGGAPAN_PERTAMA, now, event, officers);
    } else {
      clocks.pindah(Jam.TANGGAPAN_PERTAMA, now, officers);
    }
    clocks.mulai(Jam.PENANGANAN, now, event, officers);
    clocks.pindah(Jam.PENANGANAN, now, officers);
  }

  /** The day that the handling clock runs from. */
  LocalDate event(Laporan laporan) {
    var first = Tanggal.date(Objects.requireNonNull(laporan.diteruskan()));
    return laporan.putaran() == 0 ? first : LocalDate.now(clock);
  }

  /**
   * The office to which a report goes that is classified so: the same table as in its case.
   *
   * @param unit code of the office whose matter it is
   * @param terlapor code of the office whose people are accused; null for nobody
   */
  public PerangkatDaerah tujuan(
      Laporan laporan, Kelas kelas, String unit, @Nullable String terlapor) {
    var said =
        tables.answer(
            TABEL,
            Map.of(
                "putaran",
                laporan.putaran(),
                "kelas",
                kelas.kode(),
                "unit",
                current(unit).kode(),
                "terlapor",
                terlapor == null ? "" : current(terlapor).kode()));
    return handler(Objects.requireNonNull(said.get("penangan")), unit);
  }

  private PerangkatDaerah handler(String said, String unit) {
    return current(said.equals(UNIT) ? unit : said);
  }

  private PerangkatDaerah current(String code) {
    return offices.current(code);
  }

  /** The last day on which an archived report can be revived. */
  LocalDate revivable(Laporan laporan, LocalDate from) {
    return limits.dihidupkan(laporan).after(from).due(calendar);
  }
}
