package id.tertib.zona.usulan;

import id.tertib.audit.AuditEntry;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.LewatBatas;
import id.tertib.zona.syarat.Penolakan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The city's case of a year: opened by the first unit that is decided, or by hand; told of each
 * other; closed with the year's last day. Whoever asks or tells holds the year until the end of its
 * transaction, so that no unit comes between a question and its answer.
 */
@Component
public class UsulanTahunan {

  private final Cycles cycles;
  private final CaseStarts starts;
  private final CaseMessages messages;
  private final DaftarUsulan daftar;
  private final TenggatTahun tenggat;
  private final LewatBatas lewat;
  private final Clock clock;

  UsulanTahunan(
      Cycles cycles,
      CaseStarts starts,
      CaseMessages messages,
      DaftarUsulan daftar,
      TenggatTahun tenggat,
      LewatBatas lewat,
      Clock clock) {
    this.cycles = cycles;
    this.starts = starts;
    this.messages = messages;
    this.daftar = daftar;
    this.tenggat = tenggat;
    this.lewat = lewat;
    this.clock = clock;
  }

  public Optional<Cycle> find(String key) {
    return cycles.find(UsulanZonaIntegritas.KEY, key);
  }

  /**
   * Why nothing of this year can be proposed any more; empty while it can. What is decided on the
   * answer must be decided in the same transaction.
   */
  public Optional<Penolakan> refuse(int year) {
    var key = ZonaIntegritas.key(year);
    daftar.hold(key);
    return lewat
        .of(year, LocalDate.now(clock))
        .or(
            () ->
                find(key)
                    .flatMap(one -> Optional.ofNullable(one.closedAt()))
                    .map(
                        closed ->
                            new Penolakan(
                                LewatBatas.KODE,
                                lewat.pasal(),
                                "Usulan %d sudah ditutup %s. Usulkan tahun berikutnya."
                                    .formatted(year, Tanggal.panjang(closed)))));
  }

  /** A unit of this year was decided for WBK or WBBM. */
  public void decided(int year, String by) {
    var key = ZonaIntegritas.key(year);
    daftar.hold(key);
    if (find(key).isEmpty()) {
      starts.start(
          UsulanZonaIntegritas.KEY,
          key,
          Map.of(UsulanZonaIntegritas.TAHUN.name(), UsulanZonaIntegritas.TAHUN.encode(year)));
      return;
    }
    daftar.fill(key, by);
    messages.told(UsulanZonaIntegritas.PESAN_DIPUTUS, key, Map.of());
  }

  /**
   * The case begins, with every unit that waits already.
   *
   * @throws RefusedException 409 when somebody else began it
   */
  public void begin(int year, String instance, String by) {
    var key = ZonaIntegritas.key(year);
    daftar.hold(key);
    var cycle =
        cycles
            .start(UsulanZonaIntegritas.KEY, key, by)
            .orElseThrow(() -> RefusedException.conflict(sudahDibuka(year)));
    cycles.setInstance(cycle.id(), instance);
    tenggat.open(year, by);
    daftar.fill(key, by);
  }

  /** A supplement is composed: the last day counts, also where it was met by a letter before. */
  public void supplemented(String key) {
    tenggat.again(UsulanZonaIntegritas.year(key));
  }

  public static String sudahDibuka(int year) {
    return "Usulan zona integritas %d sudah dibuka. Lihat halaman Kemajuan.".formatted(year);
  }

  /** The last day is over: whoever still waits hears that it was in no letter. */
  public void close(String key) {
    daftar.hold(key);
    for (var one : daftar.decided(key)) {
      daftar.withdraw(key, one.unit(), AuditEntry.SYSTEM);
      messages.told(ZonaIntegritas.PESAN_TIDAK_DIKIRIM, one.kunci(), Map.of());
    }
    tenggat.over(UsulanZonaIntegritas.year(key), daftar.edition(key) > 1);
    cycles.close(find(key).orElseThrow().id());
  }

  /** A case of the year ended: without any that runs, and none decided, the city owes nothing. */
  public void ended(String key) {
    if (find(key).isEmpty() && !daftar.isAwaited(key)) {
      tenggat.nobodyLeft(UsulanZonaIntegritas.year(key));
    }
  }
}
