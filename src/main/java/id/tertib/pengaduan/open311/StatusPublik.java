package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.perkara.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GeoReport's two states. One that was joined to another is closed: that one is handled. */
enum StatusPublik {
  OPEN(
      EnumSet.complementOf(
          EnumSet.of(Status.SELESAI, Status.BUKAN_WEWENANG, Status.DIARSIPKAN, Status.DIGABUNG))),
  CLOSED(EnumSet.of(Status.SELESAI, Status.BUKAN_WEWENANG, Status.DIARSIPKAN, Status.DIGABUNG));

  private final Set<Status> isi;

  StatusPublik(Set<Status> isi) {
    this.isi = isi;
  }

  static StatusPublik of(Status status) {
    return OPEN.isi.contains(status) ? OPEN : CLOSED;
  }

  static Optional<StatusPublik> of(String kode) {
    return Arrays.stream(values()).filter(one -> one.kode().equals(kode)).findFirst();
  }

  Set<Status> isi() {
    return isi;
  }

  String kode() {
    return name().toLowerCase(Locale.ROOT);
  }
}
