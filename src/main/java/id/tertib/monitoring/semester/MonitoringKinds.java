package id.tertib.monitoring.semester;

import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.roadmap.Semester;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Kinds of deadlines of the semester's monitoring; others rely on their codes (CONTRACT 8). */
@Component
public class MonitoringKinds implements DeadlineKindSource {

  public static final String RENCANA = "monitoring-rencana";
  public static final String DAFTAR_PERIKSA = "monitoring-daftar-periksa";
  public static final String LAPANGAN = "monitoring-lapangan";
  public static final String ANALISIS = "monitoring-analisis";
  public static final String TANGGAPAN = "monitoring-tanggapan";
  public static final String REVIU = "monitoring-reviu";
  public static final String TINDAK_LANJUT = "monitoring-tindak-lanjut";
  public static final String PENUTUPAN = "monitoring-penutupan";
  public static final String LAPORAN_KOTA = "monitoring-laporan-kota";

  private final MessageSource messages;

  MonitoringKinds(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return List.of(
            RENCANA,
            DAFTAR_PERIKSA,
            LAPANGAN,
            ANALISIS,
            TANGGAPAN,
            REVIU,
            TINDAK_LANJUT,
            PENUTUPAN,
            LAPORAN_KOTA)
        .stream()
        .map(
            code ->
                new DeadlineKind(
                    code,
                    messages.getMessage(
                        "monitoring.jenis-tenggat." + code, null, Locale.forLanguageTag("id"))))
        .toList();
  }

  @Override
  public Optional<String> cycle(String key) {
    return Semester.find(key).map(Semester::text);
  }

  /** The quarter of the first date: a semester has two. */
  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return Semester.find(cycle).map(semester -> CyclePeriod.quarterOf(first));
  }
}
