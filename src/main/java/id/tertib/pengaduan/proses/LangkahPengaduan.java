package id.tertib.pengaduan.proses;

import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.Pengaduan.Putusan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of a report change; the model calls it. */
@Component("langkahPengaduan")
public class LangkahPengaduan {

  private static final String MENUNGGU_PELAPOR = "Menunggu pelapor melengkapi";
  private static final String DILENGKAPI = "Pelapor melengkapi";

  private final LaporanTable table;
  private final Naskah drafts;
  private final JamLaporan clocks;
  private final RutePengaduan routes;
  private final GabunganLaporan joined;
  private final CaseTimers timers;
  private final Clock clock;

  LangkahPengaduan(
      LaporanTable table,
      Naskah drafts,
      JamLaporan clocks,
      RutePengaduan routes,
      GabunganLaporan joined,
      CaseTimers timers,
      Clock clock) {
    this.table = table;
    this.drafts = drafts;
    this.clocks = clocks;
    this.routes = routes;
    this.joined = joined;
    this.timers = timers;
    this.clock = clock;
  }

  /** A report came in. */
  public void masuk(DelegateExecution execution) {
    var laporan = table.get(nomor(execution));
    table.setInstance(laporan.nomor(), execution.getProcessInstanceId());
    Pengaduan.PUTARAN.set(execution, 0);
    Pengaduan.KEMBALIAN.set(execution, 0);
    Pengaduan.DITANGGAPI.set(execution, false);
    Pengaduan.KELOMPOK_PENCATAT.set(
        execution, laporan.pencatat() == null ? routes.verifier() : laporan.pencatat());
  }

  /** The verifier decided: what he wrote becomes what is told. */
  public void diverifikasi(DelegateTask task) {
    var nomor = nomor(task);
    switch (decision(task)) {
      case Putusan.TERUSKAN -> {
        drafts.publish(nomor);
        routes.facts(task.getExecution());
      }
      case Putusan.TUNDA -> {
        table.askedByVerifier(nomor);
        drafts.ask(nomor, null);
      }
      case Putusan.BUKAN_WEWENANG -> drafts.point(nomor);
      case Putusan.ARSIPKAN -> drafts.archive(nomor);
      case Putusan.GABUNG -> joined.chosen(nomor);
      default -> throw new IllegalStateException("keputusan " + decision(task));
    }
  }

  /** The end of the day by which the reporter completes; nothing else runs meanwhile. */
  public Date batasMelengkapi(DelegateExecution execution) {
    var laporan = table.get(nomor(execution));
    clocks.jeda(
        laporan.nomor(), MENUNGGU_PELAPOR, Jam.VERIFIKASI, Jam.TANGGAPAN_PERTAMA, Jam.PENANGANAN);
    return timers.endOf(clocks.mulai(Jam.MELENGKAPI, laporan, today(), JamLaporan.PELAPOR));
  }

  public void dilengkapi(DelegateExecution execution) {
    var nomor = nomor(execution);
    clocks.terpenuhi(nomor, Jam.MELENGKAPI);
    clocks.lanjut(nomor, DILENGKAPI, Jam.VERIFIKASI, Jam.TANGGAPAN_PERTAMA, Jam.PENANGANAN);
  }

  /** Nobody completed it in time. */
  public void arsipkanTakLengkap(DelegateExecution execution) {
    clocks.batal(nomor(execution), Jam.MELENGKAPI);
    drafts.archiveUnfinished(nomor(execution));
  }

  /** The end of the last day on which it can be revived. */
  public Date batasHidup(DelegateExecution execution) {
    return timers.endOf(routes.revivable(table.get(nomor(execution)), today()));
  }

  /** What the decision table said: who handles it, who approves, who decides hand-backs. */
  public void dirutekan(DelegateExecution execution) {
    routes.apply(execution);
  }

  /** The unit took it, or handed it back with a reason. */
  public void didisposisi(DelegateTask task) {
    var nomor = nomor(task);
    if (decision(task).equals(Putusan.KEMBALIKAN)) {
      drafts.reason(nomor, Naskah.UNIT);
      table.handedBack(nomor);
      Pengaduan.KEMBALIAN.set(task, table.get(nomor).kembalian());
    }
  }

  /** Another unit was chosen. */
  public void unitDipilih(DelegateTask task) {
    routes.facts(task.getExecution());
  }

  public void ditanggapi(DelegateTask task) {
    if (decision(task).equals(Putusan.MINTA_LENGKAP)) {
      ask(nomor(task));
    } else {
      drafts.respond(nomor(task));
      Pengaduan.DITANGGAPI.set(task, true);
    }
  }

  public void ditangani(DelegateTask task) {
    if (decision(task).equals(Putusan.MINTA_LENGKAP)) {
      ask(nomor(task));
    }
  }

  private void ask(String nomor) {
    table.askedByUnit(nomor);
    drafts.ask(nomor, table.get(nomor).penangan());
  }

  public void disetujui(DelegateTask task) {
    if (decision(task).equals(Putusan.KEMBALIKAN)) {
      drafts.reason(nomor(task), Naskah.PENYETUJU);
    }
  }

  /** The answer goes to its reporter and to all who were joined. */
  public void kirimJawaban(DelegateExecution execution) {
    var nomor = nomor(execution);
    drafts.answer(nomor);
    Pengaduan.DISAMPAIKAN.set(execution, drafts.mustBeTold(nomor));
  }

  /** Somebody told the reporter; his days run from then. */
  public void disampaikan(DelegateTask task) {
    drafts.told(nomor(task));
  }

  /** The end of the reporter's last day. */
  public Date batasBalasan(DelegateExecution execution) {
    var from =
        Pengaduan.DISAMPAIKAN_PADA.find(execution).map(LocalDate::parse).orElseGet(this::today);
    execution.removeVariable(Pengaduan.DISAMPAIKAN_PADA.name());
    return timers.endOf(
        clocks.mulai(Jam.BALASAN_PELAPOR, table.get(nomor(execution)), from, JamLaporan.PELAPOR));
  }

  /** The reporter answered in time. */
  public void dibalas(DelegateExecution execution) {
    clocks.terpenuhi(nomor(execution), Jam.BALASAN_PELAPOR);
  }

  /** It solved nothing: the same unit once more, then Sekretariat Daerah. */
  public void bukaKembali(DelegateExecution execution) {
    var nomor = nomor(execution);
    table.reopened(nomor);
    Pengaduan.PUTARAN.set(execution, table.get(nomor).putaran());
    routes.facts(execution);
  }

  /** It is over, and so are those that were joined. */
  public void tutup(DelegateExecution execution) {
    joined.ended(nomor(execution));
  }

  /** As {@link #tutup}; its reporters hear of it. */
  public void selesai(DelegateExecution execution) {
    joined.tell(nomor(execution), Kabar.SELESAI);
    joined.ended(nomor(execution));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String decision(DelegateTask task) {
    return Decision.of(task.getVariables()).value();
  }

  private static String nomor(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String nomor(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
