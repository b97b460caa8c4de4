package id.tertib.zona.pemantauan;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Parameters;
import id.tertib.procedure.Procedure;
import id.tertib.worksheet.ListRow;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.PencabutanTable;
import id.tertib.zona.unit.Keadaan.Hal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the model of a revocation does not say: who confirms, by when, and from when it may hold.
 */
@Component
class PencabutanProcedure implements Procedure {

  private final PencabutanTable table;
  private final UnitDesk desk;
  private final Parameters parameters;
  private final Sentences words;
  private final Clock clock;

  PencabutanProcedure(
      PencabutanTable table, UnitDesk desk, Parameters parameters, Sentences words, Clock clock) {
    this.table = table;
    this.desk = desk;
    this.parameters = parameters;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return PencabutanZona.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return PencabutanZona.period(key.cycle()).orElse(key.cycle());
  }

  /** The unit's, as those of the register are. */
  @Override
  public Optional<String> documentOwner(CaseKey key) {
    return Optional.of(UnitDesk.subject(key.requireOwner()));
  }

  @Override
  public Optional<String> debtor(TaskInfo task) {
    return task.taskKey().equals(PencabutanZona.KONFIRMASI)
        ? Optional.of(confirms(table.find(task.businessKey())))
        : Optional.empty();
  }

  /** Nobody confirms what came from his own monitoring. */
  static String confirms(Optional<PencabutanTable.Row> row) {
    return row.map(PencabutanTable.Row::pemantauan).isPresent() ? "tpidalnis" : "tpiketua";
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    var days =
        task.taskKey().equals(PencabutanZona.KONFIRMASI)
            ? "hari_zi_cabut_konfirmasi"
            : "hari_zi_cabut_keputusan";
    return Optional.of(
        new Due(DueRule.workingDays(LocalDate.now(clock), parameters.days(days), null), null));
  }

  /** A decision takes away what the unit holds, so it is not older than that. */
  @Override
  public Optional<String> check(String list, TaskInfo task, ListRow row) {
    if (!list.equals(BerkasPencabutan.KEPUTUSAN) || !BerkasPencabutan.revokes(row)) {
      return Optional.empty();
    }
    var unit = desk.get(CaseKey.parse(task.businessKey()).requireOwner());
    var held = unit.kini(Hal.PREDIKAT).filter(one -> unit.predikat().pemegang());
    if (held.isEmpty()) {
      return Optional.of(words.of("zona.cabut.tolak.tidak-memegang", unit.nama()));
    }
    return BerkasPencabutan.day(row)
        .filter(day -> day.isBefore(held.get().mulai()))
        .map(
            day ->
                words.of(
                    "zona.cabut.tolak.lebih-awal",
                    Tanggal.panjang(day),
                    held.get().kata(),
                    Tanggal.panjang(held.get().mulai())));
  }
}
