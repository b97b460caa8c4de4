package id.tertib.monitoring.city;

import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.Semester;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells others how much of the Road Map a closed semester found done: the city report's figure. */
@Component
class CapaianSemester implements CapaianAksi {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository stored;

  CapaianSemester(SiklusRepository siklus, LaporanKotaRepository stored) {
    this.siklus = siklus;
    this.stored = stored;
  }

  /** Once the report is sent: until then the figure is leadership's alone. */
  @Override
  public Optional<Angka> ofCity(Semester semester) {
    return of(semester, figures -> Optional.of(figures.seluruhnya()));
  }

  @Override
  public Optional<Angka> ofOffice(Semester semester, String office) {
    return of(semester, figures -> Optional.ofNullable(figures.menurutKantor().get(office)));
  }

  private Optional<Angka> of(Semester semester, Function<KotaFigures, Optional<Capaian>> whose) {
    return siklus
        .find(semester)
        .flatMap(
            one ->
                stored
                    .find(one.id())
                    .filter(kept -> kept.laporanId() != null)
                    .flatMap(kept -> angka(one, stored.data(kept), whose)));
  }

  private static Optional<Angka> angka(
      Siklus one, DataKota data, Function<KotaFigures, Optional<Capaian>> whose) {
    return whose.apply(KotaFigures.of(data)).flatMap(found -> angka(one, data, found));
  }

  private static Optional<Angka> angka(Siklus one, DataKota data, Capaian found) {
    return found
        .pelaksanaan()
        .map(
            share ->
                new Angka(
                    share.percent().replace('.', ','),
                    found.sudah(),
                    found.applicable(),
                    data.penutupan(),
                    "Monitoring " + one.semester().text(),
                    "/kemajuan/selesai?jenis=semester&siklus=" + one.key()));
  }
}
