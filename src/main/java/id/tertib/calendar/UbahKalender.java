package id.tertib.calendar;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.DataFileException;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What administrators do to the calendar: enter, change and remove a day off, or import a year.
 * Each with a preview first, in one transaction with the deadlines that follow, on record.
 */
@Service
class UbahKalender {

  /** Somebody may claim a task while its date moves; then all is done again. */
  private static final int KALI = 3;

  private final HariLiburTable table;
  private final ObjectProvider<CalendarFollower> followers;
  private final AuditTrail trail;
  private final EngineTasks engine;
  private final TransactionOperations transaction;

  UbahKalender(
      HariLiburTable table,
      ObjectProvider<CalendarFollower> followers,
      AuditTrail trail,
      EngineTasks engine,
      TransactionOperations transaction) {
    this.table = table;
    this.followers = followers;
    this.trail = trail;
    this.engine = engine;
    this.transaction = transaction;
  }

  /** A change that is not yet held against the calendar as it stands. */
  sealed interface Perintah {
    record Tetapkan(HariLibur hari) implements Perintah {}

    record Hapus(LocalDate tanggal) implements Perintah {}

    record Tahun(int tahun, List<HariLibur> hari) implements Perintah {}

    /**
     * One day as it was typed.
     *
     * @throws RefusedException 400 naming the first part that cannot be
     */
    static Perintah dari(IsianLibur isian) {
      return isian.menghapus() ? new Hapus(isian.hariApa()) : new Tetapkan(isian.hari());
    }

