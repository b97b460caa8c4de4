package id.tertib.pengaduan.pantau;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.AngkaPengaduan;
import id.tertib.pengaduan.pantau.AngkaTable.Ditangani;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts what an office had to handle, confidential ones among them: a number tells nothing. */
@Component
class HitungKantor implements AngkaPengaduan {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final AngkaTable table;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  HitungKantor(AngkaTable table, PerangkatDaerahRegister offices, Clock clock) {
    this.table = table;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public Angka of(String office, LocalDate from, LocalDate to) {
    var found =
        table.handled(
            offices.lineage(office),
            from.atStartOfDay(ZONE).toInstant(),
            to.plusDays(1).atStartOfDay(ZONE).toInstant());
    return new Angka(
        sum(found, one -> true),
        sum(found, one -> !one.tuntas()),
        sum(found, Ditangani::tuntas),
        sum(found, one -> !one.tuntas() && !one.ditanggapi()),
        LocalDate.now(clock));
  }

  private static int sum(List<Ditangani> some, Predicate<Ditangani> which) {
    return some.stream().filter(which).mapToInt(Ditangani::jumlah).sum();
  }
}
