package id.tertib.pengaduan.petugas;

import id.tertib.access.HeadLinks;
import id.tertib.portal.FrontCards;
import id.tertib.portal.FrontLink;
import id.tertib.portal.FrontLinks;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For who has a part in reports: what waits and what is late, and the way there on every page. */
@Component
@Order(2)
class KartuPengaduan implements FrontCards, FrontLinks, HeadLinks {

  private static final String ALAMAT = "/pengaduan";

  private final PeranReader roles;
  private final AntreanTable table;
  private final JamAntrean clocks;

  KartuPengaduan(PeranReader roles, AntreanTable table, JamAntrean clocks) {
    this.roles = roles;
    this.table = table;
    this.clocks = clocks;
  }

  /**
   * @param menunggu running, with somebody of staff
   * @param hariIni due today
   * @param berhenti waiting for their reporters
   */
  record Isi(int menunggu, int terlambat, int hariIni, int berhenti) {}

  @Override
  public List<FrontLink> links() {
    return List.of();
  }

  @Override
  public List<FrontLink> links(Set<String> groups) {
    return roles.of("", groups).ada() ? List.of(new FrontLink("pengaduan", ALAMAT)) : List.of();
  }

  @Override
  public List<HeadLink> head(Set<String> groups) {
    return roles.of("", groups).ada()
        ? List.of(new HeadLink(ALAMAT, "pengaduan.petugas.nav"))
        : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Card> cards(Set<String> groups) {
    var peran = roles.of("", groups);
    if (!peran.petugas()) {
      return List.of();
    }
    var all = table.of(peran);
    var working =
        all.stream()
            .filter(one -> KelompokLangkah.of(one.langkah()).dikerjakan())
            .map(one -> one.laporan().nomor())
            .toList();
    var read = clocks.of(working);
    var running = working.stream().map(read::mendesak).filter(Objects::nonNull).toList();
    return List.of(
        new Card(
            "pengaduan",
            "pengaduan/petugas/kartu",
            new Isi(
                working.size(),
                (int) running.stream().filter(JamBaris::lewat).count(),
                (int) running.stream().filter(JamBaris::hariIni).count(),
                (int)
                    all.stream()
                        .filter(
                            one -> KelompokLangkah.of(one.langkah()) == KelompokLangkah.BERHENTI)
                        .count())));
  }
}
