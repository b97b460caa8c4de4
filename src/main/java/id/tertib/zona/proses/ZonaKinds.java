package id.tertib.zona.proses;

import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.BatasUsulan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of deadlines of a unit's case, and how its years are read. */
@Component
class ZonaKinds implements DeadlineKindSource {

  private static final List<String> CODES =
      List.of(
          "zi-pencanangan",
          "zi-siapkan-penetapan",
          "zi-tetapkan-unit",
          "zi-rencana",
          "zi-pembangunan",
          "zi-mandiri",
          "zi-anggota",
          "zi-ketua",
          "zi-dalnis",
          "zi-perbaikan",
          "zi-syarat",
          BatasUsulan.KIND,
          "zi-hasil-administrasi",
          "zi-perbaikan-catatan",
          "zi-evaluasi-tpn",
          "zi-penetapan",
          "zi-pembinaan",
          RencanaZona.TENGGAT_KEMAJUAN);

  private final MessageSource messages;

  ZonaKinds(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return Stream.concat(
            CODES.stream(),
            IntStream.rangeClosed(1, RencanaZona.AREA.size())
                .mapToObj(area -> RencanaZona.TENGGAT_AREA + area))
        .map(
            code ->
                new DeadlineKind(
                    code,
                    messages.getMessage(
                        "zona.jenis-tenggat." + code, null, Locale.forLanguageTag("id"))))
        .toList();
  }

  @Override
  public Optional<String> cycle(String key) {
    return ZonaIntegritas.year(key).map(year -> "zona integritas " + year);
  }

  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return ZonaIntegritas.year(cycle).map(year -> CyclePeriod.quarterOf(first));
  }
}
