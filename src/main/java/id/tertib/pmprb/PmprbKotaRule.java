package id.tertib.pmprb;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.engine.Variable;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.procedure.Decision;
import id.tertib.procedure.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rules of the city's PMPRB that no model says: dates in their order, quorum, who proposed. */
@Component
class PmprbKotaRule implements TaskRule {

  private final SiklusKota siklus;
  private final PanelPmprb panel;
  private final Instruments instruments;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  PmprbKotaRule(
      SiklusKota siklus,
      PanelPmprb panel,
      Instruments instruments,
      WorkingDayCalendar calendar,
      Clock clock) {
    this.siklus = siklus;
    this.panel = panel;
    this.instruments = instruments;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(PmprbKota.KEY);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    return switch (task.taskKey()) {
      case PmprbKota.TETAPKAN_SIKLUS -> versions(variables).or(() -> dates(variables));
      case PmprbKota.PANEL_2 -> consensus(task, variables);
      case PmprbKota.KIRIM -> sent(variables);
      default -> Optional.empty();
    };
  }

  private Optional<String> versions(Map<String, Object> variables) {
    return version(variables, PmprbKota.VERSI_UNIT, SiklusPmprb.INSTRUMENT)
        .or(() -> version(variables, PmprbKota.VERSI_KOTA, SiklusKota.INSTRUMENT))
        .or(() -> official(variables));
  }

  private Optional<String> version(
      Map<String, Object> variables, Variable<String> field, String key) {
    var version = Decision.text(variables, field.name()).strip();
    return instruments.find(new InstrumentId(key, version)).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Versi '%s' dari %s tidak ada. Pilih salah satu: %s."
                .formatted(
                    version,
                    key,
                    instruments.all().stream()
                        .map(Instrument::id)
                        .filter(id -> id.key().equals(key))
                        .map(InstrumentId::version)
                        .collect(Collectors.joining(", "))));
  }

  /** Only the instruments in which the ministry tells scores by component. */
  private Optional<String> official(Map<String, Object> variables) {
    var named = Decision.text(variables, PmprbKota.INSTRUMEN_HASIL.name()).strip();
    var choices =
        instruments.all().stream()
            .map(Instrument::id)
            .filter(id -> SiklusKota.OFFICIAL.contains(id.key()))
            .map(id -> id.key() + " " + id.version())
            .toList();
    return choices.contains(named)
        ? Optional.empty()
        : Optional.of(
            "Instrumen hasil '%s' tidak ada. Pilih salah satu: %s."
                .formatted(named, String.join(", ", choices)));
  }

  /** Each given, on a working day, not over, and none before the one that it follows. */
  private Optional<String> dates(Map<String, Object> variables) {
    var days = new LinkedHashMap<String, Variable<String>>();
    days.put("Batas unit", PmprbKota.BATAS_UNIT);
    days.put("Tanggal Panel 1", PmprbKota.TANGGAL_PANEL_1);
    days.put("Tanggal Panel 2", PmprbKota.TANGGAL_PANEL_2);
    days.put("Batas pengiriman", PmprbKota.BATAS_KIRIM);
    var before = LocalDate.now(clock);
    var beforeName = "";
    for (var day : days.entrySet()) {
      var given = Decision.date(variables, day.getValue().name());
      if (given.isEmpty()) {
        return Optional.of("%s belum diisi dengan tanggal.".formatted(day.getKey()));
      }
      if (given.get().isBefore(before)) {
        return Optional.of(
            beforeName.isEmpty()
                ? "%s %s sudah lewat. Pilih hari ini atau sesudahnya."
                    .formatted(day.getKey(), Tanggal.panjang(given.get()))
                : "%s %s lebih awal daripada %s %s. Mundurkan."
                    .formatted(
                        day.getKey(),
                        Tanggal.panjang(given.get()),
                        beforeName.substring(0, 1).toLowerCase(Locale.ROOT)
                            + beforeName.substring(1),
                        Tanggal.panjang(before)));
      }
      var off = WorkingDays.refuse(given.get(), calendar);
      if (off.isPresent()) {
        return off.map(sentence -> day.getKey() + ": " + sentence);
      }
      before = given.get();
      beforeName = day.getKey();
    }
    return Optional.empty();
  }

  private Optional<String> consensus(TaskInfo task, Map<String, Object> variables) {
    if (Decision.of(variables).value().equals(PmprbKota.Putusan.JADWAL_ULANG)) {
      return nextMeeting(variables);
    }
    var attendance = panel.attendance(task.businessKey());
    if (!attendance.reached()) {
      return Optional.of(
          "Nilai belum dapat ditetapkan: %s. Pilih Jadwalkan rapat berikutnya dan isi tanggalnya; semua yang tercatat tetap tersimpan."
              .formatted(attendance.text()));
    }
    var sheet = siklus.find(task.businessKey()).map(SiklusPmprbTable.Row::lembarKota).orElseThrow();
    var nameless = panel.withoutProposer(task.businessKey(), sheet);
    return nameless.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Butir %s berubah, tetapi belum tercatat siapa yang mengusulkannya. Tambahkan pada Usul dan keberatan."
                .formatted(String.join(", ", nameless.subList(0, Math.min(5, nameless.size())))));
  }

  private Optional<String> nextMeeting(Map<String, Object> variables) {
    var day = Decision.date(variables, PmprbKota.TANGGAL_RAPAT.name());
    if (day.isEmpty()) {
      return Optional.of("Isi tanggal rapat berikutnya.");
    }
    return day.get().isBefore(LocalDate.now(clock))
        ? Optional.of(
            "Tanggal rapat %s sudah lewat. Pilih hari ini atau sesudahnya."
                .formatted(Tanggal.panjang(day.get())))
        : WorkingDays.refuse(day.get(), calendar);
  }

  private Optional<String> sent(Map<String, Object> variables) {
    if (Decision.text(variables, PmprbKota.TANDA_TERIMA.name()).isBlank()) {
      return Optional.of("Isi nomor tanda terima dari aplikasi kementerian.");
    }
    return Decision.date(variables, PmprbKota.TANGGAL_KIRIM.name())
        .map(
            day ->
                day.isAfter(LocalDate.now(clock))
                    ? Optional.of(
                        "Tanggal kirim %s belum tiba. Isi hari pengiriman yang sebenarnya."
                            .formatted(Tanggal.panjang(day)))
                    : Optional.<String>empty())
        .orElseGet(() -> Optional.of("Tanggal kirim belum diisi dengan tanggal."));
  }
}