    /**
     * A file of days off.
     *
     * @throws RefusedException 400 naming line and reason; nothing of the file is taken then
     */
    static Perintah dari(BerkasTahun berkas) {
      try {
        return new Tahun(berkas.tahun(), berkas.baca());
      } catch (DataFileException e) {
        throw RefusedException.badRequest(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * @param pindah how many deadlines moved
   */
  record Hasil(int pindah, PerubahanLibur perubahan) {}

  /** The calendar or a deadline is no longer what the preview showed; nothing was changed. */
  static final class PratinjauLamaException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  boolean boleh(String oleh) {
    return engine.isAdministrator(oleh);
  }

  /**
   * @throws RefusedException 403 for anyone but an administrator
   */
  void hanyaAdministrator(String oleh) {
    if (!boleh(oleh)) {
      throw RefusedException.forbidden(
          "Hanya administrator yang dapat mengubah kalender hari kerja. Mintalah administrator.");
    }
  }

  /**
   * What the change would do; changes nothing.
   *
   * @throws RefusedException 403 for anyone but an administrator, 404 for a day that is not there
   */
  PratinjauKalender pratinjau(Perintah perintah, String oleh) {
    hanyaAdministrator(oleh);
    return alone(() -> lihat(perintah));
  }

  /**
   * Makes the change with everything that follows from it, or nothing of it.
   *
   * @param sidik of the preview that was seen; null when none was
   * @throws PratinjauLamaException when the preview would read differently now
   * @throws RefusedException as {@link #pratinjau}
   */
  Hasil laksanakan(Perintah perintah, @Nullable String sidik, String oleh) {
    hanyaAdministrator(oleh);
    for (int kali = 1; ; kali++) {
      try {
        return alone(() -> ubah(perintah, sidik, oleh));
      } catch (OptimisticLockingException e) {
        if (kali == KALI) {
          throw RefusedException.conflict(
              "Sebuah tugas yang tenggatnya berpindah sedang dikerjakan orang lain. Coba lagi"
                  + " sebentar lagi.");
        }
      }
    }
  }

  private Hasil ubah(Perintah perintah, @Nullable String sidik, String oleh) {
    table.lock();
    followers.orderedStream().forEach(CalendarFollower::lock);
    var perubahan =
        sidik == null ? perubahan(perintah) : sebagaimanaDilihat(lihat(perintah), sidik);
    if (perubahan.kosong()) {
      return new Hasil(0, perubahan);
    }
    var sebelum = table.kalender();
    table.apply(perubahan);
    record(perubahan, oleh);
    var sesudah = table.kalender();
    var alasan = alasan(perubahan);
    var pindah =
        followers
            .orderedStream()
            .mapToInt(each -> each.follow(sebelum, sesudah, alasan, oleh))
            .sum();
    return new Hasil(pindah, perubahan);
  }

  private static PerubahanLibur sebagaimanaDilihat(PratinjauKalender kini, String sidik) {
    if (!kini.sidik().equals(sidik)) {
      throw new PratinjauLamaException();
    }
    return kini.perubahan();
  }

  private PratinjauKalender lihat(Perintah perintah) {
    var perubahan = perubahan(perintah);
    var sebelum = table.kalender();
    var sesudah = perubahan.pada(sebelum);
    var akibat = followers.orderedStream().map(each -> each.impact(sebelum, sesudah)).toList();
    return new PratinjauKalender(
        perubahan,
        new CalendarImpact(
            akibat.stream().flatMap(each -> each.moves().stream()).toList(),
            akibat.stream().flatMap(each -> each.fixed().stream()).toList()),
        PeringatanKalender.tentang(perubahan, sesudah));
  }

  private PerubahanLibur perubahan(Perintah perintah) {
    if (perintah instanceof Perintah.Tahun tahun) {
      return new PerubahanLibur(
          tahun.tahun(),
          table.ofYear(tahun.tahun()),
          urut(tahun.hari()),
          !table.decreedYears().contains(tahun.tahun()));
    }
    var tanggal =
        perintah instanceof Perintah.Tetapkan tetapkan
            ? tetapkan.hari().tanggal()
            : ((Perintah.Hapus) perintah).tanggal();
    var sebelum = table.ofYear(tanggal.getYear());
    var sesudah = new ArrayList<>(sebelum);
    var ada = sesudah.removeIf(hari -> hari.tanggal().equals(tanggal));
    if (perintah instanceof Perintah.Tetapkan tetapkan) {
      sesudah.add(tetapkan.hari());
    } else if (!ada) {
      throw RefusedException.notFound(
          "%s bukan hari libur dalam kalender. Muat ulang kalendernya."
              .formatted(Tanggal.hari(tanggal)));
    }
    return new PerubahanLibur(tanggal.getYear(), sebelum, urut(sesudah), false);
  }

  private static List<HariLibur> urut(List<HariLibur> hari) {
    return hari.stream().sorted(Comparator.comparing(HariLibur::tanggal)).toList();
  }

  private void record(PerubahanLibur perubahan, String oleh) {
    var perkara = "kalender/" + perubahan.tahun();
    if (perubahan.menetapkan()) {
      trail.record(
          AuditEntry.of(oleh, "menetapkan hari libur setahun", perkara)
              .change("perkiraan", "%d hari libur".formatted(perubahan.sesudah().size())));
    }
    perubahan.baru().forEach(hari -> record(perkara, "menambah hari libur", null, hari, oleh));
    perubahan
        .berubah()
        .forEach(
            ubahan ->
                record(perkara, "mengubah hari libur", ubahan.dari(), ubahan.menjadi(), oleh));
    perubahan.hilang().forEach(hari -> record(perkara, "menghapus hari libur", hari, null, oleh));
  }

  private void record(
      String perkara,
      String apa,
      @Nullable HariLibur dari,
      @Nullable HariLibur menjadi,
      String oleh) {
    var hari = Objects.requireNonNull(menjadi == null ? dari : menjadi);
    trail.record(
        AuditEntry.of(oleh, apa, perkara)
            .detail(hari.tanggal().toString())
            .change(terbaca(dari), terbaca(menjadi))
            .because(hari.dasar()));
  }

  private static @Nullable String terbaca(@Nullable HariLibur hari) {
    return hari == null
        ? null
        : "%s (%s; %s)".formatted(hari.nama(), hari.jenis().kode(), hari.dasar());
  }

  /** Read beside each date that moved. */
  private static String alasan(PerubahanLibur perubahan) {
    var baru = perubahan.baru();
    var hilang = perubahan.hilang();
    if (!perubahan.menetapkan() && baru.size() == 1 && hilang.isEmpty()) {
      return satu("Hari libur %s: %s (%s)", baru.get(0));
    }
    if (!perubahan.menetapkan() && hilang.size() == 1 && baru.isEmpty()) {
      return satu("Bukan lagi hari libur %s: %s (%s)", hilang.get(0));
    }
    return "Perubahan hari libur %d".formatted(perubahan.tahun());
  }

  private static String satu(String kalimat, HariLibur hari) {
    return kalimat.formatted(Tanggal.panjang(hari.tanggal()), hari.nama(), hari.dasar());
  }

  private <T> T alone(Supplier<T> work) {
    return Objects.requireNonNull(
        engine.asSystem(() -> Guard.open(() -> transaction.execute(status -> work.get()))));
  }
}
