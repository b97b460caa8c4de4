package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a cycle; everyone sees his own part. */
@Service
public class BacaKemajuan {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final KasusSight sights;
  private final KemajuanKantor kantor;
  private final Clock clock;

  BacaKemajuan(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      KasusSight sights,
      KemajuanKantor kantor,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sights = sights;
    this.kantor = kantor;
    this.clock = clock;
  }

  /** A cycle as a choice: its key and how people read it. */
  public record Pilihan(String kunci, String teks) {}

  /** All cycles that count, newest first. */
  public List<Pilihan> semester() {
    return siklus.semua().stream()
        .map(satu -> new Pilihan(satu.kunci(), satu.semester().teks()))
        .toList();
  }

  /**
   * @param kunci of the cycle; null for the newest
   * @return empty when there is none, or nothing in it is this person's
   */
  @Transactional(readOnly = true)
  public Optional<KemajuanMonitoring> baca(@Nullable String kunci, String akun) {
    var dipilih =
        kunci == null
            ? siklus.semua().stream().findFirst()
            : siklus.find(SiklusMonitoring.semester(kunci));
    return dipilih.map(satu -> baca(satu, akun));
  }

  private KemajuanMonitoring baca(Siklus satu, String akun) {
    var sight = sights.of(akun);
    var terlihat = monitoring.dari(satu.id()).stream().filter(sight::sees).toList();
    var bacaan = kantor.bacaan(satu, terlihat, sight);
    var mengurus =
        sight.groups().contains(Groups.ORGANISASI) || sight.groups().contains(Groups.ADMIN);
    return new KemajuanMonitoring(
        satu.kunci(),
        satu.semester().teks(),
        satu.keadaan(),
        satu.tanggalPenutupan(),
        satu.prosesId(),
        clock.instant(),
        terlihat.stream().map(milik -> kantor.kantor(milik, bacaan)).toList(),
        mengurus && !satu.keadaan().equals(Siklus.DITUTUP),
        mengurus && !bacaan.terbuka().isEmpty(),
        !sight.all() && terlihat.stream().anyMatch(milik -> milik.asesor().equals(akun)));
  }
}
