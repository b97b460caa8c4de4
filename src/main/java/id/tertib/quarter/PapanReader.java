package id.tertib.quarter;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.Return;
import id.tertib.procedure.Returns;
import id.tertib.quarter.PapanTriwulan.Keadaan;
import id.tertib.quarter.PapanTriwulan.Kembalian;
import id.tertib.quarter.PapanTriwulan.Laporan;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board of a quarter; what many reports need is asked once for all of them. */
@Service
class PapanReader {

  private final Sheets sheets;
  private final Returns returns;
  private final LangkahLaporan steps;
  private final IsianLaporan contents;
  private final PerangkatDaerahRegister offices;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  PapanReader(
      Sheets sheets,
      Returns returns,
      LangkahLaporan steps,
      IsianLaporan contents,
      PerangkatDaerahRegister offices,
      WorkingDayCalendar calendar,
      Clock clock) {
    this.sheets = sheets;
    this.returns = returns;
    this.steps = steps;
    this.contents = contents;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PapanTriwulan read(LaporanSight.Sight sight) {
    var triwulan = sight.triwulan();
    var reading = read(sight.laporan());
    return new PapanTriwulan(
        triwulan.toString(),
        triwulan.text(),
        months(triwulan),
        triwulan.next().text(),
        calendar.onOrBefore(triwulan.lastDay()),
        clock.instant(),
        sight.laporan().stream()
            .sorted(Comparator.comparingInt(one -> reading.office(one).urutan()))
            .map(one -> laporan(one, reading, sight))
            .toList(),
        sight.accepts(),
        sight.reminds());
  }

  private static String months(Triwulan triwulan) {
    return "%s–%s %d"
        .formatted(
            Tanggal.bulan(YearMonth.from(triwulan.firstDay())),
            Tanggal.bulan(YearMonth.from(triwulan.lastDay())),
            triwulan.tahun());
  }

  private record Reading(
      Map<String, PerangkatDaerah> offices,
      Map<String, List<AnsweredItem>> items,
      Map<String, Return> returns,
      LangkahLaporan.Reading steps) {

    PerangkatDaerah office(OfficeCase one) {
      return Objects.requireNonNull(offices.get(one.office()));
    }
  }

  private Reading read(List<OfficeCase> some) {
    return new Reading(
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity())),
        sheets.items(some.stream().map(OfficeCase::sheet).toList()),
        returns.lastOf(some.stream().map(OfficeCase::key).toList()),
        steps.read(some));
  }

  private Laporan laporan(OfficeCase one, Reading reading, LaporanSight.Sight sight) {
    var office = reading.office(one);
    var task = reading.steps().open().get(one.key());
    var items = reading.items().getOrDefault(one.sheet(), List.of());
    var last = reading.returns().get(one.key());
    var state = state(one, task, items);
    return new Laporan(
        office.kode(),
        office.nama(),
        office.singkatan(),
        office.kelompok(),
        one.key(),
        state,
        contents.read(
            items,
            last,
            state == Keadaan.MENUNGGU,
            sight.accepts()
                ? reading.steps().marked().getOrDefault(one.key(), List.of())
                : List.of()),
        last == null ? 1 : last.round() + 1,
        task == null ? null : steps.step(task, reading.steps(), sight),
        last == null ? null : returned(last),
        task != null && state == Keadaan.MENUNGGU ? task.getCreateTime().toInstant() : null,
        one.resultAt());
  }

  private static Kembalian returned(Return last) {
    return new Kembalian(last.note(), last.role(), last.at(), last.handedInAt());
  }

  private static Keadaan state(OfficeCase one, @Nullable Task task, List<AnsweredItem> items) {
    if (!one.isRunning() || task == null) {
      return LaporanTriwulan.isAccepted(one) ? Keadaan.DITERIMA : Keadaan.DITUTUP;
    }
    return switch (task.getTaskDefinitionKey()) {
      case RencanaAksiTriwulan.TERIMA -> Keadaan.MENUNGGU;
      case RencanaAksiTriwulan.PERIKSA_LAPORAN -> Keadaan.DIPERIKSA;
      default ->
          items.stream().anyMatch(each -> each.layers().containsKey(Layer.SELF))
              ? Keadaan.DIISI
              : Keadaan.BELUM_DIBUKA;
    };
  }
}
